import CPhoneNumber

/// What stands behind a telephone number.
public enum PhoneNumberKind: String, Hashable, Sendable, CaseIterable {
    case fixedLine = "fixed line"
    case mobile
    /// Some countries do not tell the two apart.
    case fixedLineOrMobile = "fixed or mobile"
    case tollFree = "toll-free"
    case premiumRate = "premium rate"
    case sharedCost = "shared cost"
    case voip = "internet telephone"
    case personal = "personal number"
    case pager
    case company = "company number"
    case voicemail
    case unknown

    public var words: String { rawValue }

    init(_ kind: cpn_kind) {
        self =
            switch kind {
            case CPN_KIND_FIXED_LINE: .fixedLine
            case CPN_KIND_MOBILE: .mobile
            case CPN_KIND_FIXED_LINE_OR_MOBILE: .fixedLineOrMobile
            case CPN_KIND_TOLL_FREE: .tollFree
            case CPN_KIND_PREMIUM_RATE: .premiumRate
            case CPN_KIND_SHARED_COST: .sharedCost
            case CPN_KIND_VOIP: .voip
            case CPN_KIND_PERSONAL: .personal
            case CPN_KIND_PAGER: .pager
            case CPN_KIND_COMPANY: .company
            case CPN_KIND_VOICEMAIL: .voicemail
            default: .unknown
            }
    }
}
