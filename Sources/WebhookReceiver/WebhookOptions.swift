/// Where the receiver listens and what it takes.
public struct WebhookOptions: Hashable, Sendable {
    /// Loopback unless somebody decides otherwise: there is no TLS here.
    public var host: String
    /// 0 takes any free port.
    public var port: Int
    /// In bytes.
    public var maxBody: Int
    /// Seconds for a whole request to arrive, and for a connection to be idle.
    public var timeout: Double
    /// Fewer where the system allows fewer open files.
    public var maxConnections: Int
    /// Bytes of bodies in memory at once.
    public var bodyRoom: Int

    public init(
        host: String = "127.0.0.1", port: Int = 0, maxBody: Int = 4 << 20, timeout: Double = 10,
        maxConnections: Int = 2048, bodyRoom: Int = 64 << 20
    ) {
        self.host = host
        self.port = port
        self.maxBody = maxBody
        self.timeout = timeout
        self.maxConnections = maxConnections
        self.bodyRoom = bodyRoom
    }
}

/// Where a started receiver listens.
public struct WebhookAddress: Hashable, Sendable {
    public let host: String
    public let port: Int

    /// What a provider is given, once a tunnel or a proxy leads to this address.
    public static func path(account: String, token: WebhookToken) -> String {
        "/hooks/\(account)/\(token.revealed())"
    }
}
