import CallDomain

extension HTTPFailure {
    /// For a person, as a clause: "the connection was refused".
    public var words: String {
        switch self {
        case .badAddress: "the address of the provider is not a web address"
        case .unresolved: "the provider's name could not be resolved"
        case .refused: "the connection was refused"
        case .connectTimedOut: "no connection came about in time"
        case .tlsFailed: "no secure connection could be agreed on"
        case .answerTimedOut: "no whole answer came in time"
        case .connectionLost: "the connection was lost"
        case .answerTooLarge: "the answer was too large"
        case .notHTTP: "what answered does not speak HTTP"
        case .unknownCoding(let name): "the answer came in a coding that is not read here (\(name))"
        case .damagedCoding: "the answer was damaged: it could not be decompressed"
        case .canceled: "the program ended before the answer came"
        case .heldBack(let seconds): "the account rests for \(Int(saturating: seconds.rounded(.up))) s"
        case .other(let words): words
        }
    }
}
