import CallDomain

/// The providers this program can speak to: the one place that names them all.
public enum ProviderCatalog {
    public static let all: [ProviderProfile] = ProviderID.allCases.map(profile)

    public static func profile(of provider: ProviderID) -> ProviderProfile {
        switch provider {
        case .contactship: .contactship
        case .temphone: .temphone
        case .voxworks: .voxworks
        }
    }

    /// The client of an account; `key` is asked for every request.
    public static func client(
        for account: Account, transport: any HTTPTransport, clock: WallClock = .system,
        deadlines: RequestDeadlines = .usual, key: @escaping @Sendable () async throws -> Secret
    ) -> any ProviderClient {
        profile(of: account.provider).client(account, transport, clock, deadlines, key)
    }
}
