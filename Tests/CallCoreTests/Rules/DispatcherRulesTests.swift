import Foundation
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

/// The dispatcher and the journal hold the rules, whatever the screen knew.
struct DispatcherRulesTests {
    private static let london = PlacementRulesTests.place(["Europe/London"], "GB")
    /// 2026-06-15 20:59:30 in London, half a minute before the hours end.
    private static let evening = PlacementRulesTests.noon.addingTimeInterval(8 * 3600 - 30)
    private static let night = evening.addingTimeInterval(3600)
    private static let throttled = Delivery.throttled(retryAfter: 40, message: "Too many", raw: "{}")
    private static let accepted = Delivery.accepted(Sample.report())

    /// A clock that the pacer's sleeps move on.
    private final class Clock: Sendable {
        private let time: Mutex

        init(_ start: Date) { time = Mutex(start) }

        var wall: WallClock { WallClock { [time] in time.now } }
        var pacer: Pacer { Pacer(sleep: { [time] in time.advance($0) }, elapsed: { 0 }) }
        func advance(_ seconds: Double) { time.advance(seconds) }
    }

    private static func account(_ change: (inout PlacementRules) -> Void = { _ in }) -> Account {
        var account = Sample.account
        account.rules = PlacementRules()
        change(&account.rules)
        return account
    }

    private static func intent(
        at now: Date, number: String = "+442079460958", scheduledAt: Date? = nil, place: CalleePlace? = london,
        overriding rules: [PlacementOverride.Rule] = []
    ) -> CallIntent {
        let base = Sample.intent(number: number)
        return CallIntent(
            id: base.id, account: base.account, provider: base.provider, form: base.form, values: base.values,
            request: base.request, callee: base.callee, caller: base.caller, scheduledAt: scheduledAt, zone: nil,
            createdAt: now, by: "ana", place: place,
            overrides: rules.map {
                PlacementOverride(rule: $0, words: "outside calling hours (x)", reason: "they asked")
            })
    }

    private func dispatcher(
        _ journal: any CallJournal, _ client: ScriptedClient, _ clock: Clock
    ) -> Dispatcher {
        Dispatcher(journal: journal, clients: { _ in client }, clock: clock.wall, pacer: clock.pacer)
    }

    private func client(_ answers: [Delivery] = [accepted], _ account: Account = account()) -> ScriptedClient {
        let script = Script(answers)
        return ScriptedClient(account: account, create: { _ in await script.next() })
    }

