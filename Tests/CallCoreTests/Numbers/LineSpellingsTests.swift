import Foundation
import GRDB
import Testing

@testable import CallDomain
@testable import CallJournal

/// One line under two names is one line: for the list, the fence, the cap, what is known of it, and the search.
struct LineSpellingsTests {
    static let lines = [
        ("+541123456789", "+5491123456789"), ("+5511981234567", "+551181234567"), ("+525512345678", "+5215512345678"),
        ("+22995123456", "+2290195123456"), ("+22507080910", "+2250707080910"), ("+22505080910", "+2250505080910"),
        ("+5712345678", "+576012345678"), ("+390612345678", "+39612345678"), ("+390549886377", "+3780549886377"),
        ("+24107123456", "+24177123456"), ("+2417123456", "+24177123456"), ("+841621234567", "+84321234567"),
        ("+37744123456", "+38344123456"), ("+38649123456", "+38349123456"),
        ("+38138123456", "+38338123456"), ("+970591234567", "+972591234567"), ("+97022345678", "+97222345678"),
        ("+59398123777", "+593998123777"), ("+23777123456", "+237677123456"), ("+23722123456", "+237222123456"),
        ("+84438123456", "+842438123456"), ("+2307123456", "+23057123456"), ("+2309123456", "+23059123456"),
        ("+2302512345", "+23052512345"),
    ]

    @Test(arguments: lines)
    func areOneLine(_ one: String, _ other: String) {
        #expect(LineSpellings.all(of: one).contains(other), "\(LineSpellings.all(of: one))")
        #expect(LineSpellings.all(of: other).contains(one))
        #expect(LineSpellings.areSame(one, other) && LineSpellings.areSame(other, one))
    }

    @Test(arguments: [
        ("+551123456789", "+5511923456789"), ("+14155552678", "+14155552679"), ("+393123456789", "+3903123456789"),
        ("+2250507080910", "+2250707080910"), ("+5411234567", "+54911234567"),
        ("+84838221234", "+842838221234"), ("+2302012345", "+23052012345"),
    ])
    func othersAreNot(_ one: String, _ other: String) {
        #expect(!LineSpellings.areSame(one, other))
        #expect(!LineSpellings.areSame(other, one))
    }

    @Test(arguments: ["", "+", "1", "+1", "+541123456789x", "number", "+54112345678901234567"])
    func whatIsNoNumberIsItself(_ text: String) { #expect(LineSpellings.all(of: text) == [text]) }

    static let pairs = [
        ("+541123456789", "+5491123456789"), ("+5491123456789", "+541123456789"), ("+551181234567", "+5511981234567"),
        ("+22995123456", "+2290195123456"), ("+5215512345678", "+525512345678"),
    ]

    @Test(arguments: pairs)
    func theListHoldsBoth(_ listed: String, _ called: String) async throws {
        let journal = try SQLiteJournal.temporary()
        #expect(try await journal.addDoNotCall([DoNotCallTests.entry(listed)]) == 1)
        let entry = try #require(try await journal.doNotCallEntry(of: called))
        #expect(entry.number == listed)
        await #expect(throws: JournalError.doNotCall(entry)) { try await journal.commit(Sample.intent(number: called)) }
        #expect(try await journal.addDoNotCall([DoNotCallTests.entry(called)]) == 0)
        try await journal.removeDoNotCall(called, reason: "asked", by: "bob", at: Sample.start)
        #expect(try await journal.doNotCallEntry(of: listed) == nil)
    }

    @Test(arguments: pairs)
    func aCallUnderWayHoldsBoth(_ first: String, _ second: String) async throws {
        let journal = try SQLiteJournal.temporary()
        let holder = Sample.intent(number: first)
        try await journal.commit(holder)
        await #expect(throws: JournalError.heldBack(by: holder.id, .intended)) {
            try await journal.commit(Sample.intent(number: second))
        }
    }

    /// A journal of an older version holds the number alone that was called.
    @Test(arguments: pairs)
    func aCallThatAnOlderVersionKeptHoldsBothToo(_ first: String, _ second: String) async throws {
        let journal = try SQLiteJournal.temporary()
        let holder = Sample.intent(number: first)
        try await journal.commit(holder)
        try await journal.write { book in
            let key = Callee.fence(ofNumber: first)
            try book.db.execute(sql: "DELETE FROM fence WHERE key <> ?", arguments: [key])
        }
        await #expect(throws: JournalError.heldBack(by: holder.id, .intended)) {
            try await journal.commit(Sample.intent(number: second))
        }
    }

    @Test func theListIsSearchedByEither() async throws {
        let journal = try SQLiteJournal.temporary()
        _ = try await journal.addDoNotCall([DoNotCallTests.entry("+541123456789")])
        #expect(try await journal.doNotCall(matching: "+54 9 11 2345 6789", limit: 9).count == 1)
        #expect(try await journal.doNotCall(matching: "+54 9 11 2345 6780", limit: 9).count == 0)
        try await journal.removeDoNotCall("+541123456789", reason: "asked", by: "bob", at: Sample.start)
        #expect(try await journal.doNotCallRemovals(matching: "+5491123456789", limit: 9).count == 1)
    }

    @Test(arguments: pairs)
    func whatIsKnownIsKnownOfBoth(_ first: String, _ second: String) async throws {
        let journal = try SQLiteJournal.temporary()
        try await journal.seed(Sample.intent(number: first), in: .accepted)
        let query = try #require(CalleeQuery(Callee(number: second), account: "sales", provider: .contactship))
        let facts = try await journal.calleeFacts(of: query, at: Sample.start)
        #expect(facts.calls.count == 1 && facts.underWay.count == 1 && facts.holders.first?.isToNumber == true)
        for text in ["to:\(second)", second] {
            let filter = CallFilter(parsing: text)
            #expect(try await journal.calls(CallQuery(filter: filter, now: Sample.start)).count == 1, "\(text)")
        }
    }

    @Test func aCallThatIsScheduledIsFoundWhenItsLineIsListed() async throws {
        let journal = try SQLiteJournal.temporary()
        let later = Sample.start.addingTimeInterval(86_400)
        try await journal.seed(Sample.intent(number: "+5491123456789", scheduledAt: later), in: .scheduled)
        #expect(try await journal.callsToDoNotCall().isEmpty)
        _ = try await journal.addDoNotCall([DoNotCallTests.entry("+541123456789")])
        #expect(try await journal.callsToDoNotCall().map(\.callee.number) == ["+5491123456789"])
    }

    @Test func aProviderMayWriteTheOther() {
        #expect(PhoneNumber.agrees("+541123456789", with: "+5491123456789") == true)
        #expect(PhoneNumber.agrees("+541123456780", with: "+5491123456789") == false)
        #expect(Callee(number: "+5491123456789").isNamed(by: "+54 11 2345 6789"))
    }
}
