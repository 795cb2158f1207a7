import OrderedCollections

/// A JSON value that keeps what a reader would miss otherwise: the order of keys and the exact text of numbers.
///
/// `250.00` stays `250.00`, and an object is written back in the order it was read or built.
public enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    /// The number's own text, as RFC 8259 allows it.
    case number(String)
    case string(String)
    case array([JSON])
    case object(OrderedDictionary<String, JSON>)
}

extension JSON {
    public static func integer(_ value: Int) -> JSON { .number(String(value)) }

    public subscript(key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    /// The value at a dotted path, such as `data.call.call_id`.
    public subscript(path path: String) -> JSON? {
        path.split(separator: ".").reduce(Optional(self)) { value, key in value?[String(key)] }
    }

    public var isNull: Bool { self == .null }

    public var string: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }

    /// The text of a string or of a number: providers send ids and durations as either.
    public var text: String? {
        switch self {
        case .string(let value), .number(let value): value
        case .null, .bool, .array, .object: nil
        }
    }

    /// A finite number, or a string that holds one.
    public var double: Double? {
        guard let value = text.flatMap(Double.init), value.isFinite else { return nil }
        return value
    }

    public var int: Int? {
        guard let text else { return nil }
        if let value = Int(text) { return value }
        return double.flatMap { Int(exactly: $0.rounded()) }
    }

    public var bool: Bool? {
        switch self {
        case .bool(let value): value
        case .string("true"): true
        case .string("false"): false
        default: nil
        }
    }

    public var items: [JSON]? {
        guard case .array(let items) = self else { return nil }
        return items
    }

    /// Levels of arrays and objects; 0 for a plain value.
    var depth: Int {
        switch self {
        case .array(let items): 1 + (items.lazy.map(\.depth).max() ?? 0)
        case .object(let members): 1 + (members.values.lazy.map(\.depth).max() ?? 0)
        case .null, .bool, .number, .string: 0
        }
    }

    public var members: OrderedDictionary<String, JSON>? {
        guard case .object(let members) = self else { return nil }
        return members
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(OrderedDictionary(elements) { _, last in last })
    }
}
