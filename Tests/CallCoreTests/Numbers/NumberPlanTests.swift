import Foundation
import Testing

@testable import CallDomain

/// What the number plan on this machine does not know may be newer than it.
struct NumberPlanTests {
    /// Every region's example numbers of the newest published plan can be called, some of them by a person's own word.
    @Test(arguments: ExampleNumbers.table)
    func noExampleNumberIsRefusedForGood(_ row: ExampleNumbers) {
        for (kind, number) in row.numbers {
            let reading = PhoneNumber.read(number)
            #expect(reading.number?.e164 != nil, "\(row.region) \(kind) \(number): \(reading)")
            Self.expectCallable(number)
        }
    }

    @Test func theTableHoldsEveryRegion() {
        #expect(Set(ExampleNumbers.table.map(\.region)).count >= 240)
        #expect(ExampleNumbers.table.reduce(0) { $0 + $1.numbers.count } >= 1_000)
        #expect(
            ExampleNumbers.table.contains { $0.region == "BJ" && $0.numbers.contains { $0.number == "+2290195123456" } }
        )
    }

    /// Area codes of the North American Numbering Plan that came into use, or were announced, since 2022.
    static let areaCodes = [
        324, 428, 621, 729, 821, 983, 686, 975, 357, 942, 457, 738, 748, 924, 730, 861, 656, 659, 838, 839, 840, 854,
        826,
        835, 943, 945, 948, 472, 582, 584, 263, 354, 368, 382, 468, 474, 683, 742, 753, 879, 227, 235, 274, 327, 350,
        363,
        369, 436, 465, 483, 564, 572, 624, 640, 645, 679, 728, 771, 837, 934,
    ]

    @Test(arguments: areaCodes)
    func aNewAreaCodeIsNotRefused(_ code: Int) {
        let number = "+1\(code)2345678"
        #expect(PhoneNumber.read(number).number?.e164 == number)
        Self.expectCallable(number)
    }

    /// Nothing that the plan says stands against a number but what a reason sets aside.
    private static func expectCallable(_ number: String) {
        let placement = Placement(place: nil, scheduledAt: nil, callee: Callee(number: number))
        let review = PlacementReview(CalleeFacts(), placement, rules: PlacementRules(), at: Sample.start)
        #expect(!review.isRefused && review.verdicts.allSatisfy { $0.rule == .outsidePlan }, "\(number)")
        let overrides = review.verdicts.compactMap { PlacementOverride($0, reason: "they gave it to us") }
        var word = placement
        word.overrides = overrides
        let again = PlacementReview(CalleeFacts(), word, rules: PlacementRules(), at: Sample.start)
        #expect(again.verdicts.isEmpty && again.setAside.count == review.verdicts.count, "\(number)")
    }

    @Test(arguments: [
        ("+229 01 95 12 34 56", "two digits too long for Benin"), ("+384 123 4567", "no country has this code"),
        ("00229 0195123456", "two digits too long for Benin"),
        ("+44 20 7946 00189", "one digit too long for United Kingdom"),
    ])
    func isToldWithTheAgeOfThePlan(_ text: String, _ problem: String) throws {
        let number = try #require(PhoneNumber.read(text).number)
        #expect(number.planProblem == problem)
        let placement = Placement(place: nil, scheduledAt: nil, callee: Callee(number: number.e164))
        let review = PlacementReview(CalleeFacts(), placement, rules: PlacementRules(), at: Sample.start)
        let words = try #require(review.verdicts.first?.words)
        #expect(
            words.contains(number.e164)
                && words.hasSuffix("the number plan on this machine is of 2022 and does not know it"))
    }

    @Test(arguments: [
        "+1234567890123456", "+0 415 555 2678", "+999 123 4567", "+1 911", "+44 999", "+112", "911", "000", "999",
        "+49 116 117", "+123456", "229 01 95 12 34 56",
    ])
    func whatNoPlanCanHoldStaysRefused(_ text: String) {
        for region in [nil, "US", "GB", "AU"] {
            #expect(PhoneNumber.read(text, region: region).number == nil, "\(text) \(region ?? "")")
        }
    }

    /// The dispatcher holds it back as well, and a reason that is kept lets it go.
    @Test func theDispatcherAsksForTheWordToo() {
        var intent = Sample.intent(number: "+2290195123456")
        let rules = PlacementRules()
        let held = PlacementReview(CalleeFacts(), intent.placement(dueAt: nil), rules: rules, at: Sample.start)
        #expect(held.verdicts.map(\.rule) == [.outsidePlan])
        intent = intent.decided(
            at: Sample.start,
            overriding: held.verdicts.compactMap { PlacementOverride($0, reason: "from their letter") })
        let stored = intent.overrides.map(\.json).compactMap(PlacementOverride.init(json:))
        #expect(stored == intent.overrides && stored.first?.reason == "from their letter")
        #expect(
            PlacementReview(CalleeFacts(), intent.placement(dueAt: nil), rules: rules, at: Sample.start).verdicts
                .isEmpty)
    }

    /// Who is a contact of the provider is called by it: the number is not ours to judge.
    @Test func aContactsNumberIsNotHeldBack() {
        let placement = Placement(
            place: nil, scheduledAt: nil, callee: Callee(number: "+2290195123456", contactID: "c1"))
        #expect(PlacementReview(CalleeFacts(), placement, rules: PlacementRules(), at: Sample.start).verdicts.isEmpty)
    }

    @Test func theAgeIsThatOfTheLibraryHere() {
        #expect(NumberPlan.system.year == 2022)
        #expect(NumberPlan.system.version?.hasPrefix("8.12") == true)
        #expect(NumberPlan.version("/lib/libphonenumber.so.9.1.2") == "9.1.2")
        #expect(NumberPlan.version("/usr/bin/trunkline") == nil && NumberPlan.version("/lib/x.so.") == nil)
    }
}
