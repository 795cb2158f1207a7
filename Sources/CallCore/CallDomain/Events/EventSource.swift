/// Who says so.
public enum EventSource: String, Hashable, Sendable {
    /// A person at the console or the command line.
    case person
    /// This program.
    case trunkline
    /// The provider's answer to a request of ours that created or changed the call.
    case answer
    /// The provider, asked how the call stands.
    case poll
    /// A delivery that arrived by itself and that nobody vouches for: a hint.
    case webhook
    /// A delivery with the provider's signature on it.
    case signedWebhook = "signed_webhook"

    /// What stands behind the words of a report that nobody vouches for and nobody could confirm.
    package var caveat: String { self == .webhook ? " \u{00B7} unsigned delivery, not confirmed" : "" }
}
