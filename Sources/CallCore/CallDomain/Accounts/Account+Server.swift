import Foundation

extension Account {
    /// Whether requests of both go to one provider at one scheme, host and port: a key of the one is no news there.
    public func hasServer(of other: Account) -> Bool {
        guard provider == other.provider, let server = Self.server(baseURL) else { return false }
        return server == Self.server(other.baseURL)
    }

    /// Whether its key goes over the network so that others could read it.
    public var isOpenToOthers: Bool { (try? WebAddress(baseURL))?.isOpenToOthers ?? false }

    private static func server(_ address: String) -> [String]? {
        guard let parts = URLComponents(string: address), let scheme = parts.scheme?.lowercased(),
            let host = parts.host?.lowercased()
        else { return nil }
        return [scheme, host, String(parts.port ?? (scheme == "http" ? 80 : 443))]
    }
}
