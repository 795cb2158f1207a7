import Foundation

/// What came in and what became of it, in figures.
public struct InboxFacts: Hashable, Sendable {
    public var kept = 0
    /// Nobody has read them yet.
    public var unread = 0
    public var unreadable = 0
    /// They name a call that nobody knows so far.
    public var awaiting = 0
    /// Unsigned, and not confirmed by the provider yet.
    public var unconfirmed = 0
    public var refusals: [WebhookRefusal: Int] = [:]
    public var lastRefusal: Date?

    public init() {}

    public var refused: Int { refusals.values.reduce(0, +) }
}
