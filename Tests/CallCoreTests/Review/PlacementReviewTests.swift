import Foundation
import Testing
import Wording

@testable import CallDomain

/// The one value that says whether a call may be placed.
struct PlacementReviewTests {
    private static let number = "+14155552678"
    private static let times = MomentWords(
        moment: { instant, _ in WallTime(at: instant, in: .utc).description }, distance: { _ in "5 min ago" })

    private static func call(_ state: CallState, number: String? = number, again: Bool = false) -> Call {
        var call = Call(
            id: CallID(), account: "sales", provider: .contactship, form: "contactship-phone", state: state,
            callee: Callee(number: number, name: "Jane Smith", contactID: "c1"), caller: Caller(),
            createdAt: Sample.start)
        call.willBeSentAgain = again
        if state == .scheduled { call.scheduledAt = Sample.start.addingTimeInterval(300) }
        return call
    }

    private static func review(
        _ facts: CalleeFacts, callee: Callee = Callee(number: number, name: "Jane Smith"),
        known: CalleeKnowledge = CalleeKnowledge(), unlisted: [UnlistedValue] = [],
        outcomes: [Disposition] = Disposition.usual
    ) -> PlacementReview {
        let placement = Placement(
            place: nil, scheduledAt: nil, callee: callee, known: known, unlisted: unlisted)
        return PlacementReview(facts, placement, rules: PlacementRules(), outcomes: outcomes, at: Sample.start)
    }

    static let holders: [(CallState, Bool, String, Bool)] = [
        (.intended, false, "is about to be sent", false), (.sending, false, "is being sent", false),
        (.notSent, true, "waits to be sent again", false), (.throttled, true, "waits to be sent again", false),
        (.unknown, false, "was placed: this one may be the second", true), (.ringing, false, "is ringing now", true),
        (.inProgress, false, "is live", true), (.queued, false, "waits to be placed", true),
        (.accepted, false, "waits to be placed", true),
        (.scheduled, false, "is scheduled for 2026-05-28 13:31 in Los Angeles", true),
    ]

    /// What is being sent cannot be set aside; what is placed, or of which nobody knows, can.
    @Test(arguments: holders)
    func whateverHoldsItBackIsTold(_ state: CallState, _ again: Bool, _ words: String, _ canBeSetAside: Bool) throws {
        let call = Self.call(state, again: again)
        let query = CalleeQuery(call.callee, account: "sales", provider: .contactship)
        let review = Self.review(CalleeFacts(holders: [HoldingCall(call, asked: query)]))
        let verdict = try #require(review.verdicts.first)
        #expect(verdict.words.contains("call #\(call.id.short) to this number"))
        #expect(verdict.words.contains(words))
        #expect((review.rule(of: verdict) == .unsettled) == canBeSetAside)
        #expect(review.isRefused == !canBeSetAside)
    }

    @Test func aCallToTheSameContactIsTold() throws {
        let call = Self.call(.unknown, number: "+14155550000")
        let query = CalleeQuery(Callee(contactID: "c1"), account: "sales", provider: .contactship)
        let review = Self.review(CalleeFacts(holders: [HoldingCall(call, asked: query)]))
        #expect(review.verdicts.first?.words.contains("to this contact was placed") == true)
    }

    @Test func anOverrideIsForTheCallsThatWereSeen() {
        let (one, other) = (HoldingCall(Self.call(.unknown)), HoldingCall(Self.call(.ringing)))
        let override = PlacementOverride(.heldBack(by: [one]), reason: "x")
        func review(_ holders: [HoldingCall]) -> PlacementReview {
            let placement = Placement(place: nil, scheduledAt: nil, overrides: [override].compactMap(\.self))
            return PlacementReview(CalleeFacts(holders: holders), placement, rules: PlacementRules(), at: Sample.start)
        }
        #expect(review([one]).verdicts.isEmpty && review([one]).setAside.count == 1)
        #expect(review([one, other]).verdicts.count == 1)
    }

