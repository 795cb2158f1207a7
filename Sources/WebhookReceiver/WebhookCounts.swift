import CallDomain
import CallJournal
import CallProviders

/// What has come in so far. To who does not know a token all refusals look the same; here they do not.
public struct WebhookCounts: Hashable, Sendable {
    public var kept = 0
    public var repeats = 0
    public var refusals: [WebhookRefusal: Int] = [:]
    /// The journal could not keep it, or there was no room for it, and the sender was asked to come again.
    public var notKept = 0

    public var refused: Int { refusals.values.reduce(0, +) }

    public init() {}
}
