import Foundation
import Testing

@testable import CallDomain
@testable import CallJournal

/// What people add to calls.
struct CallRemarkTests {
    @Test func aRemarkIsKeptAndBecomesAnEvent() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .ended(.completed))
        let callback = Sample.start.addingTimeInterval(86_400)
        let remark = CallRemark(
            disposition: .set("interested"), note: .set("Wants an offer\0"), callbackAt: .set(callback))
        let later = Sample.start.addingTimeInterval(60)
        let call = try await journal.remark(remark, on: intent.id, by: "ana", at: later).call
        #expect(call.disposition == "interested" && call.callbackAt == callback && call.updatedAt == later)
        #expect(call.remark == "Wants an offer\u{2400}")
        #expect(try await journal.call(intent.id) == call)
        let event = try #require(try await journal.events(of: intent.id).last)
        #expect(event.source == .person)
        #expect(event.words.hasPrefix("by ana: disposition interested; call back 2026-"))
        #expect(event.words.hasSuffix("; note: Wants an offer\u{2400}"))
        #expect(event.reported == nil)
    }

    @Test func whatChangesNothingAddsNoEvent() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .unknown)
        _ = try await journal.remark(CallRemark(disposition: .set("busy")), on: intent.id, by: "ana", at: Sample.start)
        let events = try await journal.events(of: intent.id)
        for remark in [CallRemark(), CallRemark(disposition: .set("busy")), CallRemark(note: .clear)] {
            let call = try await journal.remark(remark, on: intent.id, by: "bob", at: Sample.start).call
            #expect(call.disposition == "busy" && call.state == .unknown)
        }
        #expect(try await journal.events(of: intent.id) == events)
        let call = try await journal.remark(
            CallRemark(disposition: .clear), on: intent.id, by: "bob", at: Sample.start
        ).call
        #expect(call.disposition == nil)
        #expect(try await journal.events(of: intent.id).last?.words == "by bob: disposition taken back")
    }

    @Test func aCallThatIsNotThereTakesNone() async throws {
        let journal = try SQLiteJournal.temporary()
        let id = CallID()
        await #expect(throws: JournalError.noSuchCall(id)) {
            try await journal.remark(CallRemark(note: .set("x")), on: id, by: "ana", at: Sample.start)
        }
    }

    /// What was noted on a call found at the provider is not lost when it turns out to be ours.
    @Test func remarksOfAFoundCallGoToTheCallThatItWas() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .unknown)
        try await journal.adopt([Sample.report("call-9", .ringing)], account: Sample.account, at: Sample.start)
        let found = try #require(
            try await journal.call(provider: .contactship, account: "sales", providerCallID: "call-9"))
        #expect(found.isExternal)
        let remark = CallRemark(disposition: .set("wrong number"), note: .set("shouted"))
        _ = try await journal.remark(remark, on: found.id, by: "ana", at: Sample.start)
        let call = try await journal.accept(Sample.report("call-9", .ringing), for: intent.id, at: Sample.start)
        #expect(call.disposition == "wrong number" && call.remark == "shouted" && !call.isExternal)
    }

    @Test func callsToBeCalledBackAreScheduled() async throws {
        let journal = try SQLiteJournal.temporary()
        let due = Sample.intent(number: "+14155550001", scheduledAt: Sample.start.addingTimeInterval(600))
        let ended = Sample.intent(number: "+14155550002")
        try await journal.seed(due, in: .scheduled, providerCallID: "a")
        try await journal.seed(ended, in: .ended(.noAnswer), providerCallID: "b")
        let query = CallQuery(scope: .scheduled)
        #expect(try await journal.calls(query).map(\.id) == [due.id])
        for (minutes, expected) in [(5.0, [ended.id, due.id]), (15, [due.id, ended.id])] {
            let at = Sample.start.addingTimeInterval(minutes * 60)
            _ = try await journal.remark(
                CallRemark(callbackAt: .set(at)), on: ended.id, by: "ana", at: Sample.start)
            #expect(try await journal.calls(query).map(\.id) == expected)
            #expect(try await journal.counts(query).matching == 2)
            #expect(try await journal.counts(CallQuery()).scheduled == 2)
        }
        _ = try await journal.remark(CallRemark(callbackAt: .clear), on: ended.id, by: "ana", at: Sample.start)
        #expect(try await journal.calls(query).map(\.id) == [due.id])
        #expect(try await journal.counts(query).matching == 1)
    }
}
