import Foundation
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

struct WebhookProcessorTests {
    private func receive(
        _ journal: SQLiteJournal, _ id: String, _ body: String, account: String = "sales", isSigned: Bool = true
    ) async throws {
        _ = try await journal.receive(
            InboxWebhook(
                id: id, account: account, receivedAt: Sample.start, body: Array(body.utf8), isSigned: isSigned))
    }

    private func note(_ journal: SQLiteJournal, _ id: String) async throws -> String? {
        try await journal.note(ofDelivery: id)
    }

    private func processor(_ journal: SQLiteJournal) -> WebhookProcessor {
        WebhookProcessor(
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
        #expect(try await journal.events(of: intent.id).last?.source == .signedWebhook)
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

    /// A person who was wrong gives way to evidence; the provider's own refusal does not.
    @Test(arguments: [(EventSource.person, true), (.answer, false)])
    func aReferenceOverturnsAPersonsDecision(_ source: EventSource, _ isOverturned: Bool) async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .unknown)
        try await journal.append(
            CallEvent(call: intent.id, at: Sample.start, source: source, reported: .rejected, kind: .told("not placed"))
        )
        try await receive(journal, "d", #"{"call":"call-1","status":"in_progress","reference":"\#(intent.id)"}"#)
        try await processor(journal).process()
        let call = try #require(try await journal.call(intent.id))
        #expect(call.state == (isOverturned ? .inProgress : .rejected))
        #expect(call.providerCallID == (isOverturned ? "call-1" : nil))
        #expect((call.note == nil) == isOverturned)
    }

    @Test func aListingOverturnsAPersonsDecision() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .unknown)
        try await journal.append(
            CallEvent(
                call: intent.id, at: Sample.start, source: .person, reported: .rejected, kind: .told("not placed")))
        var report = Sample.report("call-1", .ringing)
        report.reference = intent.id
        try await journal.adopt([report], account: Sample.account, at: Sample.start)
        #expect(try await journal.calls(CallQuery()).map(\.id) == [intent.id])
        #expect(try await journal.call(intent.id)?.state == .ringing)
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

