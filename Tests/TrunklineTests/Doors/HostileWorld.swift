import CallCore
import Foundation
import OrderedCollections
import TestTools

/// A provider and a journal in which every text that a stranger can give is as bad as it can be.
struct HostileWorld {
    let home: TestHome
    let program: BuiltProgram
    let server: AnsweringServer
    /// The call that holds every hostile text but the floods.
    let call: String

    static func start() async throws -> HostileWorld {
        let server = try AnsweringServer(answer)
        let home = try TestHome()
        try home.configure(configuration(server.address))
        let journal = try SQLiteJournal.open(at: URL(fileURLWithPath: home.data))
        defer { journal.close() }
        let id = try await fill(journal)
        return HostileWorld(home: home, program: BuiltProgram(home: home), server: server, call: id.description)
    }

    /// The journal's calls go through an account of their own, which nobody reads.
    private static func configuration(_ address: String) -> String {
        """
        [accounts.sales]
        provider = "contactship"
        base_url = "\(address)"
        key_command = ["printf", "sk_hostile_0001"]
        environment = "sandbox"
        calling_hours = { start = "00:00", end = "24:00" }
        calls_per_day = 0

        """
    }

    @Sendable private static func answer(_ request: AnsweringServer.Request) -> AnsweringServer.Answer {
        let said = JSON.string(HostileText.together)
        let row: JSON = [
            "id": said, "name": said, "person_name": said, "language": said, "conversation_purpose": said,
            "phone_number": "+12025551234", "nickname": said, "full_name": said, "email": said, "country": said,
            "tags": [said],
        ]
        guard request.head.hasPrefix("GET") else {
            return .json((["message": said] as JSON).compact, status: 422)
        }
        return .json((["data": [row], "pagination": ["page": 1, "total_pages": 1]] as JSON).compact)
    }

    private static func fill(_ journal: SQLiteJournal) async throws -> CallID {
        let account = Account(
            name: "kept", provider: .contactship, baseURL: "http://127.0.0.1:9", environment: .sandbox, key: .missing)
        let texts = HostileText.all + [HostileText.whole]
        let reports = texts.enumerated().map { index, said in report(said.text, "call-\(index)", index) }
        try await journal.adopt(reports, account: account, at: Date(timeIntervalSince1970: 1_780_000_100))
        guard let call = try await journal.calls(withIDPrefix: "call-\(texts.count - 1)").first else {
            throw JournalError.closed
        }
        let remark = CallRemark(disposition: .set(HostileText.together), note: .set(HostileText.together))
        try await journal.remark(remark, on: call.id, by: HostileText.together, at: Date())
        try await journal.keep(
            FormTemplate(
                name: "hidden \u{202E}desrever\u{E0041}\u{200B}", form: "contactship-phone", account: "sales",
                values: FormValues(["full_name": .text(HostileText.together)]), updatedAt: Date()), replacing: false)
        _ = try await journal.addDoNotCall([
            DoNotCallEntry(
                number: "+14155550199", addedAt: Date(), addedBy: HostileText.together, reason: HostileText.together,
                source: HostileText.together)
        ])
        return call.id
    }

    private static func report(_ said: String, _ id: String, _ index: Int) -> CallReport {
        var report = CallReport(providerCallID: id, raw: ["said": .string(said)])
        report.state = .ended(.failed)
        report.toName = said
        report.toNumber = "+1415555\(1_000 + index)"
        report.agentID = said
        report.rawStatus = said
        report.disconnectionReason = said
        report.recordingURL = said
        var analysis = CallAnalysis()
        (analysis.summary, analysis.sentiment) = (said, said)
        report.analysis = analysis
        report.transcript = [
            TranscriptLine(speaker: .callee, text: said), TranscriptLine(speaker: .agent, text: "said after it"),
        ]
        report.createdAt = Date(timeIntervalSince1970: 1_780_000_000 + Double(index))
        return report
    }
}
