import CallDomain

/// The ways in which one byte of plain ASCII is written in JSON, in addresses and in pages.
enum ByteSpelling {
    /// How many bytes of the text write this byte there; `nil` where another one stands.
    static func length(of byte: UInt8, in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        guard index < text.count else { return nil }
        switch text[index] {
        case UInt8(ascii: "\\"): return escape(of: byte, in: text, at: index)
        case UInt8(ascii: "%"): return number(in: text, at: index + 1, digits: 2) == byte ? 3 : literal(byte, "%")
        case UInt8(ascii: "&"): return reference(to: byte, in: text, at: index)
        case let found: return found == byte ? 1 : nil
        }
    }

    private static func literal(_ byte: UInt8, _ sign: Unicode.Scalar) -> Int? { byte == UInt8(ascii: sign) ? 1 : nil }

    /// `\u002b`, `\x2b`, `\/`, `\\`, `\"`.
    private static func escape(of byte: UInt8, in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        guard index + 1 < text.count else { return literal(byte, "\\") }
        switch text[index + 1] {
        case UInt8(ascii: "u") where number(in: text, at: index + 2, digits: 4) == byte: return 6
        case UInt8(ascii: "x") where number(in: text, at: index + 2, digits: 2) == byte: return 4
        case byte where [UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "\"")].contains(byte): return 2
        default: return literal(byte, "\\")
        }
    }

    /// `&#43;`, `&#x2b;`, `&amp;` and its like.
    private static func reference(to byte: UInt8, in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let name = text[(index + 1)...].prefix(8).prefix { $0 != UInt8(ascii: ";") }
        guard let words = String(validating: name, as: UTF8.self), name.endIndex < text.count else {
            return literal(byte, "&")
        }
        let value: UInt8? =
            words.hasPrefix("#x") || words.hasPrefix("#X")
            ? UInt8(words.dropFirst(2), radix: 16)
            : words.hasPrefix("#") ? UInt8(words.dropFirst()) : named[words]
        return value == byte ? name.count + 2 : literal(byte, "&")
    }

    private static let named: [String: UInt8] = [
        "amp": UInt8(ascii: "&"), "lt": UInt8(ascii: "<"), "gt": UInt8(ascii: ">"), "quot": UInt8(ascii: "\""),
        "apos": UInt8(ascii: "'"),
    ]

    private static func number(in text: UnsafeBufferPointer<UInt8>, at index: Int, digits: Int) -> UInt8? {
        guard index + digits <= text.count else { return nil }
        return String(validating: text[index..<index + digits], as: UTF8.self).flatMap { UInt8($0, radix: 16) }
    }
}
