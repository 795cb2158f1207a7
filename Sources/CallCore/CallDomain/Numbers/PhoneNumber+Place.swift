extension PhoneNumber {
    /// Whether its digits tell the place where it was given out; the first digits of most mobiles tell their network alone.
    ///
    /// As libphonenumber's `IsNumberGeographical` has it. Of an area code that is newer than the plan the kind is not known:
    /// those of +1 are of places.
    public var isOfOnePlace: Bool {
        switch kind {
        case .fixedLine, .fixedLineOrMobile: true
        case .mobile: Self.codesOfPlacedMobiles.contains(countryCode)
        case .unknown: countryCode == 1
        default: false
        }
    }

    /// Mexico, Argentina, Brazil, China. Indonesia's, which the library counts among them, tell no place but their network.
    private static let codesOfPlacedMobiles: Set<Int> = [52, 54, 55, 86]
}
