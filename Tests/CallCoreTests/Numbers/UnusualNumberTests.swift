import Testing

@testable import CallDomain

/// Numbers that cost more than others are pointed out.
struct UnusualNumberTests {
    @Test(arguments: [
        ("+19005551234", UnusualNumber.Kind.premiumRate), ("+19765551234", .premiumRate),
        ("+979123456789", .premiumRate),
        ("+449012345678", .premiumRate), ("+61190010 1234", .premiumRate), ("+870773111632", .satellite),
        ("+881612345678", .satellite), ("+8821612345678", .global), ("+883510001234567", .global),
        ("+611300123456", .sharedCost), ("+447012345678", .personal), ("+445512345678", .company),
        ("+447640123456", .pager),
    ])
    func isPointedOut(_ number: String, _ kind: UnusualNumber.Kind) {
        #expect(UnusualNumber(number)?.kind == kind)
        let placement = Placement(place: nil, scheduledAt: nil, callee: Callee(number: number))
        let review = PlacementReview(CalleeFacts(), placement, rules: PlacementRules(), at: Sample.start)
        let found = review.findings.first { if case .unusualNumber = $0 { true } else { false } }
        #expect(found?.weight == .warning)
    }

    @Test(arguments: ["+14155552678", "+18005551234", "+442079460018", "+61429069971", "+80012345678", "+229"])
    func othersAreNot(_ number: String) { #expect(UnusualNumber(number) == nil) }
}
