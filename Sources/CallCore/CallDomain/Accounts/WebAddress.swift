import Foundation

/// An `http` or `https` address taken apart strictly: what two readers could understand in two ways is none.
public struct WebAddress: Hashable, Sendable {
    /// Why a text is no address that anything is sent to. Holds nothing of the text that could be a secret.
    public enum Problem: Error, Hashable, Sendable {
        case notWeb
        /// A name or a password stands before the host.
        case credentials
        /// What stands in the place of the port, where it is digits; `nil` for anything else.
        case port(String?)
        case query
        case fragment
        /// `.` or `..` in the path, which some read as the folder above.
        case dots
    }

    public static let ports = 1...65_535
    private static let longest = 2_000

    public let isSecure: Bool
    /// In lower case, without the brackets of an IPv6 address.
    public let host: String
    /// `nil` where none is written.
    public let port: Int?

    /// - Parameter takesQuery: whether something may follow a `?`.
    public init(_ text: String, takesQuery: Bool = false) throws(Problem) {
        guard text.utf8.count <= Self.longest, text.utf8.allSatisfy(Self.isPlain),
            let scheme = text.firstRange(of: "://")
        else { throw .notWeb }
        switch text[..<scheme.lowerBound].lowercased() {
        case "http": isSecure = false
        case "https": isSecure = true
        default: throw .notWeb
        }
        let rest = text[scheme.upperBound...]
        let authority = rest.prefix { !"/?#".contains($0) }
        guard !authority.contains("@") else { throw .credentials }
        do {
            (host, port) = try Self.hostAndPort(authority)
        } catch {
            // A password with a slash in it ends the host before its `@`.
            throw rest.contains("@") ? .credentials : error
        }
        guard !rest.contains("#") else { throw .fragment }
        guard takesQuery || !rest.contains("?") else { throw .query }
        guard !Self.climbs(rest.dropFirst(authority.count)) else { throw .dots }
        guard URL(string: text)?.host() != nil else { throw .notWeb }
    }

    /// 127.0.0.0/8, `::1` or `localhost`: what is sent there does not leave this machine.
    public var isThisMachine: Bool {
        var (four, six) = (in_addr(), in6_addr())
        if inet_pton(AF_INET, host, &four) == 1 { return UInt32(bigEndian: four.s_addr) >> 24 == 127 }
        if inet_pton(AF_INET6, host, &six) == 1 {
            return withUnsafeBytes(of: six) { Array($0) } == [UInt8](repeating: 0, count: 15) + [1]
        }
        return host == "localhost"
    }

    /// Others on the way could read what is sent there.
    public var isOpenToOthers: Bool { !isSecure && !isThisMachine }

    private static func climbs(_ path: Substring) -> Bool {
        let plain = path.prefix { $0 != "?" && $0 != "#" }.lowercased().replacing("%2e", with: ".")
        return plain.split(separator: "/").contains { $0 == "." || $0 == ".." }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && !#""\<>^`{|}"#.utf8.contains(byte)
    }

    private static func hostAndPort(_ authority: Substring) throws(Problem) -> (String, Int?) {
        let isBracketed = authority.hasPrefix("[")
        guard let end = isBracketed ? authority.firstIndex(of: "]").map(authority.index(after:)) : authority.endIndex
        else { throw .notWeb }
        let colon = isBracketed ? end : authority.firstIndex(of: ":") ?? end
        let host = isBracketed ? authority[..<end].dropFirst().dropLast() : authority[..<colon]
        guard isBracketed ? isIPv6(host) : isName(host) else { throw .notWeb }
        let rest = authority[colon...]
        guard !rest.isEmpty else { return (host.lowercased(), nil) }
        guard rest.first == ":" else { throw .notWeb }
        return (host.lowercased(), try port(rest.dropFirst()))
    }

    private static func port(_ text: Substring) throws(Problem) -> Int {
        let isNumber = !text.isEmpty && text.utf8.count <= 40 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        guard isNumber, text.utf8.count <= 5, let port = Int(text), ports.contains(port) else {
            throw .port(isNumber ? String(text) : nil)
        }
        return port
    }

    private static func isIPv6(_ host: Substring) -> Bool {
        var address = in6_addr()
        return inet_pton(AF_INET6, String(host), &address) == 1
    }

    /// Names and IPv4 addresses; other alphabets are written as their `xn--` names.
    private static func isName(_ host: Substring) -> Bool {
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        return host.utf8.count <= 253
            && labels.allSatisfy { label in
                !label.isEmpty && label.utf8.count <= 63
                    && label.utf8.allSatisfy { byte in
                        let letter = Unicode.Scalar(byte)
                        return letter.properties.isAlphabetic || (0x30...0x39).contains(byte) || letter == "-"
                            || letter == "_"
                    }
            }
    }
}

extension WebAddress {
    /// An address as it may be shown: without what stands before an `@` in the place of a host.
    public static func shown(_ text: String) -> String {
        guard let scheme = text.firstRange(of: "://"), let at = text[scheme.upperBound...].lastIndex(of: "@") else {
            return text
        }
        let before = text[scheme.upperBound..<at]
        // An `@` in a path is nobody's password, unless a password holds a slash.
        guard !before.contains("/") || before.prefix(while: { $0 != "/" }).contains(":") else { return text }
        return text[..<scheme.upperBound] + Secret.redaction + text[at...]
    }
}
