import Foundation
import GRDB
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

/// A number on the list is not called, whoever put it there and however far the call has come.
struct DoNotCallTests {
    private static let jane = "+14155552678"

    static func entry(_ number: String = jane, reason: String = "asked us to stop") -> DoNotCallEntry {
        DoNotCallEntry(
            number: number, addedAt: Sample.start, addedBy: "ana", reason: reason, source: "command line")
    }

    @Test func numbersAreKeptOnceAndTakenOff() async throws {
        let scratch = try Scratch()
        do {
            let journal = try SQLiteJournal.open(at: scratch.data)
            #expect(try await journal.addDoNotCall([Self.entry(), Self.entry("+442079460958", reason: "Sam")]) == 2)
            #expect(try await journal.addDoNotCall([Self.entry(reason: "again"), Self.entry("+525555550100")]) == 1)
            journal.close()
        }
        let journal = try SQLiteJournal.open(at: scratch.data)
        #expect(try await journal.doNotCallEntry(of: Self.jane) == Self.entry())
        let all = try await journal.doNotCall(matching: "", limit: 2)
        #expect(all.entries.map(\.number) == [Self.jane, "+442079460958"] && all.count == 3)
        for text in ["415 555", "+1415", "2678"] {
            #expect(try await journal.doNotCall(matching: text, limit: 9).entries == [Self.entry()])
        }
        #expect(try await journal.doNotCall(matching: "SAM", limit: 9).count == 1)
        #expect(try await journal.doNotCall(matching: "ana", limit: 9).count == 3)
        #expect(try await journal.doNotCall(matching: "%", limit: 9).count == 0)
        try await journal.removeDoNotCall(Self.jane, reason: "asked to be called", by: "bob", at: Sample.start)
        #expect(try await journal.doNotCallEntry(of: Self.jane) == nil)
        await #expect(throws: JournalError.notOnDoNotCall(Self.jane)) {
            try await journal.removeDoNotCall(Self.jane, reason: "asked to be called", by: "bob", at: Sample.start)
        }
    }

    @Test func anOlderJournalGetsTheList() async throws {
        let scratch = try Scratch()
        let files = JournalFiles(directory: scratch.data)
        try files.prepare()
        do {
            let database = try DatabaseQueue(path: files.database)
            try await database.writeWithoutTransaction { db in
                try JournalSchema.migrate(
                    db, to: JournalSchema.migrations.firstIndex { $0.sql == JournalSchema.doNotCall } ?? 0)
            }
            try database.close()
        }
        let journal = try SQLiteJournal.open(at: scratch.data)
        #expect(try await journal.addDoNotCall([Self.entry()]) == 1)
    }

    @Test func theJournalRefusesTheIntent() async throws {
        let journal = try SQLiteJournal.temporary()
        _ = try await journal.addDoNotCall([Self.entry()])
        let intent = Sample.intent()
        await #expect(throws: JournalError.doNotCall(Self.entry())) { try await journal.commit(intent) }
        #expect(try await journal.call(intent.id) == nil)
        try await journal.commit(Sample.intent(number: "+442079460958"))
    }

    /// Added by another process between the decision and the sending.
    @Test func theJournalRefusesToBeginSending() async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        let other = try SQLiteJournal.open(at: scratch.data)
        let intent = Sample.intent()
        try await journal.commit(intent)
        _ = try await other.addDoNotCall([Self.entry()])
        await #expect(throws: JournalError.doNotCall(Self.entry())) {
            try await journal.beginSending(intent.id, at: Sample.start)
        }
        #expect(try await journal.call(intent.id)?.state == .intended)
    }

    @Test func nothingIsSentAndTheCallSaysWhy() async throws {
        let journal = try SQLiteJournal.temporary()
        let client = ScriptedClient(create: { _ in .accepted(Sample.report()) })
        let dispatcher = Dispatcher(journal: journal, clients: { _ in client }, clock: WallClock { Sample.start })
        let late = FailingJournal(kept: journal, fails: .commit, times: 0) {
            _ = try await $0.addDoNotCall([Self.entry()])
        }
        let second = Dispatcher(journal: late, clients: { _ in client }, clock: WallClock { Sample.start })
        let intent = Sample.intent()
        await #expect(throws: JournalError.doNotCall(Self.entry())) { try await second.place(intent) }
        let call = try #require(try await journal.call(intent.id))
        #expect(call.state == .notSent)
        #expect(call.note?.contains("do-not-call list (added by ana, command line: asked us to stop)") == true)
        await #expect(throws: JournalError.doNotCall(Self.entry())) { try await dispatcher.place(Sample.intent()) }
        #expect(await client.log.count("create") == 0)
    }

    /// The provider asked for a pause; meanwhile somebody added the number.
    @Test(arguments: [
        Delivery.throttled(retryAfter: 5, message: "Too many", raw: "{}"), .notSent(reason: "refused"),
    ])
    func aCallThatWaitsToBeSentAgainIsNot(_ first: Delivery) async throws {
        let journal = try SQLiteJournal.temporary()
        let client = ScriptedClient(create: { _ in
            _ = try? await journal.addDoNotCall([Self.entry()])
            return first
        })
        let dispatcher = Dispatcher(
            journal: journal, clients: { _ in client }, clock: WallClock { Sample.start }, pacer: SleepLog().pacer)
        let intent = Sample.intent()
        let (call, delivery) = try await dispatcher.place(intent)
        #expect(await client.log.count("create") == 1)
        #expect(call.state == .notSent && !call.willBeSentAgain)
        #expect(delivery == .notSent(reason: Self.entry().words))
        #expect(try await journal.events(of: intent.id).contains { $0.words.contains("asked us to stop") })
        try await journal.removeDoNotCall(Self.jane, reason: "asked to be called", by: "bob", at: Sample.start)
        try await journal.commit(Sample.intent())
    }

    @Test func whoTookANumberOffIsKeptAndNeverChanged() async throws {
        let scratch = try Scratch()
        do {
            let journal = try SQLiteJournal.open(at: scratch.data)
            for (reason, person) in [("asked to be called", "bob"), ("moved", "eve")] {
                _ = try await journal.addDoNotCall([Self.entry()])
                try await journal.removeDoNotCall(Self.jane, reason: reason, by: person, at: Sample.start)
            }
            journal.close()
        }
        let journal = try SQLiteJournal.open(at: scratch.data)
        let first = DoNotCallRemoval(
            entry: Self.entry(), removedAt: Sample.start, removedBy: "bob", reason: "asked to be called")
        let all = try await journal.doNotCallRemovals(matching: "", limit: 9)
        #expect(all.map(\.reason) == ["moved", "asked to be called"] && all.last == first)
        for text in ["415 555", "TO BE", "bob"] {
            #expect(try await journal.doNotCallRemovals(matching: text, limit: 9).contains(first), "\(text)")
        }
        #expect(try await journal.doNotCallRemovals(matching: "eve", limit: 9).count == 1)
        await #expect(throws: DatabaseError.self) {
            try await journal.database.write { try $0.execute(sql: "UPDATE do_not_call_removal SET reason = ''") }
        }
    }

    /// Erasing a person must not have the person called again.
    @Test func anErasedPersonStaysUncalledAndNothingElseIsKept() async throws {
        let journal = try SQLiteJournal.temporary()
        _ = try await journal.addDoNotCall([Self.entry(reason: "divorce"), Self.entry("+442079460958")])
        try await journal.removeDoNotCall(Self.jane, reason: "came back", by: "bob", at: Sample.start)
        try await journal.removeDoNotCall("+442079460958", reason: "moved", by: "bob", at: Sample.start)
        _ = try await journal.addDoNotCall([Self.entry(reason: "divorce")])
        let erasure = try await journal.forget(Self.jane)
        #expect(erasure.others == 1 && erasure.keepsNumber)
        let entry = try #require(try await journal.doNotCallEntry(of: Self.jane))
        #expect(entry.reason.isEmpty && entry.source.isEmpty)
        await #expect(throws: JournalError.doNotCall(entry)) { try await journal.commit(Sample.intent()) }
        #expect(try await journal.doNotCallRemovals(matching: "", limit: 9).map(\.entry.number) == ["+442079460958"])
        try await journal.removeDoNotCall(Self.jane, reason: "erased", by: "bob", at: Sample.start)
        #expect(try await journal.forget(Self.jane) == Erasure(calls: 0, others: 1, isTraceless: true))
        #expect(try await journal.doNotCallRemovals(matching: Self.jane, limit: 9).isEmpty)
    }

    @Test func callsThatRingAllTheSameAreKnown() async throws {
        let journal = try SQLiteJournal.temporary()
        let later = Sample.intent(scheduledAt: Sample.start.addingTimeInterval(7200))
        try await journal.seed(later, in: .scheduled, providerCallID: "call-1")
        let other = Sample.intent(number: "+442079460958", scheduledAt: Sample.start.addingTimeInterval(3600))
        try await journal.seed(other, in: .scheduled, providerCallID: "call-2")
        #expect(try await journal.callsToDoNotCall().isEmpty)
        _ = try await journal.addDoNotCall([Self.entry()])
        #expect(try await journal.callsToDoNotCall().map(\.id) == [later.id])
        try await journal.record(
            Sample.report("call-1", .ended(.canceled)), of: later.id, from: .poll, at: Sample.start)
        #expect(try await journal.callsToDoNotCall().isEmpty)
    }

    /// It may be taken back, and not put off.
    @Test func aCallToSuchANumberIsNotMoved() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent(scheduledAt: Sample.start.addingTimeInterval(7200))
        try await journal.seed(intent, in: .scheduled)
        let client = ScriptedClient(act: { Sample.report($0) })
        let dispatcher = Dispatcher(
            journal: journal, clients: { _ in client }, clock: WallClock { Sample.start }, pacer: SleepLog().pacer)
        _ = try await journal.addDoNotCall([Self.entry()])
        let move = CallOperation.reschedule(to: Sample.start.addingTimeInterval(9000))
        await #expect(throws: JournalError.doNotCall(Self.entry())) {
            try await dispatcher.perform(move, on: intent.id, by: "ana")
        }
        #expect(await client.log.asked.isEmpty)
    }
}
