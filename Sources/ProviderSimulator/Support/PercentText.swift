/// Percent-decoding of paths and query strings.
enum PercentText {
    /// Nil when an escape is broken or the bytes are not UTF-8.
    static func decode(_ text: Substring, plusIsSpace: Bool) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+") where plusIsSpace:
                bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                let hex = String(decoding: rest.prefix(2), as: UTF8.self)
                guard hex.count == 2, hex.allSatisfy(\.isHexDigit), let value = UInt8(hex, radix: 16) else {
                    return nil
                }
                bytes.append(value)
                rest = rest.dropFirst(2)
            default:
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// The pairs of a query string in their order; in a query a bare `+` means a space.
    static func query(_ text: String) -> [JSONMember]? {
        var pairs: [JSONMember] = []
        for piece in text.split(separator: "&", omittingEmptySubsequences: true) {
            let halves = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decode(halves[0], plusIsSpace: true),
                let value = decode(halves.count > 1 ? halves[1] : "", plusIsSpace: true)
            else { return nil }
            pairs.append(JSONMember(key: name, value: .string(value)))
        }
        return pairs
    }
}
