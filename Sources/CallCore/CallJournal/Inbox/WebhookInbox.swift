import CallDomain
import Foundation

/// Where deliveries are kept as they arrive, and what became of each.
public protocol WebhookInbox: Sendable {
    /// Keeps deliveries as they arrived, all of them durably or none; `false` for each that is a repeat.
    func receive(_ deliveries: [InboxWebhook]) async throws -> [Bool]
    /// The accounts for which something is unread.
    func accountsWithUnreadDeliveries() async throws -> Set<String>
    /// The oldest first; of all accounts where none is named. At most a few megabytes at a time, but one at least.
    func unreadDeliveries(of account: String?, limit: Int) async throws -> [InboxWebhook]
    func markRead(_ id: String, note: String?) async throws
    /// Counts a delivery as read that says nothing to us; it stays to be looked at.
    func markUnreadable(_ id: String, note: String) async throws
    /// Counts a delivery as read until a call with this provider's id becomes known in the delivery's account. Where it
    /// is known already, the delivery stays unread.
    func setAside(_ id: String, awaiting providerCallID: String, at provider: ProviderID, note: String) async throws

    /// Keeps what an unsigned delivery says as an event that moves nothing, and counts the delivery as read. The hint
    /// is there until it is settled.
    func keepHint(_ event: CallEvent, hint: WebhookHint) async throws
    /// Hints of an account, or of all, that no reading of the provider has confirmed so far; the oldest first.
    func hints(of account: String?, limit: Int) async throws -> [WebhookHint]
    func settleHint(_ delivery: String, note: String?) async throws

    /// Adds to what was refused; of these nothing else is kept.
    func addRefusals(_ counts: [WebhookRefusal: Int], at: Date) async throws
    func inboxFacts() async throws -> InboxFacts
    /// What could not be read, the newest first; of each body the beginning.
    func unreadableDeliveries(offset: Int, limit: Int) async throws -> [UnreadableWebhook]
}

extension WebhookInbox {
    /// Keeps one delivery; `false` for a repeat.
    public func receive(_ delivery: InboxWebhook) async throws -> Bool {
        try await receive([delivery]).first ?? false
    }

    public func hints(limit: Int) async throws -> [WebhookHint] { try await hints(of: nil, limit: limit) }

    public func unreadDeliveries(limit: Int) async throws -> [InboxWebhook] {
        try await unreadDeliveries(of: nil, limit: limit)
    }
}
