/// Why something that was sent to us was not taken; who does not know the account's token learns nothing of it.
public enum WebhookRefusal: String, Hashable, Sendable, CaseIterable {
    case method
    case path
    /// No such account, or not its token.
    case token
    /// The account's deliveries are signed, and this was not, or wrongly.
    case signature
    /// The account's secret cannot be had, so that nobody can tell.
    case secret
    case size
    case time
    /// A content coding that is not known, or is damaged.
    case coding
}
