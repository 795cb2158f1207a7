import CallDomain

extension WebhookRefusal {
    /// Why it was not taken, in a few words.
    public var words: String {
        switch self {
        case .method: "not a POST"
        case .path: "wrong path"
        case .token: "wrong token"
        case .signature: "wrong signature"
        case .secret: "secret cannot be read"
        case .size: "too large"
        case .time: "too slow"
        case .coding: "content coding cannot be read"
        }
    }
}
