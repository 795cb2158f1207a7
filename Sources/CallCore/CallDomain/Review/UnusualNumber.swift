/// A number that costs more than others to call, or at which no single person answers.
public struct UnusualNumber: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case premiumRate
        case sharedCost
        case satellite
        /// Networks of no country, such as those of ships, aircraft and machines.
        case global
        case personal
        case pager
        case company
        case voicemail
    }

    public let kind: Kind

    /// `nil` for numbers (E.164) like any other, and for what is none.
    public init?(_ number: String) {
        guard let read = PhoneNumber.read(number).number, let kind = Self.kind(of: read) else { return nil }
        self.kind = kind
    }

    /// By the country code where ITU gave it out for one purpose (E.164 list of country codes), else by the number plan.
    private static func kind(of number: PhoneNumber) -> Kind? {
        switch number.countryCode {
        case 870, 881: .satellite
        case 878: .personal
        case 882, 883, 888: .global
        case 979: .premiumRate
        case 1 where hasPrefix(number, ["1900", "1976"]): .premiumRate
        default: kind(number.kind)
        }
    }

    private static func kind(_ kind: PhoneNumberKind) -> Kind? {
        switch kind {
        case .premiumRate: .premiumRate
        case .sharedCost: .sharedCost
        case .personal: .personal
        case .pager: .pager
        case .company: .company
        case .voicemail: .voicemail
        case .fixedLine, .mobile, .fixedLineOrMobile, .tollFree, .voip, .unknown: nil
        }
    }

    private static func hasPrefix(_ number: PhoneNumber, _ prefixes: [String]) -> Bool {
        prefixes.contains { number.e164.dropFirst().hasPrefix($0) }
    }
}