    @Test func aWrongNumberIsToldWithWhoSaidItAndWhen() {
        let said = SaidOfCallee(call: CallID(), disposition: "wrong NUMBER", at: Sample.start, by: "ana")
        let review = Self.review(CalleeFacts(said: [said]))
        #expect(review.findings.first == .wrongNumber(said))
        let words = review.findings.first?.words(Self.times) ?? ""
        #expect(words == "\u{201C}wrong NUMBER\u{201D} was said of this number by ana, 2026-05-28 20:26:40")
        #expect(review.verdicts.isEmpty)
    }

    @Test func theConfigurationSaysWhatAnOutcomeMeans() {
        let said = SaidOfCallee(call: CallID(), disposition: "Falsch")
        #expect(!Self.review(CalleeFacts(said: [said])).findings.contains(.wrongNumber(said)))
        let outcomes = [Disposition(key: "f", name: "Falsch", meaning: .wrongNumber)]
        #expect(Self.review(CalleeFacts(said: [said]), outcomes: outcomes).findings.contains(.wrongNumber(said)))
        #expect(Disposition(key: "x", name: "do not CALL").meaning == .doNotCall)
        #expect(Disposition(key: "x", name: "Do not call", meaning: Disposition.Meaning.none).meaning == .none)
    }

    /// A tick compares something: the name in the form with whom the number is known to belong to.
    @Test func aNumberOfSomebodyElseIsNotTicked() throws {
        let jose = CalleeKnowledge(contact: Contact(id: "c9", name: "José Ñandú", number: Self.number))
        let review = Self.review(CalleeFacts(), known: jose)
        let finding = try #require(review.findings.first)
        #expect(finding == .otherPerson(jose, name: "Jane Smith") && finding.weight == .warning)
        #expect(finding.words(Self.times).contains("José Ñandú\u{2019}s in the phone book, not Jane Smith\u{2019}s"))
        let same = Self.review(CalleeFacts(), callee: Callee(number: Self.number, name: "jose nandu"), known: jose)
        #expect(same.findings.first == .known(jose))
        let before = Self.review(
            CalleeFacts(lastCall: Self.call(.ended(.completed))), callee: Callee(number: Self.number, name: "Bob"))
        #expect(before.findings.first?.words(Self.times) == "this number was called as Jane Smith before, not as Bob")
    }

    @Test(arguments: [
        ("Jane Smith", "jane smith", true), ("Jane", "Jane Smith", true), ("J. Smith", "Jane Smith", true),
        ("Smith, Jane", "Jane Smith", true), ("Jane Smith", "Jane Jones", false), ("", "Jane", true),
        ("José", "jose", true), ("王小明", "王小明", true), ("王小明", "李明", false), ("\u{301}\u{301}", "Jane", true),
        ("Bob", "Jane Smith", false), ("Jane" + String(repeating: "\u{301}", count: 200_000), "jane", true),
    ])
    func names(_ one: String, _ other: String, _ mayBe: Bool) {
        #expect(PersonName(one).mayBe(PersonName(other)) == mayBe)
        #expect(PersonName(other).mayBe(PersonName(one)) == mayBe)
    }

    @Test func aCallThatDoesNotHoldIsToldAllTheSame() {
        let call = HoldingCall(Self.call(.scheduled))
        #expect(Self.review(CalleeFacts(underWay: [call])).findings.contains(.underWay(call)))
        let held = Self.review(CalleeFacts(holders: [call], underWay: [call]))
        #expect(!held.findings.contains(.underWay(call)) && held.verdicts.count == 1)
    }

    /// What the journal keeps no reason for is not set aside with a move.
    @Test func aMoveTakesAReasonForTheHoursAlone() {
        let instant = Date(timeIntervalSince1970: 1_781_568_000)
        let place = CalleePlace(zones: [.utc], region: nil)
        let placement = Placement(place: place, scheduledAt: instant, isMove: true)
        let calls = Array(repeating: instant, count: 3)
        let now = instant.addingTimeInterval(-3600)
        let review = PlacementReview(CalleeFacts(calls: calls), placement, rules: PlacementRules(), at: now)
        #expect(review.verdicts.map { review.rule(of: $0) } == [.outsideHours, nil] && review.isRefused)
    }
}