    @Test func nothingIsKeptOrSentOutsideTheHours() async throws {
        let journal = try SQLiteJournal.temporary()
        let client = client()
        let intent = Self.intent(at: Self.night)
        let error = await #expect(throws: DispatchError.self) {
            try await dispatcher(journal, client, Clock(Self.night)).place(intent)
        }
        #expect(error?.description.contains("it would ring at 21:59 in London") == true)
        #expect(await client.log.count("create") == 0)
        #expect(try await journal.call(intent.id) == nil)
    }

    @Test func anOverrideIsKeptInThePersonsName() async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        let client = client()
        let intent = Self.intent(at: Self.night, overriding: [.outsideHours])
        let (call, _) = try await dispatcher(journal, client, Clock(Self.night)).place(intent)
        #expect(call.state == .accepted)
        let other = try SQLiteJournal.open(at: scratch.data)
        #expect(try await other.intent(intent.id)?.overrides == intent.overrides)
        #expect(try await other.intent(intent.id)?.place == Self.london)
        let event = try await other.events(of: intent.id).first { $0.words.contains("they asked") }
        #expect(event?.words == "ana placed it outside calling hours (x): they asked" && event?.source == .person)
    }

    /// The hours end while the provider's pause is waited for.
    @Test func theHoursAreLookedAtBeforeEachResend() async throws {
        let journal = try SQLiteJournal.temporary()
        let client = client([Self.throttled, Self.accepted])
        let intent = Self.intent(at: Self.evening)
        let (call, delivery) = try await dispatcher(journal, client, Clock(Self.evening)).place(intent)
        #expect(await client.log.count("create") == 1)
        #expect(call.state == .notSent && !call.willBeSentAgain)
        guard case .notSent(let reason) = delivery else {
            Issue.record("\(delivery)")
            return
        }
        #expect(reason.contains("outside 08:00"))
        try await journal.commit(Self.intent(at: Self.evening))
    }

    @Test func aCallFoundLateIsNotSent() async throws {
        let kept = try SQLiteJournal.temporary()
        let clock = Clock(Self.evening.addingTimeInterval(-7200))
        // The lid is closed between the decision and the sending.
        let journal = FailingJournal(kept: kept, fails: .commit, times: 0) { _ in clock.advance(754) }
        let client = client()
        let intent = Self.intent(at: clock.wall.now)
        await #expect(throws: DispatchError.self) { try await dispatcher(journal, client, clock).place(intent) }
        #expect(await client.log.count("create") == 0)
        let call = try #require(try await kept.call(intent.id))
        #expect(call.state == .notSent)
        #expect(call.note?.contains("found 12 minutes late: place it again if it is still wanted") == true)
        try await kept.commit(Self.intent(at: clock.wall.now))
    }

    @Test func aTimeThatPassedMeanwhileIsNotSent() async throws {
        let kept = try SQLiteJournal.temporary()
        let clock = Clock(Self.evening.addingTimeInterval(-7200))
        let journal = FailingJournal(kept: kept, fails: .commit, times: 0) { _ in clock.advance(31) }
        let client = client()
        let intent = Self.intent(at: clock.wall.now, scheduledAt: clock.wall.now.addingTimeInterval(30))
        await #expect(throws: DispatchError.self) { try await dispatcher(journal, client, clock).place(intent) }
        #expect(await client.log.count("create") == 0)
        #expect(try await kept.call(intent.id)?.state == .notSent)
    }

    /// Seconds asleep in the pause and in the attempt, and how often the call is sent.
    private static let naps: [(Double, Double, Int)] = [
        (0, 0, 2), (59, 0, 2), (61, 0, 1), (0, 50, 2), (0, 3600, 1), (31, 90, 1),
    ]

    /// A pause that the provider asks for is no lateness; a night asleep in it, or in an attempt, is.
    @Test(arguments: naps)
    func sleepingWhileItWaits(_ pause: Double, _ attempt: Double, _ sent: Int) async throws {
        let journal = try SQLiteJournal.temporary()
        let clock = Clock(Self.evening.addingTimeInterval(-36_000))
        let script = Script([Self.throttled, Self.accepted])
        let client = ScriptedClient(
            account: Self.account(),
            create: { _ in
                clock.advance(attempt)
                return await script.next()
            })
        let pacer = Pacer(sleep: { clock.advance($0 + pause) }, elapsed: { 0 })
        let dispatcher = Dispatcher(journal: journal, clients: { _ in client }, clock: clock.wall, pacer: pacer)
        let (call, _) = try await dispatcher.place(Self.intent(at: clock.wall.now))
        #expect(await client.log.count("create") == sent)
        #expect(call.state == (sent == 2 ? .accepted : .notSent))
    }

    @Test func theJournalCountsTheCallsOfTheDay() async throws {
        let journal = try SQLiteJournal.temporary()
        let clock = Clock(Self.evening.addingTimeInterval(-7200))
        let now = clock.wall.now
        try await journal.seed(Self.intent(at: now), in: .ended(.noAnswer), providerCallID: "a")
        try await journal.seed(
            Self.intent(at: now.addingTimeInterval(-3600)), in: .ended(.completed), providerCallID: "b")
        // These never rang, or not on that day, or elsewhere.
        try await journal.seed(Self.intent(at: now), in: .rejected)
        try await journal.seed(Self.intent(at: now), in: .notSent)
        try await journal.seed(Self.intent(at: now), in: .ended(.canceled), providerCallID: "c")
        try await journal.seed(
            Self.intent(at: now.addingTimeInterval(-86_400)), in: .ended(.completed), providerCallID: "d")
        try await journal.seed(
            Self.intent(at: now, number: "+14155552678"), in: .ended(.completed), providerCallID: "e")
        let scheduled = Self.intent(at: now, scheduledAt: now.addingTimeInterval(86_400))
        try await journal.seed(scheduled, in: .scheduled, providerCallID: "f")
        try await journal.commit(Self.intent(at: now), cap: 3)
        await #expect(throws: JournalError.overCap(count: 2, cap: 2)) {
            try await journal.commit(Self.intent(at: now, place: Self.london), cap: 2)
        }
    }

    @Test func overTheCapNothingIsSentUnlessAPersonSaysWhy() async throws {
        let journal = try SQLiteJournal.temporary()
        let clock = Clock(Self.evening.addingTimeInterval(-7200))
        let client = client([Self.accepted], Self.account { $0.callsPerDay = 1 })
        try await journal.seed(Self.intent(at: clock.wall.now), in: .ended(.busy), providerCallID: "a")
        let dispatcher = dispatcher(journal, client, clock)
        await #expect(throws: JournalError.overCap(count: 1, cap: 1)) {
            try await dispatcher.place(Self.intent(at: clock.wall.now))
        }
        #expect(await client.log.count("create") == 0)
        let override = Self.intent(at: clock.wall.now, overriding: [.overCap])
        #expect(try await dispatcher.place(override).0.state == .accepted)
    }

    /// A call that is moved counts for the day it goes to.
    @Test func aCallIsNotMovedToADayThatHasEnough() async throws {
        let journal = try SQLiteJournal.temporary()
        let clock = Clock(Self.evening.addingTimeInterval(-7200))
        let client = client([], Self.account { $0.callsPerDay = 1 })
        let (tomorrow, after) = (
            clock.wall.now.addingTimeInterval(86_400), clock.wall.now.addingTimeInterval(2 * 86_400)
        )
        let first = Self.intent(at: clock.wall.now, scheduledAt: tomorrow)
        try await journal.seed(first, in: .scheduled, providerCallID: "a")
        let second = Self.intent(at: clock.wall.now, scheduledAt: after)
        try await journal.seed(second, in: .scheduled, providerCallID: "b")
        let dispatcher = dispatcher(journal, client, clock)
        for reason in [nil, "they asked"] {
            await #expect(throws: ActError.self) {
                try await dispatcher.check(
                    .reschedule(to: tomorrow.addingTimeInterval(-6 * 3600), despite: reason), on: second.id)
            }
        }
        try await dispatcher.check(.reschedule(to: after.addingTimeInterval(600)), on: second.id)
    }

    @Test func aCallIsNotMovedOutsideTheHoursWithoutAReason() async throws {
        let journal = try SQLiteJournal.temporary()
        let clock = Clock(Self.evening.addingTimeInterval(-7200))
        let later = clock.wall.now.addingTimeInterval(86_400)
        let client = client()
        let intent = Self.intent(at: clock.wall.now, scheduledAt: later)
        try await journal.seed(intent, in: .scheduled)
        let dispatcher = dispatcher(journal, client, clock)
        let night = later.addingTimeInterval(4 * 3600)
        await #expect(throws: DispatchError.self) {
            try await dispatcher.perform(.reschedule(to: night), on: intent.id, by: "ana")
        }
        await #expect(throws: DispatchError.self) { try await dispatcher.check(.reschedule(to: night), on: intent.id) }
        try await dispatcher.check(.reschedule(to: later.addingTimeInterval(60)), on: intent.id)
        _ = try? await dispatcher.perform(.reschedule(to: night, despite: "they asked"), on: intent.id, by: "ana")
        let words = try await journal.events(of: intent.id).map(\.words)
        #expect(words.contains { $0.hasPrefix("ana moved it outside calling hours (22:59 in London") })
    }
}

/// A moment that several tasks look at.
private final class Mutex: @unchecked Sendable {
    private let lock = NSLock()
    private var time: Date

    init(_ time: Date) { self.time = time }

    var now: Date { lock.withLock { time } }
    func advance(_ seconds: Double) { lock.withLock { time += seconds } }
}
