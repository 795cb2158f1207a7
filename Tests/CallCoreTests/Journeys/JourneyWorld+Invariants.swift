import Foundation

@testable import CallDomain

extension JourneyWorld {
    /// Everything that must always be true, of the calls to some numbers; in words what is not.
    func wrongs(of numbers: [String]) async throws -> [String] {
        var wrongs = await provider.wrongs
        for number in numbers {
            let rows = try await witness.standings(of: number)
            let kept = Set(rows.map(\.id))
            for intent in intents.values where intent.callee.number == number && !kept.contains(intent.id) {
                wrongs.append("\(intent.id.short) was lost")
            }
            for row in rows { wrongs += await self.wrongs(in: row) }
        }
        return wrongs
    }

    private func wrongs(in row: JourneyWitness.Standing) async -> [String] {
        var wrongs: [String] = []
        let truth = await provider.call(of: row.id)
        let name = "\(row.id.short) (\(row.state.words))"
        if let truth, [.notSent, .throttled, .rejected].contains(row.state), !denied.contains(row.id) {
            wrongs.append("\(name) is shown as not placed, and is \(truth.id)")
        }
        if let id = row.providerCallID, id != truth?.id {
            wrongs.append("\(name) is said to be \(id), and is \(truth?.id ?? "none")")
        }
        if row.state.isPlaced, truth == nil { wrongs.append("\(name) is shown as placed, and is not") }
        if row.isFencing != row.mustHold {
            wrongs.append("\(name) \(row.mustHold ? "does not hold" : "holds") others back")
        }
        if let last = before[row.id] {
            if row.events < last.events { wrongs.append("\(name) lost events") }
            if last.state.isPlaced, row.state.rank < last.state.rank {
                wrongs.append("\(name) was \(last.state.words)")
            }
            if last.state == .unknown, !row.state.isPlaced, row.state != .unknown, !denied.contains(row.id) {
                wrongs.append("\(name) was unknown, and nobody said anything")
            }
        }
        before[row.id] = row
        return wrongs
    }
}
