/// A JSON value that keeps the order of its keys and tells numbers from booleans.
///
/// Numbers are kept as their own text, so that nothing is rounded on the way through.
public enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([JSONMember])
}

extension JSONValue {
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.key == key }?.value
    }

    public subscript(index: Int) -> JSONValue? {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    public var stringValue: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    public var boolValue: Bool? {
        guard case .bool(let flag) = self else { return nil }
        return flag
    }

    public var doubleValue: Double? {
        guard case .number(let text) = self else { return nil }
        return Double(text)
    }

    public var intValue: Int? {
        guard case .number(let text) = self else { return nil }
        return Int(text)
    }

    public var arrayValue: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    public var objectValue: [JSONMember]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    public var keys: [String] {
        objectValue?.map(\.key) ?? []
    }

    /// The same object with one more key at its end; other kinds of value come back as they are.
    func adding(_ key: String, _ value: JSONValue) -> JSONValue {
        guard case .object(let members) = self else { return self }
        return .object(members + [JSONMember(key: key, value: value)])
    }

    /// The same value without the named keys, at every depth.
    func removingEverywhere(_ names: Set<String>) -> JSONValue {
        switch self {
        case .object(let members):
            return .object(
                members.filter { !names.contains($0.key) }
                    .map { JSONMember(key: $0.key, value: $0.value.removingEverywhere(names)) })
        case .array(let elements):
            return .array(elements.map { $0.removingEverywhere(names) })
        case .null, .bool, .number, .string:
            return self
        }
    }

    /// The same value with another in place of one, at every depth.
    func replacingEverywhere(_ old: JSONValue, with new: JSONValue) -> JSONValue {
        if self == old { return new }
        switch self {
        case .object(let members):
            return .object(
                members.map { JSONMember(key: $0.key, value: $0.value.replacingEverywhere(old, with: new)) })
        case .array(let elements):
            return .array(elements.map { $0.replacingEverywhere(old, with: new) })
        case .null, .bool, .number, .string:
            return self
        }
    }

    static func text(_ value: String?) -> JSONValue {
        value.map(JSONValue.string) ?? .null
    }

    static func whole(_ value: Int?) -> JSONValue {
        value.map { .number(String($0)) } ?? .null
    }
}
