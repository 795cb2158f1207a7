import Foundation
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

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
            guard query.toNumber == "+14155552678", query.createdAfter == Sample.start.addingTimeInterval(-900),
                query.agentID == nil
            else {
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

    @Test func whatCouldBeItIsKeptForAPersonToChoose() async throws {
        let intent = Sample.intent()
        let client = ScriptedClient(list: { _ in CallPage(calls: [Self.report("x"), Self.report("y")], next: nil) })
        let (lookup, journal, _) = try await lookup(client, intent)
        _ = try await lookup.look(for: intent.id)
        let look = try #require(CallLook.all(in: try await journal.events(of: intent.id)).last)
        #expect(look.candidates?.map(\.providerCallID).sorted() == ["x", "y"])
        #expect(look.candidates?.first?.toNumber == "+14155552678" && look.candidates?.first?.createdAt == Sample.start)
    }

    /// The one call at the provider could be either of two of ours.
    @Test func twoUnknownCallsToOnePersonAskAPerson() async throws {
        let intent = Sample.intent()
        let client = ScriptedClient(list: { _ in CallPage(calls: [Self.report()], next: nil) })
        let (lookup, journal, _) = try await lookup(client, intent)
        let override = PlacementOverride(rule: .unsettled, words: "", reason: "sure", calls: [intent.id])
        let second = Sample.intent().decided(at: Sample.start, overriding: [override])
        try await journal.seed(second, in: .unknown)
        for id in [intent.id, second.id] {
            #expect(try await lookup.look(for: id) == .undecided(candidates: 1))
            #expect(try await journal.call(id)?.state == .unknown)
        }
    }

    @Test func aListWithoutAnEndIsNotReadToItsEndAndSettlesNothing() async throws {
        let intent = Sample.intent()
        let client = ScriptedClient(list: { _ in CallPage(calls: [Self.report()], next: "more") })
        let (lookup, journal, _) = try await lookup(client, intent)
        #expect(try await lookup.look(for: intent.id) == .undecided(candidates: 1))
        #expect(await client.log.count("list") == 10)
        #expect(try await journal.events(of: intent.id).last?.words.contains("there are more than were read") == true)
    }

    /// Voxworks does not list by number: the script and the time narrow the list.
    @Test func theAgentNarrowsAListThatIsNotByNumber() async throws {
        let account = Account(name: "sales", provider: .voxworks, baseURL: "https://v.example", key: .missing)
        let intent = Sample.intent(provider: .voxworks)
        let client = ScriptedClient(
            account: account,
            list: { query in
                guard query.agentID == "a1", query.createdBefore == Sample.start.addingTimeInterval(900) else {
                    return CallPage(calls: [], next: nil)
                }
                return CallPage(calls: [Self.report()], next: nil)
            })
        let (lookup, _, _) = try await lookup(client, intent)
        guard case .found = try await lookup.look(for: intent.id) else {
            Issue.record("not found")
            return
        }
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

    /// Its provider's clock says that it came after ours, and the journal knows better.
    @Test func aCallThatWasThereBeforeIsNotOurs() async throws {
        let journal = try SQLiteJournal.temporary()
        try await journal.adopt([Self.report()], account: Sample.account, at: Sample.start)
        let theirs = try #require(try await journal.calls(CallQuery()).first)
        let override = PlacementOverride(rule: .unsettled, words: "although …", reason: "seen", calls: [theirs.id])
        let intent = Sample.intent().decided(at: Sample.start, overriding: [override])
        try await journal.seed(intent, in: .unknown)
        let client = ScriptedClient(list: { _ in CallPage(calls: [Self.report()], next: nil) })
        let lookup = UnknownLookup(
            journal: journal, clients: { _ in client }, clock: WallClock { Sample.start }, pacer: SleepLog().pacer)
        #expect(try await lookup.look(for: intent.id) == .undecided(candidates: 0))
        #expect(try await journal.call(intent.id)?.state == .unknown)
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
        let finding = try await lookup.follow(intent.id, waits: [1])
        #expect(finding == .failed(.unreachable("the network is gone")))
        #expect(await sleeps.sleeps.dropFirst() == Array(repeating: 240.0, count: 180)[...])
        let said = try await journal.events(of: intent.id).filter { $0.words.contains("could not be looked up") }
        #expect(said.count == 1)
    }

    /// The outage that made the call unknown may last longer than all looks.
    @Test func looksThatNobodyAnswersAreNotUsedUp() async throws {
        let intent = Sample.intent()
        let turns = Turns(until: 20)
        let client = ScriptedClient(list: { _ in
            guard await turns.isReached() else { throw ProviderError.unreachable("down") }
            return CallPage(calls: [Self.report()], next: nil)
        })
        let (lookup, _, _) = try await lookup(client, intent)
        guard case .found = try await lookup.follow(intent.id) else {
            Issue.record("not found")
            return
        }
    }

    /// Two accounts may be keys to one workspace.
    @Test func aCallOfOursThroughAnotherAccountIsNobodyElses() async throws {
        let intent = Sample.intent()
        let client = ScriptedClient(list: { _ in CallPage(calls: [Self.report()], next: nil) })
        let (lookup, journal, _) = try await lookup(client, intent)
        try await journal.seed(Sample.intent(number: "+2", account: "other"), in: .accepted)
        #expect(try await lookup.look(for: intent.id) == .undecided(candidates: 0))
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
        #expect(await sleeps.sleeps == [1, 10, 10, 10, 10])
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
