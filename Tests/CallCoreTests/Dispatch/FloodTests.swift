import Foundation
import GRDB
import TestTools
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

/// Ten megabytes of marks that stand on one letter, by every way in which a provider speaks; read once more after a restart.
struct FloodTests {
    private static let flood = "Z" + String(repeating: "\u{301}\u{327}", count: 2_500_000)
    /// In one comparison four hundred kilobytes took twenty seconds; these are ten megabytes, read without optimisation.
    private static let patience = Duration.seconds(120)

    private static func body(_ fixture: DeliveryFixture, _ flood: String) -> String {
        let status = fixture.provider == .voxworks ? "in-progress" : "in_progress"
        let call = """
            {"id":"\(DeliveryFixture.callID)","call_id":"\(DeliveryFixture.callID)","call_status":"\(status)",
            "status":"\(status)","summary":"\(flood)","disconnection_reason":"x\(flood)",
            "contact_name":"\(flood)","to_number":"+15005550009\(flood)","contact_id":"\(flood)",
            "transcript":[{"role":"agent","content":"Hello"},{"role":"user","content":"\(flood)"}]}
            """
        let envelopes: [ProviderID: String] = [
            .contactship: #"{"data":{"call":\#(call)}}"#, .temphone: #"{"event":"started","data":\#(call)}"#,
            .voxworks: #"{"trigger":\#(call)}"#,
        ]
        return envelopes[fixture.provider] ?? call
    }

    private static func quickly(_ what: String, _ work: () async throws -> Void) async rethrows {
        let time = try await CPUTime.ofProcess(work).time
        #expect(time < patience, "\(what)")
    }

    @Test(arguments: DeliveryFixture.all, [true, false])
    func byWebhook(_ fixture: DeliveryFixture, _ isSigned: Bool) async throws {
        let scratch = try Scratch(inMemory: true)
        let intent = Sample.intent(provider: fixture.provider)
        let journal = try SQLiteJournal.open(at: scratch.data)
        try await journal.seed(intent, in: .accepted, providerCallID: DeliveryFixture.callID)
        let part = String(Self.flood.unicodeScalars.prefix(400_000))
        _ = try await journal.receive(
            InboxWebhook(
                account: "sales", receivedAt: Sample.start, body: Array(Self.body(fixture, part).utf8),
                isSigned: isSigned))
        journal.close()
        try await Self.quickly("\(fixture.provider), signed \(isSigned)") {
            for _ in 0..<2 {
                let journal = try SQLiteJournal.open(at: scratch.data)
                let client = ProviderSample.client(fixture.provider, ScriptedTransport(500, ""))
                try await WebhookProcessor(journal: journal, clients: { _ in client }).process()
                #expect(try await journal.unreadDeliveries(limit: 1).isEmpty)
                #expect(try await journal.transcript(of: intent.id).allSatisfy { $0.text.utf8.count < 100 })
                journal.close()
            }
        }
    }

    @Test(arguments: DeliveryFixture.all)
    func byPollAndByAnswer(_ fixture: DeliveryFixture) async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent(provider: fixture.provider)
        try await journal.seed(intent, in: .sending)
        let json = try JSON(parsing: Self.body(fixture, Self.flood))
        let call = json[path: fixture.provider == .contactship ? "data.call" : "data"] ?? json["trigger"] ?? json
        let body = fixture.provider == .temphone ? #"{"status":"success","data":\#(call.compact)}"# : call.compact
        let client = ProviderSample.client(fixture.provider, ScriptedTransport(200, body))
        try await Self.quickly("\(fixture.provider)") {
            guard case .accepted(let report) = await client.create(intent.request) else {
                Issue.record("\(fixture.provider): the answer names a call")
                return
            }
            try await journal.accept(report, for: intent.id, at: Sample.start)
            let read = fixture.provider == .temphone ? report : try await client.call(DeliveryFixture.callID)
            for _ in 0..<2 { try await journal.record(read, of: intent.id, from: .poll, at: Sample.start) }
        }
        let kept = try #require(try await journal.call(intent.id))
        #expect(kept.providerCallID == DeliveryFixture.callID)
        #expect(try await journal.events(of: intent.id).allSatisfy { $0.raw.utf8.count <= TextBounds.raw + 1_024 })
    }

    /// One that cannot be kept is said to be so, and the one behind it is read.
    @Test func aPoisonedDeliveryHoldsNoneUp() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .accepted)
        try await journal.database.write { db in
            try db.execute(
                sql: """
                    CREATE TRIGGER poison BEFORE INSERT ON event WHEN new.raw LIKE '%poison%' BEGIN
                        SELECT raise(ABORT, 'poisoned');
                    END
                    """)
        }
        for (id, body) in [
            ("a", #"{"call":"call-1","status":"ringing","x":"poison"}"#),
            ("b", #"{"call":"call-1","status":"in_progress"}"#),
        ] {
            _ = try await journal.receive(
                InboxWebhook(
                    id: id, account: "sales", receivedAt: Sample.start, body: Array(body.utf8), isSigned: true))
        }
        try await WebhookProcessor(journal: journal, clients: { _ in ScriptedClient() }).process()
        #expect(try await journal.call(intent.id)?.state == .inProgress)
        #expect(try await journal.unreadableDeliveries(offset: 0, limit: 9).map(\.id) == ["a"])
        #expect(try await journal.unreadDeliveries(limit: 9).isEmpty)
    }
}
