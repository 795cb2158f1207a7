/// What has come in so far. From outside all refusals look the same; here they do not.
public struct WebhookCounts: Hashable, Sendable {
    public var kept = 0
    public var repeats = 0
    public var wrongMethod = 0
    public var wrongPath = 0
    /// No such account, or not its token.
    public var wrongToken = 0
    public var tooLarge = 0
    public var tooSlow = 0
    /// The journal could not keep it, and the sender was asked to come again.
    public var notKept = 0

    public var refused: Int { wrongMethod + wrongPath + wrongToken + tooLarge + tooSlow }

    public init() {}
}
