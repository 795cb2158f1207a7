/// What stands between the quotation marks of any of TOML's four kinds of text.
enum TOMLString {
    /// `bytes` reach from the first quotation mark to the last. Throws `TOMLScanner.Trouble`.
    static func text(_ bytes: ArraySlice<UInt8>) throws(TOMLScanner.Trouble) -> String {
        let quote = bytes[bytes.startIndex]
        let isLong = bytes.count >= 6 && bytes.prefix(3).allSatisfy { $0 == quote }
        var inner = bytes.dropFirst(isLong ? 3 : 1).dropLast(isLong ? 3 : 1)
        if isLong {
            inner = withPlainLineEnds(inner)[...]
            if inner.first == 0x0A { inner = inner.dropFirst() }
        } else if inner.contains(0x0A) {
            throw .badEscape(at: bytes.startIndex)
        }
        guard quote == UInt8(ascii: "\""), inner.contains(UInt8(ascii: "\\")) else {
            return String(decoding: inner, as: UTF8.self)
        }
        return try decoded(inner, at: bytes.startIndex)
    }

    private static func withPlainLineEnds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var plain: [UInt8] = []
        for byte in bytes {
            if byte == 0x0A, plain.last == 0x0D { plain.removeLast() }
            plain.append(byte)
        }
        return plain
    }

    private static func decoded(
        _ bytes: ArraySlice<UInt8>, at index: Int
    ) throws(TOMLScanner.Trouble) -> String {
        var text: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                text.append(byte)
                continue
            }
            text += try escaped(&rest, at: index)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// What stands behind a backslash.
    private static func escaped(
        _ rest: inout ArraySlice<UInt8>, at index: Int
    ) throws(TOMLScanner.Trouble) -> [UInt8] {
        if let after = afterLineEnd(rest) {
            rest = after
            return []
        }
        guard let sign = rest.popFirst() else { throw .badEscape(at: index) }
        if let plain = plainEscapes[sign] { return [plain] }
        let count = sign == UInt8(ascii: "u") ? 4 : sign == UInt8(ascii: "U") ? 8 : 0
        let digits = rest.prefix(count)
        guard count > 0, digits.count == count, digits.allSatisfy(isHexDigit),
            let scalar = UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
        else { throw .badEscape(at: index) }
        rest = rest.dropFirst(count)
        return Array(String(Character(scalar)).utf8)
    }

    private static let plainEscapes: [UInt8: UInt8] = [
        UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "f"): 0x0C,
        UInt8(ascii: "r"): 0x0D, UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    ]

    private static func isHexDigit(_ byte: UInt8) -> Bool { byte < 0x80 && Character(Unicode.Scalar(byte)).isHexDigit }

    /// Where only blanks stand between a backslash and the end of its line, all up to the next sign is left out.
    private static func afterLineEnd(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let next = rest.drop { $0 == 0x20 || $0 == 0x09 }
        guard next.first == 0x0A else { return nil }
        return next.drop { [0x20, 0x09, 0x0A].contains($0) }
    }
}
