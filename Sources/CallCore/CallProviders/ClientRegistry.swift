import CallDomain

/// The clients of the accounts there are, by name; they change when an account is added, changed or removed.
public final class ClientRegistry: Sendable {
    private let clients: Locked<[String: any ProviderClient]>

    /// Of two accounts of one name the first counts.
    public init(_ clients: [any ProviderClient] = []) { self.clients = Locked(Self.byName(clients)) }

    public subscript(account: String) -> (any ProviderClient)? { clients.withLock { $0[account] } }

    /// In the order of their names.
    public var all: [any ProviderClient] {
        clients.withLock { $0 }.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Throws `ProviderError.noKey` where there is no such account.
    public func client(_ account: String) throws -> any ProviderClient {
        guard let client = self[account] else { throw ProviderError.noKey("There is no account \(account).") }
        return client
    }

    public func replace(by clients: [any ProviderClient]) {
        let byName = Self.byName(clients)
        self.clients.withLock { $0 = byName }
    }

    private static func byName(_ clients: [any ProviderClient]) -> [String: any ProviderClient] {
        Dictionary(clients.map { ($0.account.name, $0) }) { first, _ in first }
    }
}
