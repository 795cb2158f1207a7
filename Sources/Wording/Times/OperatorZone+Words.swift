import CallDomain

extension OperatorZone.Problem {
    /// For a person, as sentences.
    public var words: String {
        switch self {
        case .unknown(let text):
            "TZ is \u{201C}\(text.prefix(80))\u{201D}, which is no time zone here: times are shown and read in UTC."
        case .unreadable(let path):
            "\(path) cannot be read as a time zone: times are shown and read in UTC."
        }
    }
}
