import CallCore

/// Where a console's accounts are tried out and written down.
public protocol AccountDesk: Sendable {
    /// The harmless request of an account that is not kept yet; `key` is used for it alone.
    func check(_ account: Account, key: Secret?) async throws -> String
    /// Writes the change, puts it into use at once, and gives back all accounts there are then.
    func save(_ change: AccountChange, key: Secret?) async throws -> [Account]
}