    @Test func whatCameForAnAccountThatIsNotKnownHereStaysUnread() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .accepted)
        for number in 0..<60 { try await receive(journal, "gone-\(number)", #"{"call":"call-1"}"#, account: "gone") }
        try await receive(journal, "d", #"{"call":"call-1","status":"ringing"}"#)
        #expect(try await processor(journal).process() == 1)
        #expect(try await journal.call(intent.id)?.state == .ringing)
        #expect(try await journal.unreadDeliveries(limit: 99).count == 60)
        #expect(try await processor(journal).process() == 0)
    }

    @Test func whatIsSetAsideTooLateStaysUnread() async throws {
        let journal = try SQLiteJournal.temporary()
        try await journal.seed(Sample.intent(), in: .accepted)
        try await receive(journal, "d", #"{"call":"call-1"}"#)
        try await journal.setAside("d", awaiting: "call-1", at: .contactship, note: "no call")
        #expect(try await journal.unreadDeliveries(limit: 9).map(\.id) == ["d"])
        try await journal.setAside("d", awaiting: "call-1", at: .voxworks, note: "no call")
        #expect(try await journal.unreadDeliveries(limit: 9).isEmpty)
    }

    @Test func itGoesOnWhenTheJournalFailedForAWhile() async throws {
        let kept = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await kept.seed(intent, in: .accepted)
        try await receive(kept, "d", #"{"call":"call-1","status":"ringing"}"#)
        let changes = kept.changes()
        let sleeps = SleepLog()
        let processor = WebhookProcessor(
            journal: FailingJournal(kept: kept, fails: .unread, times: 7), clients: { _ in ScriptedClient() },
            pacer: sleeps.pacer)
        let running = Task { try await processor.run() }
        if try await kept.call(intent.id)?.state != .ringing {
            for await _ in changes where try await kept.call(intent.id)?.state == .ringing { break }
        }
        #expect(await sleeps.sleeps == [0.2, 1, 5, 15, 30, 30, 30])
        kept.close()
        try await running.value
    }

    @Test func itEndsWithTheJournalOrTheTask() async throws {
        let kept = try SQLiteJournal.temporary()
        let failing = FailingJournal(kept: kept, fails: .unread)
        let pacer = Pacer(sleep: { _ in throw CancellationError() }, elapsed: { 0 })
        try await WebhookProcessor(journal: failing, clients: { _ in ScriptedClient() }, pacer: pacer).run()
        kept.close()
        try await processor(kept).run()
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

    @Test func whatIsNotSignedMovesNothingBeforeTheProviderWasRead() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .accepted)
        let body = #"{"call":"call-1","status":"ended"}"#
        try await receive(journal, "d", body, isSigned: false)
        try await processor(journal).process()
        #expect(try await journal.call(intent.id)?.state == .accepted)
        let event = try #require(try await journal.events(of: intent.id).last)
        #expect(event.source == .webhook)
        #expect(event.reported == nil)
        #expect(event.raw.contains("call-1"))
        #expect(try await journal.hints(limit: 9).map(\.providerCallID) == ["call-1"])
        #expect(try await journal.inboxFacts().unconfirmed == 1)
        #expect(try await processor(journal).process() == 0)
    }

    @Test func whatCannotBeConfirmedIsTakenAndMarked() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .accepted)
        try await receive(journal, "d", #"{"call":"call-1","status":"in_progress"}"#, isSigned: false)
        try await WebhookProcessor(journal: journal, clients: { _ in ScriptedClient(offers: []) }).process()
        #expect(try await journal.call(intent.id)?.state == .inProgress)
        let event = try #require(try await journal.events(of: intent.id).last)
        #expect(event.source == .webhook)
        #expect(event.words.hasSuffix("unsigned delivery, not confirmed"))
        #expect(try await journal.hints(limit: 9).isEmpty)
    }

    @Test func anUnsignedReferenceSettlesNoUnknownCall() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .unknown)
        try await receive(
            journal, "d", #"{"call":"x","status":"ended","reference":"\#(intent.id)"}"#, isSigned: false)
        try await processor(journal).process()
        #expect(try await journal.call(intent.id)?.state == .unknown)
        #expect(try await journal.call(intent.id)?.providerCallID == nil)
    }

    /// A provider that cannot be asked, and a webhook that nobody signed: a person has to say, and then it counts.
    @Test(arguments: [CallState.unknown, .sending, .throttled])
    func anUnsignedReferenceIsLeftToAPersonWhereNobodyCanBeAsked(_ state: CallState) async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: state)
        try await receive(
            journal, "d", #"{"call":"x","status":"ended","reference":"\#(intent.id)"}"#, isSigned: false)
        let processor = WebhookProcessor(journal: journal, clients: { _ in ScriptedClient(offers: []) })
        try await processor.process()
        #expect(try await journal.call(intent.id)?.state == state)
        #expect(try await journal.events(of: intent.id).last?.words.contains("a person has to say") == true)
        if state != .throttled {
            await #expect(throws: JournalError.self) { try await journal.commit(Sample.intent()) }
        }
        guard state == .unknown else { return }
        try await journal.accept(
            CallReport(providerCallID: "x", raw: .null), for: intent.id, from: .person, at: Sample.start)
        try await processor.process()
        #expect(try await journal.call(intent.id)?.state == .ended(.unstated))
    }

    /// An end that nobody vouches for shows, and frees no number before the call can be over.
    @Test func anUnsignedEndFreesNoNumberEarly() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent(provider: .temphone)
        try await journal.seed(intent, in: .scheduled)
        try await journal.record(
            Sample.report("call-1", .ended(.completed)), of: intent.id, from: .webhook, at: Sample.start)
        #expect(try await journal.call(intent.id)?.state == .ended(.completed))
        await #expect(throws: JournalError.heldBack(by: intent.id, .ended(.completed))) {
            try await journal.commit(Sample.intent())
        }
        try await journal.commit(Sample.intent(createdAt: Sample.start.addingTimeInterval(900 + HoldWindow.ringing)))
    }

    @Test func aWindowOfUnreadDeliveriesIsSmallHoweverLargeTheyAre() async throws {
        let journal = try SQLiteJournal.temporary()
        let large = [UInt8](repeating: 65, count: 3 << 20)
        for number in 0..<4 {
            let delivery = InboxWebhook(
                id: "\(number)", account: "sales", receivedAt: Sample.start, body: large, isSigned: true)
            _ = try await journal.receive(delivery)
        }
        #expect(try await journal.unreadDeliveries(limit: 50).count == 2)
        #expect(try await processor(journal).process() == 4)
        let facts = try await journal.inboxFacts()
        #expect(facts.unreadable == 4)
        let shown = try await journal.unreadableDeliveries(offset: 1, limit: 2)
        #expect(shown.map(\.id) == ["2", "1"])
        #expect(shown.map(\.size) == [3 << 20, 3 << 20])
        #expect(shown.allSatisfy { $0.body.count == 16_384 })
    }
}
