/// How a call ended.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
    case completed
    case voicemail
    case noAnswer = "no_answer"
    case busy
    case failed
    case canceled
    /// It is over, but the provider has not said how.
    case unstated

    public var words: String {
        switch self {
        case .noAnswer: "no answer"
        case .unstated: "ended"
        default: rawValue
        }
    }
}
