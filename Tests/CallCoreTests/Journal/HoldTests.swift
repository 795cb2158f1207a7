import Foundation
import GRDB
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

/// A call under way holds its number and its contact until it has ended, and nobody else calls them meanwhile.
struct HoldTests {
    private static let hour = 3600.0

    private static func at(_ seconds: Double) -> Date { Sample.start.addingTimeInterval(seconds) }

    private func scheduled(_ journal: any JournalEngine, in hours: Double, provider: ProviderID = .voxworks)
        async throws
        -> CallIntent
    {
        let intent = Sample.intent(provider: provider, scheduledAt: Self.at(hours * Self.hour))
        try await journal.commit(intent)
        _ = try await journal.beginSending(intent.id, at: Sample.start)
        try await journal.accept(Sample.report("later", .scheduled), for: intent.id, at: Sample.start)
        return intent
    }

    private func decided(at seconds: Double, ringingIn hours: Double? = nil) -> CallIntent {
        Sample.intent(scheduledAt: hours.map { Self.at($0 * Self.hour) }, createdAt: Self.at(seconds))
    }

    @Test(
        "a scheduled call holds from ten minutes before its time",
        arguments: [
            (0, nil, false), (2 * Self.hour - 601, nil, false), (2 * Self.hour - 600, nil, true),
            (2 * Self.hour + 1, nil, true), (9 * Self.hour, nil, true), (0, 2, true), (0, 1.9, true), (0, 1.8, false),
            (0, 5, true), (0, 30, false),
        ] as [(Double, Double?, Bool)])
    func scheduledCalls(_ decidedAt: Double, _ hours: Double?, _ isHeld: Bool) async throws {
        let journal = try SQLiteJournal.temporary()
        let first = try await scheduled(journal, in: 2)
        let second = decided(at: decidedAt, ringingIn: hours)
        guard isHeld else { return try await journal.commit(second) }
        await #expect(throws: JournalError.heldBack(by: first.id, .scheduled)) { try await journal.commit(second) }
    }

