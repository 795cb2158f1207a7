import CallCore

/// Everything a console reaches outside of itself.
public struct ConsoleServices: Sendable {
    public var journal: any CallJournal
    /// By account name.
    public var clients: [String: any ProviderClient]
    public var desk: any CallDesk
    /// How each account's provider is, whenever that changes.
    public var health: AsyncStream<HealthNews>

    public init(
        journal: any CallJournal, clients: [String: any ProviderClient], desk: any CallDesk,
        health: AsyncStream<HealthNews> = AsyncStream { $0.finish() }
    ) {
        self.journal = journal
        self.clients = clients
        self.desk = desk
        self.health = health
    }
}

/// How one account's provider is.
public struct HealthNews: Hashable, Sendable {
    public let account: String
    public let health: ProviderHealth

    public init(account: String, health: ProviderHealth) {
        self.account = account
        self.health = health
    }
}
