import Foundation
import Testing

@testable import CallDomain
@testable import CallJournal

/// Somebody wants no more calls; what was said is taken back.
struct RemarkReturnTests {
    private let journal: SQLiteJournal
    private let intent = Sample.intent()
    private let later = Sample.start.addingTimeInterval(60)

    init() async throws {
        journal = try SQLiteJournal.temporary()
        try await journal.seed(intent, in: .ended(.completed))
    }

    private var refusal: CallRemark {
        CallRemark(disposition: .set("Do not call"), note: .set("asked twice"), listsNumber: true)
    }

    @Test func theNumberGoesOnTheListWithTheReason() async throws {
        let receipt = try await journal.remark(refusal, on: intent.id, by: "ana", at: later)
        #expect(receipt.listing == .added("+14155552678"))
        let entry = try #require(try await journal.doNotCallEntry(of: "+14155552678"))
        #expect(entry.addedBy == "ana" && entry.addedAt == later)
        #expect(entry.reason == "asked on call #\(intent.id.short): asked twice")
        await #expect(throws: JournalError.doNotCall(entry)) { try await journal.commit(Sample.intent()) }
        let again = try await journal.remark(CallRemark(listsNumber: true), on: intent.id, by: "bob", at: later)
        #expect(again.listing == .wasThere("+14155552678"))
        #expect(try await journal.doNotCallEntry(of: "+14155552678") == entry)
    }

    @Test func aCallWithoutANumberSaysSo() async throws {
        let contact = Sample.intent(number: nil, contact: "c1")
        try await journal.seed(contact, in: .ended(.completed), providerCallID: "b")
        let receipt = try await journal.remark(refusal, on: contact.id, by: "ana", at: later)
        #expect(receipt.listing == .noNumber && receipt.call.disposition == "Do not call")
    }

    @Test func takenBackStandsWhatStoodThereBefore() async throws {
        try await journal.remark(
            CallRemark(disposition: .set("Interested"), callbackAt: .set(later)), on: intent.id, by: "bob",
            at: Sample.start)
        let before = try await journal.call(intent.id)
        let receipt = try await journal.remark(refusal, on: intent.id, by: "ana", at: later)
        let taken = try await journal.takeBack(receipt, by: "ana", at: later)
        #expect(!taken.wasChangedSince && taken.unlisted == "+14155552678")
        let now = try await journal.call(intent.id)
        #expect(now?.disposition == "Interested" && now?.remark == before?.remark && now?.callbackAt == later)
        #expect(try await journal.doNotCallEntry(of: "+14155552678") == nil)
        #expect(try await journal.doNotCallRemovals(matching: "", limit: 9).first?.removedBy == "ana")
        let words = try await journal.events(of: intent.id).last?.words ?? ""
        #expect(words.hasPrefix("by ana: taken back: disposition Interested"))
        #expect(try await journal.lastRemark(of: intent.id) == nil)
    }

    /// Whoever is on the list for another reason too stays there.
    @Test func whoWasAddedByHandTooStaysListed() async throws {
        let receipt = try await journal.remark(refusal, on: intent.id, by: "ana", at: later)
        let entry = DoNotCallEntry(
            number: "+14155552678", addedAt: later, addedBy: "bob", reason: "letter from a lawyer",
            source: "command line")
        #expect(try await journal.addDoNotCall([entry]) == 0)
        #expect(try await journal.takeBack(receipt, by: "ana", at: later).unlisted == nil)
        #expect(try await journal.doNotCallEntry(of: "+14155552678") == entry)
    }

    @Test func whatIsSaidOfAnotherCallToTheNumberKeepsItListed() async throws {
        let other = Sample.intent()
        try await journal.seed(other, in: .ended(.completed), providerCallID: "other")
        let receipt = try await journal.remark(refusal, on: intent.id, by: "ana", at: later)
        try await journal.remark(refusal, on: other.id, by: "ana", at: later)
        #expect(try await journal.takeBack(receipt, by: "ana", at: later).unlisted == nil)
        #expect(try await journal.doNotCallEntry(of: "+14155552678") != nil)
    }

    @Test func whatWasSaidSinceStays() async throws {
        let receipt = try await journal.remark(refusal, on: intent.id, by: "ana", at: later)
        try await journal.remark(CallRemark(disposition: .set("Sold")), on: intent.id, by: "bob", at: later)
        let taken = try await journal.takeBack(receipt, by: "ana", at: later)
        #expect(taken.wasChangedSince && taken.call.disposition == "Sold" && taken.call.remark == nil)
    }

    /// A number that somebody put on the list for another reason stays there.
    @Test func anotherEntryStays() async throws {
        let receipt = try await journal.remark(refusal, on: intent.id, by: "ana", at: later)
        try await journal.removeDoNotCall("+14155552678", reason: "x", by: "bob", at: later)
        let entry = DoNotCallEntry(
            number: "+14155552678", addedAt: later.addingTimeInterval(5), addedBy: "bob", reason: "y", source: "z")
        _ = try await journal.addDoNotCall([entry])
        let taken = try await journal.takeBack(receipt, by: "ana", at: later)
        #expect(taken.unlisted == nil && taken.wasChangedSince)
        #expect(try await journal.doNotCallEntry(of: "+14155552678") == entry)
    }

    /// Whatever a person calls themselves or writes, it is read back as it was.
    @Test(arguments: ["ana", "ana: disposition Sold", "by bob: taken back: ", "\"}", "{\"remark\":{}}", "\n; note: x"])
    func whatTheJournalKeepsIsReadBack(_ text: String) async throws {
        let remark = CallRemark(disposition: .set("Sold"), note: .set(text), callbackAt: .set(later))
        try await journal.remark(remark, on: intent.id, by: text, at: later)
        let last = try #require(try await journal.lastRemark(of: intent.id))
        #expect(last.record.by == text && last.record.made == remark && last.at == later)
        #expect(last.record.former == CallRemark(disposition: .clear, note: .clear, callbackAt: .clear))
        let taken = try await journal.takeBack(last, by: text, at: later)
        #expect(taken.call.disposition == nil && taken.call.remark == nil && taken.call.callbackAt == nil)
    }
}