    @Test(arguments: Engine.allCases)
    func twoForTheSameTimeAreOne(_ engine: Engine) async throws {
        let journal = try engine.journal()
        let first = decided(at: 0, ringingIn: 30)
        try await journal.commit(first)
        await #expect(throws: JournalError.heldBack(by: first.id, .intended)) {
            try await journal.commit(decided(at: 0, ringingIn: 30))
        }
    }

    /// A move is another call at another time: what would hold a new one holds it too.
    @Test(arguments: [
        (CallState.ringing, 0.5, false), (.ringing, 20, true), (.unknown, 20, false), (.ended(.busy), 0.5, true),
    ])
    func aMoveIntoAnotherCallIsRefused(_ other: CallState, _ hours: Double, _ isMoved: Bool) async throws {
        let journal = try SQLiteJournal.temporary()
        let moved = try await scheduled(journal, in: 50)
        try await journal.seed(Sample.intent(provider: .voxworks), in: other, providerCallID: "other")
        let instant = Self.at(hours * Self.hour)
        let client = ScriptedClient(
            account: Self.voxworks,
            act: { id in
                var report = Sample.report(id, .scheduled)
                report.scheduledAt = instant
                return report
            })
        let dispatcher = Dispatcher(
            journal: journal, clients: { _ in client }, clock: WallClock { Self.at(1) })
        let outcome = try? await dispatcher.perform(.reschedule(to: instant), on: moved.id, by: "ana")
        #expect((outcome != nil) == isMoved)
        #expect(await client.log.count("reschedule") == (isMoved ? 1 : 0))
    }

    private static let voxworks: Account = {
        var account = Account(
            name: "sales", provider: .voxworks, baseURL: "https://api.example.com", environment: .sandbox, key: .missing
        )
        account.rules = .demo(speed: .infinity)
        return account
    }()

    /// Two that are moved to one time at the same moment: one goes there.
    @Test(arguments: Engine.allCases)
    func ofTwoThatAreMovedToOneTimeOneGoes(_ engine: Engine) async throws {
        let journal = try engine.journal()
        let first = try await scheduled(journal, in: 30)
        let second = Sample.intent(provider: .voxworks, scheduledAt: Self.at(60 * Self.hour))
        try await journal.seed(second, in: .scheduled, providerCallID: "second")
        let instant = Self.at(20 * Self.hour)
        func begin(_ call: CallID) -> CallEvent {
            CallEvent(
                call: call, at: Sample.start, source: .person,
                kind: PendingOperation(.reschedule(to: instant)).event(.begun(by: "ana")))
        }
        try await journal.beginMove(begin(first.id), to: instant)
        await #expect(throws: JournalError.heldBack(by: first.id, .scheduled)) {
            try await journal.beginMove(begin(second.id), to: instant)
        }
    }

    /// TemPhone tells of no end: a call holds for as long as it may last.
    @Test(arguments: Engine.allCases)
    func whereNoEndIsToldItHoldsAsLongAsItCanLast(_ engine: Engine) async throws {
        let journal = try engine.journal()
        let first = try await scheduled(journal, in: 1, provider: .temphone)
        let end = Self.hour + 900 + HoldWindow.ringing
        await #expect(throws: JournalError.heldBack(by: first.id, .scheduled)) {
            try await journal.commit(decided(at: end - 1))
        }
        try await journal.commit(decided(at: end))
    }

    @Test(arguments: Engine.allCases)
    func aCallThatItsProviderKnowsNoMoreHoldsForTheLongest(_ engine: Engine) async throws {
        let journal = try engine.journal()
        let first = Sample.intent()
        try await journal.seed(first, in: .ringing)
        try await journal.limitHold(of: first.id, at: Self.at(60))
        await #expect(throws: JournalError.heldBack(by: first.id, .ringing)) {
            try await journal.commit(decided(at: 60 + HoldWindow.longest - 1))
        }
        try await journal.commit(decided(at: 60 + HoldWindow.longest))
    }

    @Test(arguments: Engine.allCases)
    func anUnknownOneIsNeverLetGoByTime(_ engine: Engine) async throws {
        let journal = try engine.journal()
        let first = Sample.intent(provider: .temphone)
        try await journal.seed(first, in: .unknown)
        try await journal.limitHold(of: first.id, at: Sample.start)
        await #expect(throws: JournalError.fenced(by: first.id)) {
            try await journal.commit(decided(at: 1000 * Self.hour))
        }
    }

    /// Placed by a contact's id; its number comes to be known, and is held as well.
    @Test(arguments: Engine.allCases)
    func whatIsLearnedOfTheCalleeIsHeldToo(_ engine: Engine) async throws {
        let journal = try engine.journal()
        let first = Sample.intent(number: nil, contact: "c1")
        try await journal.seed(first, in: .ringing)
        var report = Sample.report("call-1", .inProgress)
        report.toNumber = "+14155552678"
        try await journal.record(report, of: first.id, from: .poll, at: Sample.start)
        await #expect(throws: JournalError.heldBack(by: first.id, .inProgress)) {
            try await journal.commit(Sample.intent())
        }
    }

    /// A call that somebody placed elsewhere rings the same telephone.
    @Test(arguments: Engine.allCases)
    func anExternalCallHoldsToo(_ engine: Engine) async throws {
        let journal = try engine.journal()
        var report = Sample.report("theirs", .ringing)
        report.toNumber = "+14155552678"
        try await journal.adopt([report], account: Sample.account, at: Sample.start)
        await #expect(throws: JournalError.self) { try await journal.commit(Sample.intent()) }
        report.state = .ended(.completed)
        try await journal.adopt([report], account: Sample.account, at: Sample.start)
        try await journal.commit(Sample.intent())
    }

    /// Nothing tells for when it is scheduled: it is pointed out, and holds nobody back.
    @Test(arguments: [(CallState.scheduled, false), (.accepted, false), (.queued, true), (.inProgress, true)])
    func anExternalCallForSomeTimeHoldsNobodyBack(_ state: CallState, _ isHeld: Bool) async throws {
        let journal = try SQLiteJournal.temporary()
        var report = Sample.report("theirs", state)
        report.toNumber = "+14155552678"
        try await journal.adopt([report], account: Sample.account, at: Sample.start)
        guard isHeld else { return try await journal.commit(Sample.intent()) }
        await #expect(throws: JournalError.self) { try await journal.commit(Sample.intent()) }
    }

    /// Evidence that a call was placed is taken, whatever else is under way.
    @Test(arguments: Engine.allCases)
    func whatIsLearnedIsNeverRefused(_ engine: Engine) async throws {
        let journal = try engine.journal()
        let first = Sample.intent()
        try await journal.seed(first, in: .unknown)
        try await journal.append(
            CallEvent(
                call: first.id, at: Sample.start, source: .person, reported: .rejected,
                kind: .resolvedNotPlaced(by: "ana", reason: "seen")))
        let second = Sample.intent()
        try await journal.commit(second)
        try await journal.accept(Sample.report("call-1", .ringing), for: first.id, at: Sample.start)
        let query = (first.fences, Sample.start)
        let held = try await journal.holders(of: query.0, at: query.1, ringingAt: query.1)
        #expect(held.map(\.id) == [first.id, second.id])
    }

    /// Processes that start at the same moment, at a provider that answers at once.
    @Test func whoeverStartsAtTheSameMomentPlacesOneCall() async throws {
        let scratch = try Scratch(inMemory: true)
        let journals = try (0..<8).map { _ in try SQLiteJournal.open(at: scratch.data) }
        defer { for journal in journals { journal.close() } }
        for round in 0..<100 {
            let count = Counter()
            let client = ScriptedClient(
                create: { _ in
                    .accepted(Sample.report("call-\(round)-\(await count.next())", .queued))
                }, read: { Sample.report($0, .queued) })
            let number = "+1415555\(3000 + round)"
            await withTaskGroup(of: Void.self) { group in
                for journal in journals {
                    group.addTask {
                        let dispatcher = Dispatcher(journal: journal, clients: { _ in client })
                        _ = try? await dispatcher.place(Sample.intent(number: number))
                    }
                }
            }
            #expect(await count.value == 1, "round \(round)")
        }
    }

    /// Nobody watched the first call: its provider is asked before the second is refused.
    @Test func aCallThatHasEndedUnseenHoldsNobodyBack() async throws {
        let journal = try SQLiteJournal.temporary()
        try await journal.seed(in: .accepted)
        let client = ScriptedClient(
            create: { _ in .accepted(Sample.report("call-2", .queued)) },
            read: { Sample.report($0, .ended(.completed)) })
        let dispatcher = Dispatcher(journal: journal, clients: { _ in client })
        let (call, _) = try await dispatcher.place(Sample.intent())
        #expect(call.providerCallID == "call-2")
    }

    @Test func aCallThatCannotBeReadHolds() async throws {
        let journal = try SQLiteJournal.temporary()
        let first = Sample.intent()
        try await journal.seed(first, in: .accepted)
        let client = ScriptedClient(
            create: { _ in .accepted(Sample.report("call-2", .queued)) },
            read: { _ in throw ProviderError.unreachable("no network") })
        let dispatcher = Dispatcher(journal: journal, clients: { _ in client })
        await #expect(throws: JournalError.heldBack(by: first.id, .accepted)) {
            try await dispatcher.place(Sample.intent())
        }
    }

    @Test(arguments: Engine.allCases)
    func aNamePlacesOneCall(_ engine: Engine) async throws {
        let journal = try engine.journal()
        func named(_ number: String) -> CallIntent {
            var intent = Sample.intent(number: number)
            intent.once = "order-17"
            return intent
        }
        let first = named("+14155550001")
        try await journal.seed(first, in: .ended(.completed))
        await #expect(throws: JournalError.alreadyPlaced(once: "order-17", first.id)) {
            try await journal.commit(named("+14155550001"))
        }
        #expect(try await journal.call(once: "order-17")?.id == first.id)
        #expect(try await journal.call(once: "order-18") == nil)
    }

    /// Nothing of the first reached the provider: the name is free for another attempt.
    @Test(arguments: [CallState.notSent, .throttled], Engine.allCases)
    func aNameOfNothingIsFree(_ state: CallState, _ engine: Engine) async throws {
        let journal = try engine.journal()
        var (first, second) = (Sample.intent(), Sample.intent())
        (first.once, second.once) = ("order-17", "order-17")
        try await journal.seed(first, in: state)
        try await journal.commit(second)
        #expect(try await journal.call(once: "order-17")?.id == second.id)
    }

    /// What was under way in a file of an older version holds in this one.
    @Test(arguments: [CallState.unknown, .accepted, .scheduled, .ringing, .inProgress])
    func anOlderFileHoldsWhatIsUnderWay(_ state: CallState) async throws {
        let scratch = try Scratch()
        let intent = Sample.intent()
        var call = Call(
            id: intent.id, account: "sales", provider: .contactship, form: "contactship-phone", state: state,
            callee: intent.callee, caller: intent.caller, createdAt: Sample.start)
        call.providerCallID = state == .unknown ? nil : "call-1"
        let (old, files) = (call, JournalFiles(directory: scratch.data))
        try files.prepare()
        try await DatabaseQueue(path: files.database).writeWithoutTransaction { db in
            try JournalSchema.migrate(db, to: JournalSchema.versionOfEvents)
            _ = try CallRow.insert(old, owner: nil, into: db)
        }
        let journal = try SQLiteJournal.open(at: scratch.data)
        let refusal = state == .unknown ? JournalError.fenced(by: intent.id) : .heldBack(by: intent.id, state)
        await #expect(throws: refusal) { try await journal.commit(Sample.intent()) }
    }
}

private actor Counter {
    private(set) var value = 0

    func next() -> Int {
        value += 1
        return value
    }
}
