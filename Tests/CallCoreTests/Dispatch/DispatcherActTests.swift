import Foundation
import Testing

@testable import CallCore

struct DispatcherActTests {
    private func placed(_ client: ScriptedClient, _ state: CallState = .scheduled) async throws -> (
        Dispatcher, SQLiteJournal, CallID
    ) {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: state)
        return (Dispatcher(journal: journal, clients: { _ in client }), journal, intent.id)
    }

    @Test func whatAPersonDoesIsKeptWithTheName() async throws {
        let client = ScriptedClient(act: { Sample.report($0) })
        let (dispatcher, journal, id) = try await placed(client)
        let due = Sample.start.addingTimeInterval(7200)
        #expect(try await dispatcher.reschedule(id, to: due, by: "ana").scheduledAt == due)
        #expect(try await dispatcher.hangUp(id, by: "ana").state == .scheduled)
        #expect(try await dispatcher.cancel(id, by: "ana").state == .ended(.canceled))
        #expect(await client.log.asked == ["reschedule call-1", "hangUp call-1", "cancel call-1"])
        let said = try await journal.events(of: id).filter { $0.source == .person }.map(\.words)
        #expect(said.dropFirst() == ["ana: reschedule to 2026-05-28T22:26:40Z", "ana: hang up", "ana: cancel"])
    }

    @Test func aRefusalIsKeptAndThrown() async throws {
        let refusal = ProviderError.refused(status: 409, message: "not placed yet")
        let client = ScriptedClient(act: { _ in throw refusal })
        let (dispatcher, journal, id) = try await placed(client)
        await #expect(throws: refusal) { try await dispatcher.hangUp(id, by: "ana") }
        let last = try #require(try await journal.events(of: id).last)
        #expect(last.words.contains("not placed yet"))
        #expect(try await journal.call(id)?.state == .scheduled)
    }

    @Test func whatIsNotOfferedIsNotAsked() async throws {
        let client = ScriptedClient(offers: [])
        let (dispatcher, journal, id) = try await placed(client)
        let before = try await journal.latestSequence()
        await #expect(throws: ProviderError.notOffered("cancel is not offered")) {
            try await dispatcher.cancel(id, by: "ana")
        }
        #expect(await client.log.asked.isEmpty)
        #expect(try await journal.latestSequence() == before)
    }

    /// The account's name may have come to mean another provider.
    @Test func anotherProviderIsAskedNothing() async throws {
        let client = ScriptedClient(
            account: Account(name: "sales", provider: .voxworks, baseURL: "https://v.example", key: .missing))
        let (dispatcher, journal, id) = try await placed(client)
        let error = DispatchError.otherProvider(account: "sales", then: .contactship, now: .voxworks)
        await #expect(throws: error) { try await dispatcher.hangUp(id, by: "ana") }
        await #expect(throws: error) { try await dispatcher.refresh(id) }
        await #expect(throws: error) { try await dispatcher.place(Sample.intent(number: "+2")) }
        #expect(error.description.contains("now means another provider"))
        #expect(await client.log.asked.isEmpty)
        #expect(try await journal.calls(CallQuery()).count == 1)
    }

    @Test func aCallWithoutAnIdCannotBeActedOn() async throws {
        let (dispatcher, _, id) = try await placed(ScriptedClient(), .unknown)
        await #expect(throws: DispatchError.noProviderID(.unknown)) { try await dispatcher.hangUp(id, by: "ana") }
        let stranger = CallID()
        await #expect(throws: JournalError.noSuchCall(stranger)) { try await dispatcher.hangUp(stranger, by: "ana") }
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
