import CallCore
import Foundation

/// Live calls whose conversations go on faster than anybody reads.
struct EventStorm {
    private static let account = Account(
        name: "sales", provider: .temphone, baseURL: "http://127.0.0.1:9", key: .missing)
    private static let calls = 100
    /// Transactions in a second: events come in handfuls, as from a page of a list.
    private static let beats = 100

    let journal: SQLiteJournal
    private var spoken = 0
    private let begun = Date()

    init(journal: SQLiteJournal) { self.journal = journal }

    /// Calls that are over, and, newer than these, calls that are live.
    func begin() async throws {
        for start in stride(from: Self.calls * 19, through: 0, by: -Self.calls) {
            let reports = (start..<start + Self.calls).map { index in
                report(index, start == 0 ? .inProgress : .ended(.completed))
            }
            try await journal.adopt(reports, account: Self.account, at: Date())
        }
    }

    /// Gives back how many events there were.
    mutating func rage(perSecond: Int, seconds: Double) async throws -> Int {
        let clock = ContinuousClock()
        let begun = clock.now
        let first = try await journal.latestSequence()
        for beat in 1...max(1, Int(seconds * Double(Self.beats))) {
            try await journal.adopt(handful(perSecond / Self.beats), account: Self.account, at: Date())
            try await clock.sleep(until: begun + .seconds(1) * beat / Self.beats)
        }
        return Int(try await journal.latestSequence() - first)
    }

    private mutating func handful(_ count: Int) -> [CallReport] {
        (0..<count).map { _ in
            defer { spoken += 1 }
            var report = report(spoken % Self.calls, .inProgress)
            report.transcript = (0...spoken / Self.calls).map { line in
                TranscriptLine(
                    speaker: line.isMultiple(of: 2) ? .agent : .callee, text: "This is line \(line) of what is said.")
            }
            return report
        }
    }

    private func report(_ index: Int, _ state: CallState) -> CallReport {
        var report = CallReport(providerCallID: "storm-\(index)", raw: .null)
        report.state = state
        report.toName = "Person \(index)"
        report.toNumber = "+1415555\(1000 + index)"
        report.startedAt = begun
        return report
    }
}
