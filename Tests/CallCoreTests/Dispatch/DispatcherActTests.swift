import Foundation
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

struct DispatcherActTests {
    private func placed(
        _ client: ScriptedClient, _ state: CallState = .scheduled, pacer: Pacer = .system
    ) async throws -> (Dispatcher, SQLiteJournal, CallID) {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: state)
        return (Dispatcher(journal: journal, clients: { _ in client }, pacer: pacer), journal, intent.id)
    }

    @Test func whatAPersonDoesIsKeptWithTheName() async throws {
        let client = ScriptedClient(act: { Sample.report($0) })
        let (dispatcher, journal, id) = try await placed(client)
        let due = Date.now.addingTimeInterval(7200).rounded
        #expect(try await dispatcher.perform(.reschedule(to: due), on: id, by: "ana").call.scheduledAt == due)
        let hungUp = try await dispatcher.perform(.hangUp, on: id, by: "ana")
        #expect(hungUp.call.state == .scheduled)
        #expect(hungUp.verdict == .done)
        #expect(try await dispatcher.perform(.cancel, on: id, by: "ana").call.state == .ended(.canceled))
        #expect(await client.log.asked == ["reschedule call-1", "hangUp call-1", "cancel call-1"])
        let said = try await journal.events(of: id).filter { $0.source == .person }
        let moved = "ana: reschedule to \(due.formatted(.iso8601))"
        #expect(said.map(\.words).dropFirst() == [moved, "ana: hang up", "ana: cancel"])
        #expect(said.dropFirst().allSatisfy { abs($0.at.timeIntervalSinceNow) < 60 })
    }

    @Test(
        "a refusal is kept and thrown, and leaves the call alone",
        arguments: [
            ProviderError.refused(status: 400, message: "only while scheduled"), .notFound("no such call"),
            .keyRefused("bad key"), .throttled(retryAfter: 3), .unreachable("the connection was refused"),
            .badAnswer(status: 302, message: "a redirection"),
        ])
    func refusal(_ refusal: ProviderError) async throws {
        let client = ScriptedClient(act: { _ in throw refusal })
        let (dispatcher, journal, id) = try await placed(client)
        await #expect(throws: refusal) { try await dispatcher.perform(.cancel, on: id, by: "ana") }
        let last = try #require(try await journal.events(of: id).last)
        #expect(last.words == "cancel: \(refusal.words)")
        #expect(try await journal.call(id)?.state == .scheduled)
        #expect(PendingOperation.all(in: try await journal.events(of: id)).isEmpty)
        #expect(await client.log.asked == ["cancel call-1"])
    }

    @Test(
        "what the state forbids is asked of nobody",
        arguments: [
            (CallOperation.cancel, CallState.inProgress, "too late to cancel"),
            (.cancel, .ended(.noAnswer), "over: no answer"),
            (.cancel, .unknown, "settle that first"), (.cancel, .rejected, "does not have this call"),
            (.reschedule(to: .distantFuture), .ringing, "too late to move"), (.hangUp, .unknown, "settle that first"),
        ])
    func state(_ act: CallOperation, _ state: CallState, _ reason: String) async throws {
        let client = ScriptedClient()
        let (dispatcher, journal, id) = try await placed(client, state)
        let before = try await journal.latestSequence()
        await #expect { try await dispatcher.perform(act, on: id, by: "ana") } throws: { error in
            "\(error)".contains(reason)
        }
        #expect(await client.log.asked.isEmpty)
        #expect(try await journal.latestSequence() == before)
    }

    @Test func aTimeThatIsPastIsNotAskedFor() async throws {
        let client = ScriptedClient()
        let (dispatcher, _, id) = try await placed(client)
        await #expect(throws: ActError.past) {
            try await dispatcher.perform(.reschedule(to: Date.now.addingTimeInterval(-1)), on: id, by: "ana")
        }
        #expect(await client.log.asked.isEmpty)
    }

    @Test func hangingUpWhatIsOverIsSuccess() async throws {
        let client = ScriptedClient(act: { Sample.report($0, .ended(.unstated)) })
        let (dispatcher, journal, id) = try await placed(client, .inProgress)
        let first = try await dispatcher.perform(.hangUp, on: id, by: "ana")
        #expect(first.verdict == .wasOver)
        #expect(first.words == "It was over already: ended.")
        let again = try await dispatcher.perform(.hangUp, on: id, by: "ana")
        #expect(again.verdict == .wasOver)
        #expect(await client.log.asked == ["hangUp call-1"])
        #expect(try await journal.events(of: id).count { $0.words == "hang up: it was over already" } == 1)
    }

    @Test func whatIsNotPlacedYetIsAskedAgainSoOftenAndNoMore() async throws {
        let client = ScriptedClient(act: { _ in throw ProviderError.notPlacedYet("in the queue") })
        let sleeps = SleepLog()
        let (dispatcher, journal, id) = try await placed(client, .queued, pacer: sleeps.pacer)
        await #expect(throws: ProviderError.notPlacedYet("in the queue")) {
            try await dispatcher.perform(.hangUp, on: id, by: "ana")
        }
        #expect(await client.log.count("hangUp") == 6)
        #expect(await sleeps.sleeps == [2, 2, 2, 2, 2])
        let words = try await journal.events(of: id).map(\.words)
        #expect(words.contains("hang up, not placed yet: in the queue; asked again in 2 s (5 of 5)"))
        #expect(words.last == "hang up: Not placed yet: in the queue. Hang up once it rings.")
    }

    @Test func aCallThatIsDueLaterIsNotAskedForAgain() async throws {
        let client = ScriptedClient(act: { _ in throw ProviderError.notPlacedYet("scheduled") })
        let sleeps = SleepLog()
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent(scheduledAt: Date.now.addingTimeInterval(3600))
        try await journal.seed(intent, in: .scheduled)
        let dispatcher = Dispatcher(journal: journal, clients: { _ in client }, pacer: sleeps.pacer)
        await #expect(throws: ProviderError.notPlacedYet("scheduled")) {
            try await dispatcher.perform(.hangUp, on: intent.id, by: "ana")
        }
        #expect(await client.log.count("hangUp") == 1)
        #expect(await sleeps.sleeps.isEmpty)
    }

    @Test func whatIsNotOfferedIsNotAsked() async throws {
        let client = ScriptedClient(offers: [])
        let (dispatcher, journal, id) = try await placed(client)
        let before = try await journal.latestSequence()
        await #expect(throws: ProviderError.notOffered("cancel is not offered")) {
            try await dispatcher.perform(.cancel, on: id, by: "ana")
        }
        #expect(await client.log.asked.isEmpty)
        #expect(try await journal.latestSequence() == before)
    }

    @Test func oneActAtATime() async throws {
        let gate = Gate()
        let client = ScriptedClient(act: { id in
            await gate.pass()
            return Sample.report(id)
        })
        let (dispatcher, _, id) = try await placed(client)
        let first = Task { try await dispatcher.perform(.cancel, on: id, by: "ana") }
        await client.log.wait(for: "cancel")
        await #expect(throws: ActError.underWay) { try await dispatcher.perform(.cancel, on: id, by: "ben") }
        await gate.open()
        #expect(try await first.value.verdict == .done)
        #expect(await client.log.asked == ["cancel call-1"])
    }

    /// The account's name may have come to mean another provider.
    @Test func anotherProviderIsAskedNothing() async throws {
        let client = ScriptedClient(
            account: Account(name: "sales", provider: .voxworks, baseURL: "https://v.example", key: .missing))
        let (dispatcher, journal, id) = try await placed(client)
        let error = DispatchError.otherProvider(account: "sales", then: .contactship, now: .voxworks)
        await #expect(throws: error) { try await dispatcher.perform(.hangUp, on: id, by: "ana") }
        await #expect(throws: error) { try await dispatcher.refresh(id) }
        await #expect(throws: error) { try await dispatcher.place(Sample.intent(number: "+2")) }
        #expect(error.description.contains("now means another provider"))
        #expect(await client.log.asked.isEmpty)
        #expect(try await journal.calls(CallQuery()).count == 1)
    }

    @Test func aCallThatIsNotKeptCannotBeActedOn() async throws {
        let (dispatcher, _, _) = try await placed(ScriptedClient(), .unknown)
        let stranger = CallID()
        await #expect(throws: JournalError.noSuchCall(stranger)) {
            try await dispatcher.perform(.hangUp, on: stranger, by: "ana")
        }
    }

    @Test func aPersonSettlesAnUnknownCall() async throws {
        let (dispatcher, journal, id) = try await placed(ScriptedClient(), .unknown)
        await #expect(throws: DispatchError.noReason) {
            try await dispatcher.resolve(id, .notPlaced, reason: " ", by: "ana")
        }
        let call = try await dispatcher.resolve(id, .placed("call-7"), reason: "seen on their screen", by: "ana")
        #expect(call.state == .accepted)
        #expect(call.providerCallID == "call-7")
        #expect(try await journal.events(of: id).suffix(2).allSatisfy { $0.source == .person })
        await #expect(throws: DispatchError.notUnknown(.accepted)) {
            try await dispatcher.resolve(id, .notPlaced, reason: "no", by: "ana")
        }
    }

    @Test func aPersonSaysItWasNotPlaced() async throws {
        let (dispatcher, journal, id) = try await placed(ScriptedClient(), .unknown)
        let call = try await dispatcher.resolve(id, .notPlaced, reason: "asked Bob", by: "ana")
        #expect(call.state == .rejected)
        #expect(call.note == "ana: it was not placed. asked Bob")
        try await journal.commit(Sample.intent())
    }

    @Test func whoWasWrongMaySayThatItWasPlacedAfterAll() async throws {
        let (dispatcher, _, id) = try await placed(ScriptedClient(), .unknown)
        _ = try await dispatcher.resolve(id, .notPlaced, reason: "asked Bob", by: "ana")
        await #expect(throws: DispatchError.notUnknown(.rejected)) {
            try await dispatcher.resolve(id, .notPlaced, reason: "again", by: "ana")
        }
        let call = try await dispatcher.resolve(id, .placed("call-7"), reason: "Bob was wrong", by: "ana")
        #expect(call.state == .accepted)
        #expect(call.providerCallID == "call-7")
        let (other, _, refused) = try await placed(ScriptedClient(), .rejected)
        await #expect(throws: DispatchError.notUnknown(.rejected)) {
            try await other.resolve(refused, .placed("call-7"), reason: "no", by: "ana")
        }
    }

    @Test func refreshReadsTheWholeCall() async throws {
        let client = ScriptedClient(read: { Sample.report($0, .inProgress) })
        let (dispatcher, _, id) = try await placed(client)
        #expect(try await dispatcher.refresh(id).state == .inProgress)
        #expect(await client.log.asked == ["call call-1"])
    }
}

extension Date {
    /// To the whole second, as providers write it.
    fileprivate var rounded: Date { Date(timeIntervalSince1970: timeIntervalSince1970.rounded()) }
}
