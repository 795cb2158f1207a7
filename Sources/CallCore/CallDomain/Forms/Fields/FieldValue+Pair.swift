extension FieldValue {
    /// A row of keys and values, as it was typed: a key may be empty, a value unreadable.
    public struct Pair: Hashable, Sendable {
        public var key: String
        public var value: String
        /// The value is text whatever it looks like; else an object reads `3`, `true`, `null` and JSON as what they are.
        public var isText: Bool

        public init(key: String, value: String, isText: Bool = true) {
            self.key = key
            self.value = value
            self.isText = isText
        }

        /// A row that reads as this value.
        public init(key: String, json: JSON) {
            self.init(key: key, value: json.plainText, isText: false)
            isText = json.string != nil && (try? self.json()) != json
        }

        /// Nothing stands in it: it is not sent, and nothing is wrong with it.
        public var isBlank: Bool { value.isEmpty && key.allSatisfy(\.isWhitespace) }
    }
}

extension FieldValue.Pair {
    /// What the value means in an object.
    ///
    /// Text in quotation marks is text, and so is what only looks like a number: `007`, `+1`.
    public func json() throws(JSONError) -> JSON {
        guard !isText else { return .string(value) }
        let trimmed = value.trimmed
        switch trimmed {
        case "true": return true
        case "false": return false
        case "null": return .null
        default: break
        }
        switch trimmed.utf8.first ?? 0 {
        case UInt8(ascii: "\""), UInt8(ascii: "["):
            return try JSON(parsingUnambiguous: trimmed)
        // A placeholder is no object.
        case UInt8(ascii: "{") where !trimmed.hasPrefix("{{"):
            return try JSON(parsingUnambiguous: trimmed)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return Self.number(trimmed) ?? .string(trimmed)
        default:
            return .string(trimmed)
        }
    }

    /// The name of the value's type, as an operator reads it.
    public var typeName: String {
        guard let json = try? json() else { return "unreadable" }
        return switch json {
        case .null: "null"
        case .bool: "boolean"
        case .number: "number"
        case .string: "text"
        case .array: "list"
        case .object: "object"
        }
    }

    private static func number(_ text: String) -> JSON? {
        guard let json = try? JSON(parsing: text), case .number = json
        else { return nil }
        return json
    }
}

extension StringProtocol {
    /// Without the spaces and line ends around it.
    var trimmed: String {
        let head = drop(while: \.isWhitespace)
        guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(head[...last])
    }
}
