import CallDomain
import Foundation

/// How one account's provider answers.
public enum ProviderHealth: Hashable, Sendable {
    case ok
    /// Another process reads the account; what it learns is in the journal.
    case followedElsewhere
    case throttled(until: Date)
    case down(reason: String)
    /// No usable key; the reason says what to do.
    case noKey(reason: String)
}

/// How one account is, whenever that changes.
public struct AccountHealth: Hashable, Sendable {
    public let account: String
    public let health: ProviderHealth
    /// How much of its allowance this process has used.
    public let budget: RateReading?

    public init(account: String, health: ProviderHealth, budget: RateReading? = nil) {
        self.account = account
        self.health = health
        self.budget = budget
    }
}
