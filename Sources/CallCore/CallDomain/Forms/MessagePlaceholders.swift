/// The `{{names}}` in a message, which the provider fills in when it calls.
public struct MessagePlaceholders: Hashable, Sendable {
    public struct Placeholder: Hashable, Sendable {
        /// Without the braces and the spaces within them.
        public let name: String
        /// Bytes of UTF-8 from the text's beginning, braces and all.
        public let range: Range<Int>
    }

    /// Bytes between the braces; what is longer is no name.
    private static let longestName = 64

    public private(set) var all: [Placeholder] = []
    /// Double braces that open or close nothing, in bytes.
    public private(set) var strays: [Range<Int>] = []

    public init(_ text: String) {
        var text = text
        text.withUTF8 { scan($0) }
    }

    /// Each name once, in order.
    public var names: [String] {
        var seen: Set<String> = []
        return all.map(\.name).filter { seen.insert($0).inserted }
    }

    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index + 1 < bytes.count {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}"), bytes[index + 1] == byte else {
                index += 1
                continue
            }
            if byte == UInt8(ascii: "{"), let end = Self.end(of: index + 2, in: bytes) {
                let name = String(decoding: bytes[index + 2..<end], as: UTF8.self).trimmed
                all.append(Placeholder(name: name, range: index..<end + 2))
                index = end + 2
            } else {
                strays.append(index..<index + 2)
                index += 2
            }
        }
    }

    /// Where the closing braces of a name begin; `nil` where it has none, or is no name.
    private static func end(of start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var hasName = false
        for index in start..<min(bytes.count, start + longestName) {
            switch bytes[index] {
            case UInt8(ascii: "}"):
                let isClosed = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "}")
                return isClosed && hasName ? index : nil
            case UInt8(ascii: "{"), UInt8(ascii: "\n"): return nil
            case UInt8(ascii: " "): break
            default: hasName = true
            }
        }
        return nil
    }
}

extension Contact {
    /// What the record has for a placeholder; `nil` where it has nothing.
    ///
    /// The names are those of our own reading of a record. Which ones a provider knows is not documented, but for TemPhone's
    /// `{{first_name}}`.
    public func value(ofPlaceholder placeholder: String) -> String? {
        let names = name.split(separator: " ", maxSplits: 1).map(String.init)
        let value: String? =
            switch placeholder {
            case "first_name": names.first
            case "last_name": names.count > 1 ? names[1] : nil
            case "full_name", "name": name
            case "email": email
            case "phone", "phone_number": number
            case "country": country
            default: nil
            }
        guard let value = value ?? details[placeholder], !value.isEmpty else { return nil }
        return value
    }
}
