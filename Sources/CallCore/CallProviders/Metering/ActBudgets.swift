import CallDomain

/// How many acts each account was asked for within the last minute, over all rounds that share this.
public final class ActBudgets: Sendable {
    /// Requests of an account in any minute: well below the 120 that Contactship documents, beside what polling takes.
    static let perMinute = 30

    private let budgets = Locked<[String: RateBudget]>([:])

    public init() {}

    /// Seconds until the next act of an account; 0 where it may be now.
    package func wait(of account: String, at now: Double) -> Double {
        budgets.withLock { max(0, ($0[account]?.nextFree(at: now) ?? now) - now) }
    }

    package func spend(_ account: String, at now: Double) {
        budgets.withLock { $0[account, default: RateBudget(limit: Self.perMinute)].spend(at: now) }
    }
}
