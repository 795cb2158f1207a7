import ArgumentParser

/// An address to listen on, as `HOST:PORT`; an IPv6 host stands in brackets.
struct ListenAddress: Equatable {
    let host: String
    let port: Int

    init(parsing text: String) throws {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port), colon > text.startIndex
        else { throw ValidationError("\u{201C}\(text)\u{201D} is no address to listen on, such as 127.0.0.1:8650.") }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        self.host = String(host)
        self.port = port
    }
}
