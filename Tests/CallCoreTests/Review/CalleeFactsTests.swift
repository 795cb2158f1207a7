import Foundation
import Testing

@testable import CallDomain
@testable import CallJournal

/// What bears on a call is gathered of the number and of the contact, in one read.
struct CalleeFactsTests {
    private let journal: SQLiteJournal
    private let number = "+14155552678"

    init() throws { journal = try SQLiteJournal.temporary() }

    private func facts(
        number: String? = nil, contact: String? = nil, account: String = "sales", moving: CallID? = nil
    ) async throws -> CalleeFacts {
        let callee = Callee(number: number, contactID: contact)
        let query = try #require(
            CalleeQuery(callee, account: account, provider: .contactship, moving: moving))
        return try await journal.calleeFacts(of: query, at: Sample.start)
    }

    /// The journal refuses a call to a contact whose earlier call is unknown: so does the review.
    @Test func anUnknownCallToTheContactHoldsBack() async throws {
        let intent = Sample.intent(number: nil, contact: "c1")
        try await journal.seed(intent, in: .unknown)
        await #expect(throws: JournalError.fenced(by: intent.id)) {
            try await journal.commit(Sample.intent(number: nil, contact: "c1"))
        }
        #expect(try await facts(contact: "c1").holders.map(\.id) == [intent.id])
        #expect(try await facts(number: number, contact: "c1").holders.map(\.id) == [intent.id])
        // Two accounts may be keys to one workspace.
        #expect(try await facts(contact: "c1", account: "other").holders.map(\.id) == [intent.id])
        #expect(try await facts(contact: "c2").holders.isEmpty)
    }

    @Test func anythingSaidOfTheNumberOrTheContactIsThere() async throws {
        let (one, other) = (Sample.intent(contact: "c1"), Sample.intent(number: "+14155550001", contact: "c1"))
        try await journal.seed(one, in: .ended(.completed), providerCallID: "a")
        let later = Sample.start.addingTimeInterval(60)
        try await journal.remark(
            CallRemark(disposition: .set("Wrong number"), note: .set("a shop: \"disposition x\"")), on: one.id,
            by: "ana: disposition Interested", at: later)
        let said = SaidOfCallee(
            call: one.id, disposition: "Wrong number", at: later, by: "ana: disposition Interested")
        #expect(try await facts(number: number).said == [said])
        try await journal.seed(other, in: .ended(.completed), providerCallID: "b")
        let ofContact = try await facts(contact: "c1").said
        #expect(ofContact.map(\.disposition) == ["Wrong number"] && ofContact.first?.isOfNumber == false)
        #expect(try await facts(number: "+14155550001").said.isEmpty)
        try await journal.remark(CallRemark(disposition: .clear), on: one.id, by: "ana", at: later)
        #expect(try await facts(number: number).said.isEmpty)
    }

    @Test func theCallThatIsMovedDoesNotStandInItsOwnWay() async throws {
        let due = Sample.start.addingTimeInterval(7200)
        let intent = Sample.intent(scheduledAt: due)
        try await journal.seed(intent, in: .scheduled, providerCallID: "a")
        let seen = try await facts(number: number)
        #expect(seen.calls == [due] && seen.underWay.map(\.id) == [intent.id] && seen.lastCall?.id == intent.id)
        let moved = try await facts(number: number, moving: intent.id)
        #expect(moved.calls.isEmpty && moved.underWay.isEmpty && moved.lastCall == nil)
        #expect(moved.place?.regions == ["US"])
    }

    @Test func theListIsAsked() async throws {
        let entry = DoNotCallTests.entry()
        _ = try await journal.addDoNotCall([entry])
        #expect(try await facts(number: entry.number).doNotCall?.number == entry.number)
        #expect(try await facts(contact: "c1").doNotCall == nil)
    }
}
