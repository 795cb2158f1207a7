import CallDomain

/// An address to listen on, as `HOST:PORT`; an IPv6 host stands in brackets.
public struct ListenAddress: Hashable, Sendable {
    public let host: String
    /// 0 lets the system choose.
    public let port: Int

    public static let ports = 0...65_535
    private static let longestHost = 253

    init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// `nil` for a text that is none.
    public init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":") else { return nil }
        let digits = text[text.index(after: colon)...]
        guard (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let port = Int(digits), Self.ports.contains(port)
        else { return nil }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        guard !host.isEmpty, host.utf8.count <= Self.longestHost,
            host.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"[]/@".utf8.contains($0) })
        else { return nil }
        self.host = String(host)
        self.port = port
    }

    /// What such an address is, as the end of a sentence.
    public static let words =
        "an address such as 127.0.0.1:8787, with a port from \(ports.lowerBound) to \(ports.upperBound)"
}
