import Foundation
import Testing

@testable import CallDomain
@testable import CallJournal

struct JournalFenceTests {
    @Test func twoAtTheSameMomentAreOne() async throws {
        let scratch = try Scratch()
        let journals = try (0..<4).map { _ in try SQLiteJournal.open(at: scratch.data) }
        for round in 0..<20 {
            let number = "+1415555\(1000 + round)"
            let kept = await withTaskGroup(of: Bool.self) { group in
                for journal in journals {
                    group.addTask { (try? await journal.commit(Sample.intent(number: number))) != nil }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(kept == 1)
        }
        #expect(try await journals[0].calls(CallQuery()).count == 20)
    }

    /// Whoever opens the path now knows nothing of the calls that the moved file holds back.
    @Test(arguments: [true, false])
    func aFileThatWasMovedPlacesNothing(_ isReplaced: Bool) async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        let first = Sample.intent()
        try await journal.commit(first)
        let moved = scratch.url.appending(path: "moved")
        try FileManager.default.moveItem(at: scratch.data, to: moved)
        let other = isReplaced ? try SQLiteJournal.open(at: scratch.data) : nil
        await #expect(throws: JournalError.self) { try await journal.commit(Sample.intent(number: "+2")) }
        await #expect(throws: JournalError.self) {
            try await journal.beginSending(first.id, at: Sample.start)
        }
        other?.close()
        try? FileManager.default.removeItem(at: scratch.data)
        try FileManager.default.moveItem(at: moved, to: scratch.data)
        try await journal.commit(Sample.intent(number: "+2"))
    }

    @Test func theRefusalNamesTheCallAndKeepsNothing() async throws {
        let journal = try SQLiteJournal.temporary()
        let first = Sample.intent(contact: "c1")
        try await journal.commit(first)
        let sameContact = Sample.intent(number: nil, contact: "c1")
        let refusal = JournalError.heldBack(by: first.id, .intended)
        await #expect(throws: refusal) { try await journal.commit(Sample.intent()) }
        await #expect(throws: refusal) { try await journal.commit(sameContact) }
        #expect(try await journal.calls(CallQuery()).count == 1)
        #expect(try await journal.call(sameContact.id) == nil)
        // Two accounts may be keys to one workspace; another provider's contacts are others.
        await #expect(throws: refusal) {
            try await journal.commit(Sample.intent(number: nil, contact: "c1", account: "other"))
        }
        try await journal.commit(Sample.intent(number: nil, contact: "c1", provider: .temphone))
    }

    @Test(arguments: CallState.allCases)
    func everyStateHoldsOthersBackOrDoesNot(_ state: CallState) async throws {
        let journal = try SQLiteJournal.temporary()
        let first = Sample.intent()
        try await journal.seed(first, in: state)
        #expect(try await journal.call(first.id)?.state == state)
        let mustHold: Set<CallState> = [
            .intended, .sending, .unknown, .accepted, .scheduled, .queued, .ringing, .inProgress,
        ]
        if mustHold.contains(state) {
            let refusal = state == .unknown ? JournalError.fenced(by: first.id) : .heldBack(by: first.id, state)
            await #expect(throws: refusal) { try await journal.commit(Sample.intent()) }
        } else {
            try await journal.commit(Sample.intent())
        }
    }

    @Test func sendingAgainTakesTheFenceAgain() async throws {
        let journal = try SQLiteJournal.temporary()
        let first = Sample.intent()
        let second = Sample.intent()
        try await journal.seed(first, in: .throttled)
        try await journal.commit(second)
        await #expect(throws: JournalError.heldBack(by: second.id, .intended)) {
            try await journal.beginSending(first.id, at: Sample.start)
        }
        #expect(try await journal.call(first.id)?.state == .throttled)
        try await journal.append(Sample.event(second.id, .notSent))
        #expect(try await journal.beginSending(first.id, at: Sample.start).state == .sending)
        await #expect(throws: JournalError.heldBack(by: first.id, .sending)) {
            try await journal.commit(Sample.intent())
        }
    }

    @Test func onlyOneMaySend() async throws {
        let scratch = try Scratch()
        let journals = try (0..<4).map { _ in try SQLiteJournal.open(at: scratch.data) }
        for state in [CallState.intended, .notSent, .throttled] {
            let intent = Sample.intent(number: nil)
            try await journals[0].seed(intent, in: state)
            let takers = await withTaskGroup(of: Bool.self) { group in
                for journal in journals {
                    group.addTask {
                        (try? await journal.beginSending(intent.id, at: Sample.start)) != nil
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(takers == 1)
        }
    }

    @Test(arguments: CallState.allCases)
    func onlyTheseStatesMayBeSent(_ state: CallState) async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: state)
        if [.intended, .notSent, .throttled].contains(state) {
            #expect(try await journal.beginSending(intent.id, at: Sample.start).state == .sending)
        } else {
            await #expect(throws: JournalError.notSendable(state)) {
                try await journal.beginSending(intent.id, at: Sample.start)
            }
        }
    }
}
