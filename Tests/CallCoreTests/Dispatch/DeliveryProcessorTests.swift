import Foundation
import Testing

@testable import CallCore

struct DeliveryProcessorTests {
    private func receive(_ journal: SQLiteJournal, _ id: String, _ body: String, account: String = "sales") async throws
    {
        _ = try await journal.receive(
            InboxDelivery(id: id, account: account, receivedAt: Sample.start, body: Array(body.utf8)))
    }

    private func note(_ journal: SQLiteJournal, _ id: String) async throws -> String? {
        try await journal.note(ofDelivery: id)
    }

    private func processor(_ journal: SQLiteJournal) -> DeliveryProcessor {
        DeliveryProcessor(
            journal: journal,
            clients: { name in
                guard name == "sales" else { throw ProviderError.noKey("no such account") }
                return ScriptedClient()
            })
    }

    @Test func aDeliveryReportsItsCall() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .accepted)
        try await receive(journal, "d", #"{"call":"call-1","status":"in_progress"}"#)
        #expect(try await processor(journal).process() == 1)
        #expect(try await journal.call(intent.id)?.state == .inProgress)
        #expect(try await journal.events(of: intent.id).last?.source == .webhook)
        #expect(try await processor(journal).process() == 0)
    }

    @Test func aReferenceSettlesAnUnknownCall() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .unknown)
        try await receive(journal, "d", #"{"call":"call-1","status":"ended","reference":"\#(intent.id)"}"#)
        try await processor(journal).process()
        #expect(try await journal.call(intent.id)?.state == .ended(.unstated))
        #expect(try await journal.call(intent.id)?.providerCallID == "call-1")
    }

    static let unreadable = ["", "{", "[]", "{}", "\u{0}\u{1}", #"{"call":1}"#, "<html>"]

    @Test(arguments: unreadable)
    func whatCannotBeReadIsKeptWithANote(_ body: String) async throws {
        let journal = try SQLiteJournal.temporary()
        try await receive(journal, "d", body)
        #expect(try await processor(journal).process() == 1)
        #expect(try await journal.unreadDeliveries(limit: 9).isEmpty)
        #expect(try await note(journal, "d")?.hasPrefix("cannot be read") == true)
    }

    @Test func anUnknownAccountIsNoted() async throws {
        let journal = try SQLiteJournal.temporary()
        try await receive(journal, "d", #"{"call":"call-1"}"#, account: "gone")
        try await processor(journal).process()
        #expect(try await note(journal, "d")?.contains("no such account") == true)
    }

    @Test func aDeliveryThatCameBeforeItsCallIsReadWithIt() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await receive(journal, "d", #"{"call":"call-1","status":"ended"}"#)
        #expect(try await processor(journal).process() == 1)
        #expect(try await note(journal, "d") == "no call is known as call-1")
        try await journal.seed(intent, in: .accepted)
        #expect(try await processor(journal).process() == 1)
        #expect(try await journal.call(intent.id)?.state == .ended(.unstated))
        #expect(try await note(journal, "d") == nil)
    }

    @Test func itGoesOnReadingWhatComes() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .accepted)
        let processor = processor(journal)
        let running = Task { try await processor.run() }
        try await receive(journal, "d", #"{"call":"call-1","status":"ringing"}"#)
        for await _ in journal.changes() where try await journal.call(intent.id)?.state == .ringing { break }
        running.cancel()
    }
}
