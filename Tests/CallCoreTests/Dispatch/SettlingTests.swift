import Foundation
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

/// What a person says of an unknown call is held against what the provider says of the call they name.
struct SettlingTests {
    private func unknown(_ client: ScriptedClient) async throws -> (Dispatcher, SQLiteJournal, CallID) {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .unknown)
        let dispatcher = Dispatcher(journal: journal, clients: { _ in client }, clock: WallClock { Sample.start })
        return (dispatcher, journal, intent.id)
    }

    private static func report(_ id: String, to number: String) -> CallReport {
        var report = Sample.report(id, .ringing)
        report.toNumber = number
        return report
    }

    @Test func whatTheProviderSaysOfItIsTaken() async throws {
        let client = ScriptedClient(read: { Self.report($0, to: "(415) 555-2678") })
        let (dispatcher, _, id) = try await unknown(client)
        let call = try await dispatcher.resolve(id, .placed("call-7"), reason: "their log", by: "ana")
        #expect(call.state == .ringing && call.providerCallID == "call-7")
    }

    @Test func aCallToSomebodyElseIsNotThisOne() async throws {
        let client = ScriptedClient(read: { Self.report($0, to: "+14155552679") })
        let (dispatcher, journal, id) = try await unknown(client)
        await #expect(throws: DispatchError.anotherCall("call-7", to: "+14155552679")) {
            try await dispatcher.resolve(id, .placed("call-7"), reason: "their log", by: "ana")
        }
        #expect(try await journal.call(id)?.state == .unknown)
        await #expect(throws: JournalError.fenced(by: id)) { try await journal.commit(Sample.intent()) }
    }

    @Test func aCallThatTheProviderDoesNotKnowSettlesNothing() async throws {
        let client = ScriptedClient(read: { _ in throw ProviderError.notFound("") })
        let (dispatcher, journal, id) = try await unknown(client)
        await #expect(throws: DispatchError.notAtProvider("call-7")) {
            try await dispatcher.resolve(id, .placed("call-7"), reason: "their log", by: "ana")
        }
        #expect(try await journal.call(id)?.state == .unknown)
    }

    @Test func whereTheProviderCannotBeAskedThePersonsWordCounts() async throws {
        let client = ScriptedClient(read: { _ in throw ProviderError.unreachable("no network") })
        let (dispatcher, journal, id) = try await unknown(client)
        let call = try await dispatcher.resolve(id, .placed("call-7"), reason: "their log", by: "ana")
        #expect(call.state == .accepted && call.providerCallID == "call-7")
        #expect(try await journal.events(of: id).last?.words.contains("could not be asked") == true)
    }
}
