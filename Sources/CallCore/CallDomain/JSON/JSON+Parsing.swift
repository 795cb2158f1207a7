import OrderedCollections

extension JSON {
    /// Reads one JSON document (RFC 8259, UTF-8, at most 128 levels deep); the last of two equal keys counts.
    ///
    /// It may be a stranger's: its texts have at most 16 marks on a base, so that no text takes long to be compared.
    public init(parsing text: String) throws(JSONError) {
        try self.init(parsing: Array(text.utf8))
    }

    public init(parsing bytes: [UInt8]) throws(JSONError) {
        var parser = JSONParser(bytes: bytes)
        self = try parser.document()
    }

    /// Reads what a person wrote: as `init(parsing:)`, but a key that comes twice in an object is an error, since one of
    /// the two would be lost. A byte order mark, as editors write it, is no part of the text; UTF-16 is read too.
    public init(parsingUnambiguous text: String) throws(JSONError) {
        try self.init(parsingUnambiguous: Array(text.utf8))
    }

    public init(parsingUnambiguous bytes: [UInt8]) throws(JSONError) {
        var parser = JSONParser(bytes: UnicodeForm.unmarked(bytes), manner: .unambiguous)
        self = try parser.document()
    }

    /// Reads what a provider sent, as far as it can be understood in one way: see `JSONParser+Received`.
    public init(received bytes: [UInt8]) throws(JSONError) {
        var parser = JSONParser(bytes: ReceivedText.utf8(bytes), manner: .received)
        self = try parser.document()
    }

    /// Reads an object's members as they stand: a key that comes twice is there twice; within them it is an error.
    static func members(parsing text: String) throws(JSONError) -> [(key: String, value: JSON)] {
        var parser = JSONParser(bytes: Array(text.utf8), manner: .unambiguous)
        return try parser.topMembers()
    }
}

struct JSONParser {
    enum Manner {
        /// RFC 8259; the last of two equal keys counts.
        case standard
        /// RFC 8259, and no key comes twice.
        case unambiguous
        /// A provider's, with the flaws that leave no doubt about the rest.
        case received
    }

    static let deepest = 128
    let bytes: [UInt8]
    let manner: Manner
    var position = 0
    private var depth = 0

    init(bytes: [UInt8], manner: Manner = .standard) {
        self.bytes = bytes
        self.manner = manner
    }

    var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func document() throws(JSONError) -> JSON {
        let value = try value()
        if manner == .received { try ignoreRest(after: value) } else { try end() }
        return value
    }

    mutating func topMembers() throws(JSONError) -> [(key: String, value: JSON)] {
        var members: [(key: String, value: JSON)] = []
        guard take("{") else { throw error("an object is missing") }
        depth += 1
        if !take("}") {
            repeat { members.append((try key(), try value())) } while take(",")
            guard take("}") else { throw error("a comma or } is missing") }
        }
        try end()
        return members
    }

    private mutating func end() throws(JSONError) {
        skipSpace()
        guard byte == nil else { throw error("something stands after the end of the value") }
    }

