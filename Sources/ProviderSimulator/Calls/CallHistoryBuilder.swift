import Foundation

/// Fills the books with the calls of the last days, some live ones, and those scheduled for the next hours.
struct CallHistoryBuilder {
    private static let historyCount = 120
    private static let historySpan = 3 * 86_400.0
    private static let liveSeconds = [34.0, 21, 12, 6, 2]
    private static let scheduledCount = 40

    /// When a call was made and when it is due.
    struct Moment {
        /// Counted from 0, at each provider.
        var index = 0
        let createdAt: Date
        let dueAt: Date
        var fate: CallFate?
        var isLive = false
    }

    let world: SimulatedWorld
    let seats: CallSeats

    init(world: SimulatedWorld) {
        self.world = world
        seats = CallSeats(world: world)
    }

    func fill(_ book: inout CallStore) {
        for provider in SimulatorProvider.allCases {
            var random = SplitMix64(seed: world.seed, kind: provider.rawValue + ".history", index: 0)
            for (index, moment) in moments(using: &random).enumerated() {
                var moment = moment
                moment.index = index
                guard let seat = provider.simulated.seat(moment, seats, using: &random) else { continue }
                // Who calls in is there, so an inbound call is never busy or a machine.
                let inboundFate: CallFate? = seat.order.direction == "inbound" ? .completed : nil
                book.place(
                    seat.order, seat.subject, provider: provider, createdAt: moment.createdAt,
                    id: seat.id, fate: moment.fate ?? inboundFate)
            }
        }
    }

    private func moments(using random: inout SplitMix64) -> [Moment] {
        let start = world.startedAt
        let past = (0..<Self.historyCount).map { _ in random.double(240...Self.historySpan) }.sorted(by: >)
        let history = past.map { back in
            let created = start.addingTimeInterval(-back)
            let lead = random.chance(30) ? random.double(60...min(back - 180, 7200)) : 0
            return Moment(createdAt: created, dueAt: created.addingTimeInterval(lead))
        }
        let live = Self.liveSeconds.map { back in
            let created = start.addingTimeInterval(-back)
            return Moment(createdAt: created, dueAt: created, fate: .completed, isLive: true)
        }
        let scheduled = (0..<Self.scheduledCount).map { index in
            let due = start.addingTimeInterval(dueSeconds(index) + random.double(0...20))
            let created = start.addingTimeInterval(-random.double(600...18_000))
            return Moment(createdAt: created, dueAt: due)
        }
        return history + live + scheduled
    }

    /// A call every half minute at first, then ever further apart, up to about six hours ahead.
    private func dueSeconds(_ index: Int) -> Double {
        let step = Double(index)
        return (60 + step * 30 + step * step * step * 0.33).rounded()
    }
}
