import Foundation
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

struct DispatcherTests {
    private static let accepted = Delivery.accepted(Sample.report("call-1"))
    private static let notSent = Delivery.notSent(reason: "refused")
    private static let unknown = Delivery.unknown(reason: "no answer after 30 s", raw: "")
    private static let rejected = Delivery.rejected(status: 401, message: "Invalid API key", raw: "{}")

    private static func throttled(_ seconds: Double?) -> Delivery {
        .throttled(retryAfter: seconds, message: "Too many", raw: "{}")
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let answers: [Delivery]
        let sent: Int
        let sleeps: [Double]
        let state: CallState
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "accepted", answers: [accepted], sent: 1, sleeps: [], state: .accepted),
        Case(
            name: "scheduled", answers: [.accepted(Sample.report("call-1", .scheduled))], sent: 1, sleeps: [],
            state: .scheduled),
        Case(name: "rejected", answers: [rejected], sent: 1, sleeps: [], state: .rejected),
        Case(name: "unknown", answers: [unknown], sent: 1, sleeps: [], state: .unknown),
        Case(
            name: "never connects", answers: [notSent, notSent, notSent], sent: 3, sleeps: [0.5, 2], state: .notSent),
        Case(name: "connects late", answers: [notSent, accepted], sent: 2, sleeps: [0.5], state: .accepted),
        Case(name: "then unknown", answers: [notSent, unknown], sent: 2, sleeps: [0.5], state: .unknown),
        Case(
            name: "waits as told", answers: [throttled(7), throttled(12), accepted], sent: 3, sleeps: [7, 12],
            state: .accepted),
        Case(
            name: "told not to wait", answers: Array(repeating: throttled(0), count: 5), sent: 5,
            sleeps: [2, 4, 8, 16], state: .throttled),
        Case(
            name: "told less than nothing", answers: Array(repeating: throttled(-3600), count: 5), sent: 5,
            sleeps: [2, 4, 8, 16], state: .throttled),
        Case(
            name: "told no number", answers: [throttled(.nan), throttled(-.infinity), accepted], sent: 3,
            sleeps: [2, 4], state: .accepted),
        Case(name: "told to wait for ever", answers: [throttled(.infinity)], sent: 1, sleeps: [], state: .throttled),
        Case(name: "told too long", answers: [throttled(61)], sent: 1, sleeps: [], state: .throttled),
        Case(
            name: "told too often", answers: [throttled(30), throttled(30), throttled(1)], sent: 3, sleeps: [30, 30],
            state: .throttled),
        Case(
            name: "not told", answers: [throttled(nil), throttled(nil), rejected], sent: 3, sleeps: [2, 4],
            state: .rejected),
        Case(
            name: "throttled, then lost", answers: [throttled(1), notSent, unknown], sent: 3, sleeps: [2, 0.5],
            state: .unknown),
    ]

    private func client(_ answers: [Delivery]) -> ScriptedClient {
        let script = Script(answers)
        return ScriptedClient(create: { _ in await script.next() })
    }

    @Test(arguments: cases)
    func everyDelivery(_ row: Case) async throws {
        let journal = try SQLiteJournal.temporary()
        let client = client(row.answers)
        let sleeps = SleepLog()
        let dispatcher = Dispatcher(journal: journal, clients: { _ in client }, pacer: sleeps.pacer)
        let intent = Sample.intent()
        let (call, delivery) = try await dispatcher.place(intent)
        #expect(call.state == row.state)
        #expect(delivery == row.answers.last)
        #expect(await client.log.count("create") == row.sent)
        #expect(await sleeps.sleeps == row.sleeps)
        #expect(try await journal.call(intent.id) == call)
        let sendings = try await journal.events(of: intent.id).filter { $0.reported == .sending }
        #expect(sendings.count == row.sent)
    }

    @Test func whatIsSentIsKeptFirst() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        let client = ScriptedClient(create: { request in
            let state = try? await journal.call(intent.id)?.state
            return state == .sending && request == intent.request ? Self.accepted : Self.rejected
        })
        let dispatcher = Dispatcher(journal: journal, clients: { _ in client })
        #expect(try await dispatcher.place(intent).0.state == .accepted)
    }

    @Test func whoStopsWaitingLosesNothing() async throws {
        let journal = try SQLiteJournal.temporary()
        let gate = Gate()
        let client = ScriptedClient(create: { _ in
            await gate.pass()
            return Task.isCancelled ? Self.unknown : Self.accepted
        })
        let dispatcher = Dispatcher(journal: journal, clients: { _ in client })
        let intent = Sample.intent()
        let placing = Task { try await dispatcher.place(intent) }
        await client.log.wait(for: "create")
        placing.cancel()
        #expect(try await journal.call(intent.id)?.state == .sending)
        await gate.open()
        #expect(try await placing.value.0.state == .accepted)
        #expect(await client.log.count("create") == 1)
    }

    @Test func stoppedBeforeItWasSentNothingIsSent() async throws {
        let journal = try SQLiteJournal.temporary()
        let client = client([])
        let dispatcher = Dispatcher(journal: journal, clients: { _ in client })
        let intent = Sample.intent()
        let placing = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await dispatcher.place(intent)
        }
        #expect(try await placing.value.0.state == .notSent)
        #expect(await client.log.asked.isEmpty)
        try await journal.commit(Sample.intent())
    }

    /// A delivery tells of the call before the request is answered.
    @Test(arguments: [rejected, throttled(5), unknown])
    func whatTheProviderToldBeforeItAnsweredCounts(_ answer: Delivery) async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        let client = ScriptedClient(create: { _ in
            _ = try? await journal.accept(Sample.report(), for: intent.id, from: .signedWebhook, at: Sample.start)
            return answer
        })
        let sleeps = SleepLog()
        let dispatcher = Dispatcher(journal: journal, clients: { _ in client }, pacer: sleeps.pacer)
        let (call, delivery) = try await dispatcher.place(intent)
        #expect(call.state == .accepted && !call.willBeSentAgain)
        #expect(delivery == .accepted(CallReport(providerCallID: "call-1", raw: .null)))
        #expect(await client.log.count("create") == 1)
    }

    /// It was placed although the provider answered that it took nothing: known before the next attempt, it is the last.
    @Test func whatWasPlacedAfterAllIsNotSentAgain() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        let client = client([Self.throttled(5), Self.accepted])
        let pacer = Pacer(
            sleep: { _ in
                let report = Sample.report("call-2")
                _ = try? await journal.accept(report, for: intent.id, from: .signedWebhook, at: Sample.start)
            }, elapsed: { 0 })
        let dispatcher = Dispatcher(journal: journal, clients: { _ in client }, pacer: pacer)
        let (call, delivery) = try await dispatcher.place(intent)
        #expect(call.providerCallID == "call-2" && call.state == .accepted && !call.willBeSentAgain)
        #expect(delivery == .accepted(CallReport(providerCallID: "call-2", raw: .null)))
        #expect(await client.log.count("create") == 1)
        #expect(try await journal.events(of: intent.id).allSatisfy { !$0.words.contains("nothing was placed") })
        await #expect(throws: JournalError.heldBack(by: intent.id, .accepted)) {
            try await journal.commit(Sample.intent())
        }
    }

    @Test func stoppingEndsTheFurtherAttempts() async throws {
        let journal = try SQLiteJournal.temporary()
        let client = client([Self.throttled(5)])
        let pacer = Pacer(sleep: { _ in throw CancellationError() }, elapsed: { 0 })
        let dispatcher = Dispatcher(journal: journal, clients: { _ in client }, pacer: pacer)
        let (call, _) = try await dispatcher.place(Sample.intent())
        #expect(call.state == .throttled)
        #expect(!call.willBeSentAgain)
        #expect(await client.log.count("create") == 1)
        try await journal.commit(Sample.intent())
    }

    /// Both kinds of answer after which the same intent is sent again by itself.
    @Test(arguments: [throttled(5), notSent])
    func whileACallWaitsToBeSentAgainNobodyElseCallsTheNumber(_ answer: Delivery) async throws {
        let scratch = try Scratch()
        let (ours, theirs) = (try SQLiteJournal.open(at: scratch.data), try SQLiteJournal.open(at: scratch.data))
        let (waits, gate) = (AskLog(), Gate())
        let pacer = Pacer(
            sleep: { _ in
                await waits.note("wait")
                await gate.pass()
            }, elapsed: { 0 })
        let client = client([answer, Self.rejected])
        let intent = Sample.intent()
        let placing = Task {
            try await Dispatcher(journal: ours, clients: { _ in client }, pacer: pacer).place(intent)
        }
        await waits.wait(for: "wait")
        let held = try #require(try await theirs.call(intent.id)?.state)
        await #expect(throws: JournalError.heldBack(by: intent.id, held)) { try await theirs.commit(Sample.intent()) }
        await #expect(throws: (any Error).self) {
            try await theirs.beginSending(intent.id, at: Sample.start)
        }
        #expect(try await theirs.recover(at: Sample.start).isEmpty)
        #expect(try await theirs.call(intent.id)?.willBeSentAgain == true)
        await gate.open()
        #expect(try await placing.value.0.state == .rejected)
        try await theirs.commit(Sample.intent())
    }

    static let ends: [Case] = [
        Case(name: "never connects", answers: [notSent, notSent, notSent], sent: 3, sleeps: [], state: .notSent),
        Case(name: "told too long", answers: [throttled(1), throttled(61)], sent: 2, sleeps: [], state: .throttled),
        Case(name: "told too long at once", answers: [throttled(61)], sent: 1, sleeps: [], state: .throttled),
    ]

    @Test(arguments: ends)
    func whenThePlanHasEndedTheNumberIsFree(_ row: Case) async throws {
        let journal = try SQLiteJournal.temporary()
        let client = client(row.answers)
        let dispatcher = Dispatcher(journal: journal, clients: { _ in client }, pacer: SleepLog().pacer)
        let (call, _) = try await dispatcher.place(Sample.intent())
        #expect(call.state == row.state)
        #expect(!call.willBeSentAgain)
        try await journal.commit(Sample.intent())
    }

    @Test(arguments: FailingJournal.Step.allCases)
    func withoutAJournalNothingIsSent(_ step: FailingJournal.Step) async throws {
        let kept = try SQLiteJournal.temporary()
        let client = client([])
        let dispatcher = Dispatcher(
            journal: FailingJournal(kept: kept, fails: step), clients: { _ in client }, pacer: SleepLog().pacer)
        let intent = Sample.intent()
        await #expect(throws: JournalError.diskFull) { try await dispatcher.place(intent) }
        #expect(await client.log.asked.isEmpty)
        let state = try await kept.call(intent.id)?.state
        #expect(state == (step == .commit ? nil : .notSent))
    }

    @Test func anOutcomeIsKeptAsSoonAsTheDiskAllows() async throws {
        let kept = try SQLiteJournal.temporary()
        let client = client([Self.accepted])
        let journal = FailingJournal(kept: kept, fails: .accept, times: 3)
        let dispatcher = Dispatcher(journal: journal, clients: { _ in client }, pacer: SleepLog().pacer)
        #expect(try await dispatcher.place(Sample.intent()).0.state == .accepted)
        #expect(await client.log.count("create") == 1)
    }

    /// The disk that keeps a call from being sent may keep it from being told so, for a while.
    @Test func whatWasNotSentHoldsNobodyBackForGood() async throws {
        let kept = try SQLiteJournal.temporary()
        let journal = FailingJournal(kept: kept, fails: .begin, unkept: 4)
        let dispatcher = Dispatcher(
            journal: journal, clients: { [client = client([])] _ in client }, pacer: SleepLog().pacer)
        let intent = Sample.intent()
        await #expect(throws: JournalError.diskFull) { try await dispatcher.place(intent) }
        #expect(try await kept.call(intent.id)?.state == .notSent)
        try await kept.commit(Sample.intent())
    }

    @Test(arguments: [
        JournalError.readOnly, .diskFails("quota"), .cannotOpen(path: "x", reason: "gone"), .locked, .diskFull,
    ])
    func whateverMayPassIsWaitedFor(_ error: JournalError) { #expect(error.mayPass) }

    @Test(arguments: [JournalError.closed, .damaged("x"), .fenced(by: CallID())])
    func whatCannotPassIsNot(_ error: JournalError) { #expect(!error.mayPass) }

    @Test func anAnswerWithAnotherCallsIdProvesNothing() async throws {
        let journal = try SQLiteJournal.temporary()
        try await journal.seed(Sample.intent(number: "+1"), in: .accepted)
        let client = client([Self.accepted])
        let dispatcher = Dispatcher(journal: journal, clients: { _ in client })
        #expect(try await dispatcher.place(Sample.intent(number: "+2")).0.state == .unknown)
    }

    @Test func noAccountNothingKept() async throws {
        let journal = try SQLiteJournal.temporary()
        let dispatcher = Dispatcher(journal: journal, clients: { _ in throw ProviderError.noKey("none") })
        await #expect(throws: ProviderError.noKey("none")) { try await dispatcher.place(Sample.intent()) }
        #expect(try await journal.calls(CallQuery()).isEmpty)
    }

    @Test func twoConsolesPressingTogetherPlaceOneCall() async throws {
        let scratch = try Scratch()
        let client = client([Self.unknown, Self.accepted, Self.accepted, Self.accepted])
        let dispatchers = try (0..<4).map { _ in
            let journal = try SQLiteJournal.open(at: scratch.data)
            return Dispatcher(journal: journal, clients: { _ in client })
        }
        await withTaskGroup(of: Void.self) { group in
            for dispatcher in dispatchers { group.addTask { _ = try? await dispatcher.place(Sample.intent()) } }
        }
        #expect(await client.log.count("create") == 1)
    }
}

/// Answers to give, one after the other.
actor Script {
    private var answers: [Delivery]

    init(_ answers: [Delivery]) { self.answers = answers }

    func next() -> Delivery {
        answers.isEmpty ? .unknown(reason: "sent once too often", raw: "") : answers.removeFirst()
    }
}
