import Foundation

extension WallTime {
    /// What a wall time means in a zone.
    public enum Resolution: Hashable, Sendable {
        case once(Date)
        /// The clocks go forward over it: it never comes.
        case skipped
        /// The clocks go back over it: it comes twice.
        case twice(Date, Date)
    }

    /// The instants at which a clock in `zone` shows this time.
    public func resolve(in zone: TimeZone) -> Resolution {
        let asUTC = inUTC
        let offsets = Set([-86_400.0, 0, 86_400].map { zone.secondsFromGMT(for: asUTC.addingTimeInterval($0)) })
        let instants = offsets.map { asUTC.addingTimeInterval(-Double($0)) }
            .filter { WallTime(at: $0, in: zone) == self }
            .sorted()
        guard let first = instants.first, let last = instants.last else { return .skipped }
        return first == last ? .once(first) : .twice(first, last)
    }

    /// The first time after a skipped one that a clock in `zone` does show, to the second.
    public func nextExisting(in zone: TimeZone) -> WallTime {
        let asUTC = inUTC
        // No offset is as much as a day, and over a gap the clock only goes forward.
        var before = asUTC.addingTimeInterval(-2 * 86_400)
        var after = asUTC.addingTimeInterval(2 * 86_400)
        while after.timeIntervalSince(before) > 1 {
            let half = (after.timeIntervalSince(before) / 2).rounded()
            let middle = before.addingTimeInterval(half)
            if WallTime(at: middle, in: zone).inUTC < asUTC { before = middle } else { after = middle }
        }
        return WallTime(at: after, in: zone)
    }

    /// What a clock in `zone` shows at `instant`.
    public init(at instant: Date, in zone: TimeZone) {
        self.init(inUTC: instant.addingTimeInterval(Double(zone.secondsFromGMT(for: instant))))
    }
}
