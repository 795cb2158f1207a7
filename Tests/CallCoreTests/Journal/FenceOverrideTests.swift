import Foundation
import GRDB
import Testing

@testable import CallDomain
@testable import CallJournal

/// A person calls a number although an earlier call to it may have been placed.
struct FenceOverrideTests {
    private static let number = "+14155552678"

    private func intent(settingAside calls: [CallID], number: String? = Self.number) -> CallIntent {
        let override = PlacementOverride(rule: .unsettled, words: "although …", reason: "support says so", calls: calls)
        return Sample.intent(number: number).decided(at: Sample.start, overriding: calls.isEmpty ? [] : [override])
    }

    private func unknown(_ journal: any JournalEngine) async throws -> CallIntent {
        let intent = Sample.intent()
        try await journal.seed(intent, in: .unknown)
        return intent
    }

    @Test(arguments: Engine.allCases)
    func anUnknownCallIsSetAsideAndItIsRecorded(_ engine: Engine) async throws {
        let journal = try engine.journal()
        let first = try await unknown(journal)
        let second = intent(settingAside: [first.id])
        try await journal.commit(second)
        let words = try await journal.events(of: second.id).map(\.words)
        #expect(words.contains { $0.contains("although …: support says so") })
        #expect(try await journal.intent(second.id)?.overrides.first?.calls == [first.id])
        #expect(
            try await journal.holders(of: second.fences, at: Sample.start, ringingAt: Sample.start).map(\.id) == [
                first.id, second.id,
            ])
    }

    @Test(arguments: [CallState.intended, .sending], Engine.allCases)
    func aCallThatIsBeingSentIsNot(_ state: CallState, _ engine: Engine) async throws {
        let journal = try engine.journal()
        let first = Sample.intent()
        try await journal.seed(first, in: state)
        await #expect(throws: JournalError.heldBack(by: first.id, state)) {
            try await journal.commit(intent(settingAside: [first.id]))
        }
    }

    @Test(arguments: Engine.allCases)
    func aCallThatWillBeSentAgainIsNot(_ engine: Engine) async throws {
        let journal = try engine.journal()
        let first = Sample.intent()
        try await journal.seed(first, in: .sending)
        try await journal.append(Sample.event(first.id, .throttled), holding: true)
        await #expect(throws: JournalError.heldBack(by: first.id, .throttled)) {
            try await journal.commit(intent(settingAside: [first.id]))
        }
    }

    @Test(arguments: Engine.allCases)
    func onlyWhatThePersonSawIsSetAside(_ engine: Engine) async throws {
        let journal = try engine.journal()
        let first = try await unknown(journal)
        await #expect(throws: JournalError.fenced(by: first.id)) {
            try await journal.commit(intent(settingAside: [CallID()]))
        }
        let second = intent(settingAside: [first.id])
        try await journal.commit(second)
        try await journal.append(Sample.event(second.id, .sending))
        try await journal.append(Sample.event(second.id, .unknown))
        await #expect(throws: JournalError.fenced(by: first.id)) {
            try await journal.commit(intent(settingAside: [second.id]))
        }
        await #expect(throws: JournalError.fenced(by: second.id)) {
            try await journal.commit(intent(settingAside: [first.id]))
        }
        try await journal.commit(intent(settingAside: [first.id, second.id]))
    }

    /// Two people who set the same call aside at the same moment still place one.
    @Test func twoAtTheSameMomentAreOne() async throws {
        let scratch = try Scratch()
        let journals = try (0..<4).map { _ in try SQLiteJournal.open(at: scratch.data) }
        for round in 0..<10 {
            let number = "+1415555\(2000 + round)"
            let first = Sample.intent(number: number)
            try await journals[0].seed(first, in: .unknown)
            let kept = await withTaskGroup(of: Bool.self) { group in
                for journal in journals {
                    let second = intent(settingAside: [first.id], number: number)
                    group.addTask { (try? await journal.commit(second)) != nil }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(kept == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func whatWasSetAsideStandsAgainWhenTheSecondCallIsKnown(_ engine: Engine) async throws {
        let journal = try engine.journal()
        let first = try await unknown(journal)
        let second = intent(settingAside: [first.id])
        try await journal.commit(second)
        try await journal.append(Sample.event(second.id, .sending))
        try await journal.accept(Sample.report("call-2", .ringing), for: second.id, at: Sample.start)
        await #expect(throws: JournalError.fenced(by: first.id)) { try await journal.commit(Sample.intent()) }
        await #expect(throws: JournalError.heldBack(by: second.id, .ringing)) {
            try await journal.commit(intent(settingAside: [first.id]))
        }
        try await journal.record(
            Sample.report("call-2", .ended(.completed)), of: second.id, from: .poll, at: Sample.start)
        await #expect(throws: JournalError.fenced(by: first.id)) { try await journal.commit(Sample.intent()) }
        if let file = journal as? SQLiteJournal {
            await #expect(throws: (any Error).self) { try await putUp(Sample.intent(number: "+3"), in: file) }
        }
        try await journal.append(Sample.event(first.id, .rejected))
        try await journal.commit(Sample.intent())
    }

    @Test(arguments: Engine.allCases)
    func settlingTheFirstLeavesTheSecondInForce(_ engine: Engine) async throws {
        let journal = try engine.journal()
        let first = try await unknown(journal)
        let second = intent(settingAside: [first.id])
        try await journal.commit(second)
        try await journal.append(Sample.event(second.id, .sending))
        try await journal.append(Sample.event(second.id, .unknown))
        try await journal.append(Sample.event(first.id, .rejected))
        await #expect(throws: JournalError.fenced(by: second.id)) { try await journal.commit(Sample.intent()) }
    }

    /// The trigger, and not only the look before it, refuses a second fence that stands.
    @Test func theFileItselfRefusesTwo() async throws {
        let journal = try SQLiteJournal.temporary()
        let first = try await unknown(journal)
        await #expect(throws: (any Error).self) { try await putUp(Sample.intent(number: "+2"), in: journal) }
        #expect(
            try await journal.holders(of: first.fences, at: Sample.start, ringingAt: Sample.start).map(\.id) == [
                first.id
            ])
    }

    /// Past every look before it.
    private func putUp(_ other: CallIntent, in journal: SQLiteJournal) async throws {
        try await journal.commit(other)
        try await journal.write { transaction in
            try transaction.db.execute(
                sql: """
                    INSERT INTO fence(key, call, taken_at, rings_at, holds_from, ends_by, is_bounded, set_aside)
                    SELECT ?1, ordinal, ?2, ?2, ?2, ?2, 0, '[]' FROM call WHERE id = ?3
                    """,
                arguments: [
                    Callee.fence(ofNumber: Self.number), Sample.start.milliseconds, other.id.description,
                ])
        }
    }
}
