/// How the characters of a text stand in its bytes, told by a byte order mark or by where its NULs are.
package enum UnicodeForm: Hashable {
    /// `mark` is how many bytes the byte order mark takes.
    case utf8(mark: Int)
    case utf16(isBigEndian: Bool, mark: Int)
    case utf32(isBigEndian: Bool, mark: Int)

    init(of bytes: [UInt8]) {
        self = Self.marked(bytes) ?? Self.byNULs(bytes.prefix(Self.looked)) ?? .utf8(mark: 0)
    }

    private static let looked = 4_096

    /// As UTF-8 without its byte order mark; what is neither that nor whole UTF-16 stays as it is.
    package static func unmarked(_ bytes: [UInt8]) -> [UInt8] {
        switch marked(bytes) {
        case .utf8(let mark)?: Array(bytes.dropFirst(mark))
        case .utf16(let isBigEndian, let mark)?:
            text(utf16: bytes.dropFirst(mark), isBigEndian: isBigEndian).map { Array($0.utf8) } ?? bytes
        case .utf32?, nil: bytes
        }
    }

    private static func marked(_ bytes: [UInt8]) -> UnicodeForm? {
        // UTF-32's little-endian mark begins like UTF-16's.
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return .utf32(isBigEndian: false, mark: 4) }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return .utf32(isBigEndian: true, mark: 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16(isBigEndian: false, mark: 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16(isBigEndian: true, mark: 2) }
        return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? .utf8(mark: 3) : nil
    }

    /// Digits, separators and line ends are ASCII, of which the wider forms have their zero bytes at fixed places.
    private static func byNULs(_ bytes: ArraySlice<UInt8>) -> UnicodeForm? {
        guard bytes.count >= 4 else { return nil }
        var zeros = [0, 0, 0, 0]
        for (index, byte) in bytes.enumerated() where byte == 0 { zeros[index % 4] += 1 }
        let quarter = bytes.count / 4
        func isFull(_ place: Int) -> Bool { zeros[place] * 10 >= quarter * 7 }
        func isBare(_ place: Int) -> Bool { zeros[place] * 10 <= quarter }
        switch (isFull(0), isFull(1), isFull(2), isFull(3)) {
        case (true, true, true, false): return .utf32(isBigEndian: true, mark: 0)
        case (false, true, true, true): return .utf32(isBigEndian: false, mark: 0)
        case (true, _, true, _) where isBare(1) && isBare(3): return .utf16(isBigEndian: true, mark: 0)
        case (_, true, _, true) where isBare(0) && isBare(2): return .utf16(isBigEndian: false, mark: 0)
        default: return nil
        }
    }

    /// `nil` where half a character stands in it, or half a unit at its end.
    static func text(utf16 bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        return String(validating: units(bytes, isBigEndian: isBigEndian), as: UTF16.self)
    }

    /// What cannot be read becomes U+FFFD.
    static func repairedText(utf16 bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String {
        String(decoding: units(bytes, isBigEndian: isBigEndian), as: UTF16.self)
    }

    /// What cannot be read becomes U+FFFD.
    static func repairedText(utf32 bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String {
        var text = String.UnicodeScalarView()
        var index = bytes.startIndex
        while index + 4 <= bytes.endIndex {
            let unit = bytes[index..<index + 4]
            let ordered = isBigEndian ? Array(unit) : unit.reversed()
            text.append(Unicode.Scalar(ordered.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }) ?? "\u{FFFD}")
            index += 4
        }
        return String(text)
    }

    private static func units(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt16] {
        stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
    }
}
