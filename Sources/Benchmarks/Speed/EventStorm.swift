import CallCore
import Foundation

/// A telephone floor in a hurry: calls ring, talk and end, and the next takes the place of each.
struct EventStorm {
    private static let account = Account(
        name: "sales", provider: .temphone, baseURL: "http://127.0.0.1:9", key: .missing)
    /// Calls that are live at once.
    private static let seats = 100
    private static let linesOfACall = 8
    /// It rings, is answered, each line is heard, and it ends.
    private static let eventsOfACall = linesOfACall + 3
    /// Transactions in a second: events come in handfuls, as from a page of a list.
    private static let beats = 100

    let journal: SQLiteJournal
    /// Events told so far.
    private var told = 0

    init(journal: SQLiteJournal) { self.journal = journal }

    /// Calls that are over, and all seats taken, each at another point of its call.
    mutating func begin() async throws {
        let over = (0..<2_000).map { index in
            var report = report("earlier-\(index)", of: index, .ended(.completed))
            report.createdAt = Date(timeIntervalSinceNow: -7_200 - Double(index))
            return report
        }
        for start in stride(from: 0, to: over.count, by: 200) {
            try await journal.adopt(Array(over[start..<start + 200]), account: Self.account, at: Date())
        }
        for _ in 0..<Self.eventsOfACall { try await tell(Self.seats) }
    }

    /// Gives back how many events there were.
    mutating func rage(perSecond: Int, seconds: Double) async throws -> Int {
        let clock = ContinuousClock()
        let begun = clock.now
        let first = try await journal.latestSequence()
        for beat in 1...max(1, Int(seconds * Double(Self.beats))) {
            try await tell(perSecond / Self.beats)
            try await clock.sleep(until: begun + .seconds(1) * beat / Self.beats)
        }
        return Int(try await journal.latestSequence() - first)
    }

    private mutating func tell(_ count: Int) async throws {
        let reports = (told..<told + count).map(next)
        told += count
        try await journal.adopt(reports, account: Self.account, at: Date())
    }

    private func next(_ index: Int) -> CallReport {
        let seat = index % Self.seats
        let turn = index / Self.seats + seat % Self.eventsOfACall
        let (round, step) = (turn / Self.eventsOfACall, turn % Self.eventsOfACall)
        let state: CallState = step == 0 ? .ringing : step < Self.eventsOfACall - 1 ? .inProgress : .ended(.completed)
        var report = report("storm-\(seat)-\(round)", of: seat, state)
        report.transcript = (0..<min(max(0, step - 1), Self.linesOfACall)).map { line in
            TranscriptLine(
                speaker: line.isMultiple(of: 2) ? .agent : .callee, text: "This is line \(line) of what is said.")
        }
        return report
    }

    private func report(_ id: String, of person: Int, _ state: CallState) -> CallReport {
        var report = CallReport(providerCallID: id, raw: .null)
        report.state = state
        report.toName = "Person \(person)"
        report.toNumber = "+1415555\(1000 + person % 9_000)"
        if state.isEnded { report.analysis = CallAnalysis(summary: "Person \(person) agreed to the renewal.") }
        return report
    }
}
