import Foundation
import Testing

@testable import CallDomain
@testable import CallJournal

struct JournalRecoveryTests {
    private func seedAll(_ journal: SQLiteJournal) async throws -> [CallState: CallID] {
        var ids: [CallState: CallID] = [:]
        for (index, state) in CallState.allCases.enumerated() {
            let intent = Sample.intent(number: "+1\(index)")
            try await journal.seed(intent, in: state, providerCallID: "call-\(index)")
            ids[state] = intent.id
        }
        return ids
    }

    @Test func whatTheDeadLeftIsSettled() async throws {
        let scratch = try Scratch()
        var ids: [CallState: CallID] = [:]
        do {
            let dying = try SQLiteJournal.open(at: scratch.data)
            ids = try await seedAll(dying)
            dying.abandon()
        }
        let journal = try SQLiteJournal.open(at: scratch.data)
        let settled = try await journal.recover(at: Sample.start)
        #expect(Set(settled) == Set([ids[.sending], ids[.intended]].compactMap { $0 }))
        for (state, id) in ids {
            let expected: CallState = state == .sending ? .unknown : state == .intended ? .notSent : state
            #expect(try await journal.call(id)?.state == expected)
        }
        #expect(try await journal.recover(at: Sample.start).isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: journal.files.leases) == [journal.lease.id])
        await #expect(throws: (any Error).self) { try await journal.commit(Sample.intent(number: "+11")) }
        try await journal.commit(Sample.intent(number: "+10"))
    }

    @Test func theLivingAreLeftAlone() async throws {
        let scratch = try Scratch()
        let living = try SQLiteJournal.open(at: scratch.data)
        let ids = try await seedAll(living)
        let journal = try SQLiteJournal.open(at: scratch.data)
        #expect(try await journal.recover(at: Sample.start).isEmpty)
        #expect(try await living.recover(at: Sample.start).isEmpty)
        for (state, id) in ids { #expect(try await journal.call(id)?.state == state) }
        living.close()
        #expect(try await journal.recover(at: Sample.start).count == 2)
    }

    @Test func aCallBelongsToWhoSendsItNow() async throws {
        let scratch = try Scratch()
        let first = try SQLiteJournal.open(at: scratch.data)
        let second = try SQLiteJournal.open(at: scratch.data)
        let intent = Sample.intent()
        try await first.seed(intent, in: .throttled)
        _ = try await second.beginSending(intent.id, at: Sample.start)
        first.abandon()
        #expect(try await SQLiteJournal.open(at: scratch.data).recover(at: Sample.start).isEmpty)
        second.abandon()
        #expect(try await SQLiteJournal.open(at: scratch.data).recover(at: Sample.start) == [intent.id])
    }

    @Test(arguments: [CallState.throttled, .notSent])
    func whatTheDeadWouldHaveSentAgainIsReleased(_ state: CallState) async throws {
        let scratch = try Scratch()
        let dying = try SQLiteJournal.open(at: scratch.data)
        let journal = try SQLiteJournal.open(at: scratch.data)
        let intent = Sample.intent()
        try await dying.seed(intent, in: .sending)
        #expect(try await dying.append(Sample.event(intent.id, state), holding: true).willBeSentAgain)
        try await dying.append(Sample.event(intent.id, nil))
        #expect(try await journal.release(intent.id, .stopped, at: Sample.start).willBeSentAgain)
        #expect(try await journal.recover(at: Sample.start).isEmpty)
        await #expect(throws: JournalError.heldBack(by: intent.id, state)) { try await journal.commit(Sample.intent()) }
        dying.abandon()
        #expect(try await journal.recover(at: Sample.start) == [intent.id])
        #expect(try await journal.call(intent.id)?.state == state)
        #expect(try await journal.call(intent.id)?.willBeSentAgain == false)
        try await journal.commit(Sample.intent())
    }

    /// A real second process holds the lock of a lease, then is killed.
    @Test func aKilledProcessIsDead() async throws {
        let scratch = try Scratch()
        let dying = try SQLiteJournal.open(at: scratch.data)
        let intent = Sample.intent()
        try await dying.seed(intent, in: .sending)
        let lease = dying.files.lease(dying.lease.id)
        dying.abandon()
        let other = Process()
        other.executableURL = URL(filePath: "/usr/bin/flock")
        other.arguments = ["--exclusive", "--no-fork", lease, "sleep", "600"]
        try other.run()
        while try FileLock(path: lease) != nil { usleep(1000) }
        let journal = try SQLiteJournal.open(at: scratch.data)
        #expect(try await journal.recover(at: Sample.start).isEmpty)
        kill(other.processIdentifier, SIGKILL)
        other.waitUntilExit()
        #expect(try await journal.recover(at: Sample.start) == [intent.id])
        #expect(try await journal.call(intent.id)?.state == .unknown)
    }
}
