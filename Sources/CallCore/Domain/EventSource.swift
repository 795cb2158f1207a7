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
    /// A delivery that arrived by itself; unsigned ones are hints.
    case webhook
}
