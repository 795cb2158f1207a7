/// Where a started simulator listens.
public struct SimulatorAddress: Sendable, Equatable {
    public let host: String
    public let port: Int

    /// `http://127.0.0.1:8080`, without a path.
    public var root: String {
        host.contains(":") ? "http://[\(host)]:\(port)" : "http://\(host):\(port)"
    }

    /// What a client takes as the provider's base address.
    public func baseURL(_ provider: SimulatorProvider) -> String {
        root + provider.basePath
    }
}
