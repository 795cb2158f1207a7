import CallDomain
import CallProviders

extension ProviderCatalog {
    /// The client of an account as it is kept: its requests are metered, and its key is fetched from where it is kept,
    /// unless one is given. Clients that share a keeper ask a helper once between them.
    public static func client(
        for account: Account, transport: any HTTPTransport, ledger: RateLedger, clock: WallClock = .system,
        deadlines: RequestDeadlines = .usual, key: Secret? = nil, keeper: KeyCache? = nil
    ) -> any ProviderClient {
        let keeper = keeper ?? KeyCache(account)
        let metered = MeteredTransport(transport, for: account, ledger: ledger, clock: clock)
        let watch = AuthorizationObserver(
            transport: metered, keeper: keeper, scheme: profile(of: account.provider).auth)
        return client(for: account, transport: watch, clock: clock, deadlines: deadlines) {
            if let key { return key }
            return try await keeper.key()
        }
    }
}
