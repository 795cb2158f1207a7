import Foundation
import Testing

@testable import CallCore

struct UnknownLookupTests {
    private func lookup(
        _ client: ScriptedClient, _ intent: CallIntent = Sample.intent()
    ) async throws -> (UnknownLookup, SQLiteJournal, SleepLog) {
        let journal = try SQLiteJournal.temporary()
        try await journal.seed(intent, in: .unknown)
        let sleeps = SleepLog()
        let lookup = UnknownLookup(
            journal: journal, clients: { _ in client }, clock: WallClock { Sample.start }, pacer: sleeps.pacer)
        return (lookup, journal, sleeps)
    }

    private static func report(_ id: String = "call-1") -> CallReport {
        var report = Sample.report(id, .ringing)
        report.toNumber = "+14155552678"
        report.createdAt = Sample.start
        return report
    }

    @Test func oneSureMatchSettlesIt() async throws {
        let intent = Sample.intent()
        let pages = ["": CallPage(calls: [], next: "2"), "2": CallPage(calls: [Self.report()], next: nil)]
        let client = ScriptedClient(list: { query in
            guard query.toNumber == "+14155552678", query.createdAfter == Sample.start.addingTimeInterval(-300) else {
                return CallPage(calls: [], next: nil)
            }
            return pages[query.cursor ?? ""] ?? CallPage(calls: [], next: nil)
        })
        let (lookup, journal, _) = try await lookup(client, intent)
        guard case .found(let call) = try await lookup.follow(intent.id) else {
            Issue.record("not found")
            return
        }
        #expect(call.state == .ringing)
        #expect(call.providerCallID == "call-1")
        #expect(await client.log.count("create") == 0)
        #expect(try await journal.events(of: intent.id).contains { $0.words.contains("found as call-1") })
    }

    @Test func whatIsNotThereStaysUnknownAndAsksAPerson() async throws {
        let intent = Sample.intent()
        let client = ScriptedClient()
        let (lookup, journal, sleeps) = try await lookup(client, intent)
        #expect(try await lookup.follow(intent.id) == .undecided(candidates: 0))
        #expect(await client.log.count("list") == UnknownLookup.waits.count)
        #expect(await sleeps.sleeps == UnknownLookup.waits)
        #expect(try await journal.call(intent.id)?.state == .unknown)
        let last = try #require(try await journal.events(of: intent.id).last)
        #expect(last.words.contains("a person has to say"))
    }

    @Test func severalAskAPerson() async throws {
        let intent = Sample.intent()
        let client = ScriptedClient(list: { _ in CallPage(calls: [Self.report("x"), Self.report("y")], next: nil) })
        let (lookup, _, _) = try await lookup(client, intent)
        #expect(try await lookup.look(for: intent.id) == .undecided(candidates: 2))
    }

    @Test func aCallOfOursIsNobodyElses() async throws {
        let intent = Sample.intent()
        let client = ScriptedClient(list: { _ in CallPage(calls: [Self.report()], next: nil) })
        let (lookup, journal, _) = try await lookup(client, intent)
        try await journal.seed(Sample.intent(number: "+2"), in: .accepted)
        #expect(try await lookup.look(for: intent.id) == .undecided(candidates: 0))
    }

    @Test func aFoundCallThatNobodyPlacedHereIsNotClaimed() async throws {
        let intent = Sample.intent()
        let client = ScriptedClient(list: { _ in CallPage(calls: [Self.report()], next: nil) })
        let (lookup, journal, _) = try await lookup(client, intent)
        try await journal.adopt([Self.report()], account: Sample.account, at: Sample.start)
        guard case .found = try await lookup.look(for: intent.id) else {
            Issue.record("not found")
            return
        }
        #expect(try await journal.calls(CallQuery()).map(\.id) == [intent.id])
    }

    @Test func whereNothingCanBeReadOnlyAPersonCanSay() async throws {
        let intent = Sample.intent()
        let client = ScriptedClient(offers: [])
        let (lookup, journal, _) = try await lookup(client, intent)
        for _ in 0..<2 {
            #expect(try await lookup.follow(intent.id) == .notOffered("listCalls is not offered"))
        }
        #expect(await client.log.asked.isEmpty)
        let said = try await journal.events(of: intent.id).filter { $0.words.contains("listCalls is not offered") }
        #expect(said.count == 1)
    }

    @Test func anotherProviderIsNotAskedAndTheCallStaysUnknown() async throws {
        let intent = Sample.intent()
        let client = ScriptedClient(
            account: Account(name: "sales", provider: .voxworks, baseURL: "https://v.example", key: .missing))
        let (lookup, journal, _) = try await lookup(client, intent)
        let error = DispatchError.otherProvider(account: "sales", then: .contactship, now: .voxworks)
        for _ in 0..<2 { await #expect(throws: error) { try await lookup.follow(intent.id) } }
        #expect(await client.log.asked.isEmpty)
        #expect(try await journal.call(intent.id)?.state == .unknown)
        #expect(try await journal.events(of: intent.id).count { $0.words == error.description } == 1)
    }

    @Test func aFailureIsKeptAndTriedAgainAsTold() async throws {
        let intent = Sample.intent()
        let client = ScriptedClient(list: { _ in throw ProviderError.unreachable("the network is gone") })
        let (lookup, journal, sleeps) = try await lookup(client, intent)
        let finding = try await lookup.follow(intent.id, waits: [1, 2])
        #expect(finding == .failed(.unreachable("the network is gone")))
        #expect(await sleeps.sleeps == [1, 2])
        #expect(try await journal.events(of: intent.id).contains { $0.words.contains("could not be looked up") })
    }

    /// After a crash very many calls may be looked for: whoever has to wait for its turn has not looked yet.
    @Test func aPauseThatTheProviderAsksForIsNoLook() async throws {
        let intent = Sample.intent()
        let turns = Turns(until: 5)
        let client = ScriptedClient(list: { _ in
            guard await turns.isReached() else { throw ProviderError.throttled(retryAfter: 9) }
            return CallPage(calls: [Self.report()], next: nil)
        })
        let (lookup, journal, sleeps) = try await lookup(client, intent)
        guard case .found = try await lookup.follow(intent.id, waits: [1]) else {
            Issue.record("not found")
            return
        }
        #expect(await sleeps.sleeps == [1, 9, 9, 9, 9])
        #expect(try await !journal.events(of: intent.id).contains { $0.words.contains("could not be looked up") })
    }

    @Test func aSettledCallIsLeftAlone() async throws {
        let intent = Sample.intent()
        let client = ScriptedClient()
        let (lookup, journal, _) = try await lookup(client, intent)
        let call = try await journal.append(Sample.event(intent.id, .rejected))
        #expect(try await lookup.look(for: intent.id) == .settled(call))
        #expect(await client.log.asked.isEmpty)
    }
}

private actor Turns {
    private let wanted: Int
    private var count = 0

    init(until wanted: Int) { self.wanted = wanted }

    func isReached() -> Bool {
        count += 1
        return count >= wanted
    }
}
