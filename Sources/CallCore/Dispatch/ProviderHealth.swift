import Foundation

/// How one account's provider answers.
public enum ProviderHealth: Hashable, Sendable {
    case ok
    case throttled(until: Date)
    case down(reason: String)
    /// No usable key; the reason says what to do.
    case noKey(reason: String)
}

/// How one account is, whenever that changes.
public struct AccountHealth: Hashable, Sendable {
    public let account: String
    public let health: ProviderHealth

    public init(account: String, health: ProviderHealth) {
        self.account = account
        self.health = health
    }
}