    mutating func value() throws(JSONError) -> JSON {
        skipSpace()
        guard let byte else { throw error("a value is missing") }
        switch byte {
        case UInt8(ascii: "{"): return try nested { (parser) throws(JSONError) in try parser.object() }
        case UInt8(ascii: "["): return try nested { (parser) throws(JSONError) in try parser.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case _ where manner == .received: return try receivedScalar()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        default: throw error("no value begins with this character")
        }
    }

    private mutating func nested(
        _ read: (inout JSONParser) throws(JSONError) -> JSON
    ) throws(JSONError) -> JSON {
        if depth == Self.deepest, manner == .received { return try skippedNest() }
        guard depth < Self.deepest else { throw error("more than \(Self.deepest) levels deep") }
        depth += 1
        position += 1
        defer { depth -= 1 }
        return try read(&self)
    }

    private mutating func object() throws(JSONError) -> JSON {
        if manner == .received { return try receivedObject() }
        var members: OrderedDictionary<String, JSON> = [:]
        if take("}") { return .object(members) }
        repeat {
            skipSpace()
            let start = position
            let key = try key()
            if manner == .unambiguous, members[key] != nil {
                position = start
                throw error("the key \"\(key)\" comes twice")
            }
            members[key] = try value()
        } while take(",")
        guard take("}") else { throw error("a comma or } is missing") }
        return .object(members)
    }

    mutating func key() throws(JSONError) -> String {
        skipSpace()
        guard byte == UInt8(ascii: "\"") else { throw error("a key in quotation marks is missing") }
        let key = try string()
        guard take(":") else { throw error("a colon is missing after the key \"\(key)\"") }
        return key
    }

    private mutating func array() throws(JSONError) -> JSON {
        var items: [JSON] = []
        if take("]") { return .array(items) }
        repeat {
            // A comma too many at the end.
            if manner == .received, !items.isEmpty, take("]") { return .array(items) }
            items.append(try value())
        } while take(",")
        guard take("]") else { throw error("a comma or ] is missing") }
        return .array(items)
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
        let text = Array(word.description.utf8)
        guard bytes[position...].starts(with: text) else { throw error("\(word) was expected") }
        position += text.count
        return value
    }

    mutating func number() throws(JSONError) -> String {
        let start = position
        if byte == UInt8(ascii: "-") { position += 1 }
        if byte == UInt8(ascii: "0") { position += 1 } else { try digits() }
        if byte == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            position += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws(JSONError) {
        let start = position
        while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        guard position > start else { throw error("a digit is missing") }
    }

    mutating func string() throws(JSONError) -> String {
        position += 1
        var content: [UInt8] = []
        while let byte {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                if manner == .received { return String(decoding: content, as: UTF8.self).withBoundedMarks }
                guard let text = String(validating: content, as: UTF8.self) else { throw error("not UTF-8") }
                return manner == .unambiguous ? text : text.withBoundedMarks
            case UInt8(ascii: "\\"):
                content += try manner == .received ? receivedEscape() : escape()
            case 0..<0x20 where manner != .received:
                throw error("a control character stands in a string; write it as an escape")
            default:
                content.append(byte)
                position += 1
            }
        }
        throw error("the closing quotation mark is missing")
    }

    mutating func escape() throws(JSONError) -> [UInt8] {
        position += 1
        guard let byte else { throw error("the escape is cut off") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return Array(String(try unicodeEscape()).utf8)
        default: throw error("no such escape")
        }
    }

    /// A lone surrogate stands for nothing: it becomes U+FFFD, as a decoder of strangers' text should do.
    private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
        let first = try fourHexDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        let mark = position
        if first < 0xDC00, byte == UInt8(ascii: "\\"), position + 1 < bytes.count,
            bytes[position + 1] == UInt8(ascii: "u")
        {
            position += 2
            let second = try fourHexDigits()
            if (0xDC00...0xDFFF).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
            {
                return scalar
            }
            position = mark
        }
        return "\u{FFFD}"
    }

    mutating func fourHexDigits() throws(JSONError) -> UInt32 {
        let digits = bytes[position...].prefix(4).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count == 4 else { throw error("four hexadecimal digits are missing") }
        position += 4
        return digits.reduce(0) { $0 << 4 + UInt32($1) }
    }

    mutating func take(_ wanted: Unicode.Scalar) -> Bool {
        skipSpace()
        guard byte == UInt8(ascii: wanted) else { return false }
        position += 1
        return true
    }

    mutating func skipSpace() {
        while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    }

    func error(_ reason: String) -> JSONError {
        let before = bytes[..<min(position, bytes.count)]
        let line = before.count { $0 == 0x0A } + 1
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return JSONError(reason: reason, line: line, column: before.count - lineStart + 1)
    }
}
