import CallDomain

extension ProviderError {
    /// For a person, as a sentence.
    public var words: String {
        switch self {
        case .notOffered(let sentence), .noKey(let sentence): sentence
        case .keyRefused(let words): "The provider refused the key: \(words)"
        case .notFound(let words): "Not found: \(words)"
        case .refused(let status, let message): "Refused (\(status)): \(message)"
        case .notPlacedYet(let words): "Not placed yet: \(words). Hang up once it rings."
        case .throttled(let seconds?): "The provider asks for a pause of \(Int(saturating: seconds.rounded(.up))) s."
        case .throttled(nil): "The provider asks for a pause."
        case .unreachable(let words): "The provider cannot be reached: \(words)"
        case .unanswered(let words): "No answer came: \(words)"
        case .badAnswer(let status, let message) where status >= 500: "The provider failed (\(status)): \(message)"
        case .badAnswer(let status, let message): "The provider's answer makes no sense (\(status)): \(message)"
        }
    }
}

extension ProviderError: CustomStringConvertible {
    public var description: String { words }
}
