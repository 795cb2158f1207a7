import CallCore
import Foundation

/// Calls like those of a busy year, the same every time.
struct BenchmarkCalls {
    private static let names = [
        "Jane Smith", "Bob Jones", "María García", "José Ñandú", "Wei Wang", "Zoë van Dijk", "Ada Lovelace",
        "Omar Haddad",
        "Lena Fischer", "Ravi Patel", "Yuki Tanaka", "Olga Petrova", "Inês Costa", "Paul Martin", "Tara Singh",
        "Noah Brown", "Emma Davis", "Liam Wilson", "Ana Silva", "Luis Moreno",
    ]
    private static let words = [
        "the", "policy", "renewal", "payment", "appointment", "invoice", "delivery", "account", "insurance", "morning",
        "tomorrow", "wednesday", "friday", "please", "thanks", "hello", "call", "back", "number", "address", "email",
        "confirm", "cancel", "reschedule", "quote", "price", "discount", "premium", "plan", "offer", "interested",
        "busy",
        "customer", "company", "package", "doctor", "visit", "question", "answer", "agreed", "declined", "and", "you",
        "for", "we", "your", "with", "about", "is", "not",
    ]

    let count: Int
    let now: Date

    private var state: UInt64 = 4

    init(count: Int, now: Date) {
        self.count = count
        self.now = now
    }

    /// Keeps them as found at the provider, some thousands in one transaction.
    func fill(_ journal: SQLiteJournal) async throws {
        var calls = self
        for start in stride(from: 0, to: count, by: 2_000) {
            let account = Account(
                name: ["sales", "renewals", "reminders"][start / 2_000 % 3],
                provider: ProviderID.allCases[start / 2_000 % 3], baseURL: "http://127.0.0.1:1", environment: .sandbox,
                key: .missing)
            let reports = (start..<min(start + 2_000, count)).map { calls.report($0) }
            try await journal.adopt(reports, account: account, at: now)
        }
    }

    private mutating func report(_ index: Int) -> CallReport {
        var report = CallReport(providerCallID: "\(hexadecimal())-\(hexadecimal())", raw: .null)
        let made = now.addingTimeInterval(-Double(count - index) * 300)
        report.state = standing(index)
        report.createdAt = made
        report.toName = pick(Self.names) + (index % 3 == 0 ? " \(index % 997)" : "")
        report.toNumber = "+1\(2_000_000_000 + Int(next() % 7_999_999_999))"
        report.fromNumber = "+12025551234"
        let agent = next() % 20
        report.agentID = "agent-\(agent < 10 ? "0" : "")\(agent)"
        guard report.state?.isEnded == true else { return report }
        report.startedAt = made.addingTimeInterval(20)
        report.duration = Double(next() % 600)
        report.endedAt = made.addingTimeInterval(20 + (report.duration ?? 0))
        report.analysis = CallAnalysis(summary: sentence(12), sentiment: pick(["Positive", "Neutral", "Negative"]))
        report.transcript = (0..<Int(next() % 14)).map { line in
            TranscriptLine(speaker: line % 2 == 0 ? .agent : .callee, text: sentence(5 + Int(next() % 9)))
        }
        return report
    }

    private mutating func standing(_ index: Int) -> CallState {
        guard index < count - 60 else { return pick([.scheduled, .scheduled, .queued, .ringing, .inProgress]) }
        return .ended(pick([.completed, .completed, .completed, .voicemail, .noAnswer, .busy, .failed, .canceled]))
    }

    private mutating func sentence(_ count: Int) -> String {
        (0..<count).map { _ in pick(Self.words) }.joined(separator: " ")
    }

    private mutating func hexadecimal() -> String { String(next() >> 8, radix: 16) }

    private mutating func pick<Value>(_ values: [Value]) -> Value { values[Int(next() % UInt64(values.count))] }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
