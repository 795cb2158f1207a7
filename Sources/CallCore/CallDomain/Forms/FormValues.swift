import OrderedCollections

/// What an operator has filled in so far, by wire path, exactly as it was typed.
public struct FormValues: Hashable, Sendable {
    public private(set) var entries: OrderedDictionary<String, FieldValue>

    public init(_ entries: OrderedDictionary<String, FieldValue> = [:]) { self.entries = entries }

    /// Setting an empty value takes the entry out: an empty field is not sent.
    public subscript(path: String) -> FieldValue? {
        get { entries[path] }
        set { entries[path] = newValue?.isEmpty == true ? nil : newValue }
    }

    public var isEmpty: Bool { entries.isEmpty }

    /// The text typed at a path; empty where there is none.
    public func text(_ path: String) -> String {
        guard case .text(let text)? = entries[path] else { return "" }
        return text
    }

    /// Something that can be seen stands at a path.
    public func isFilled(_ path: String) -> Bool {
        switch entries[path] {
        case nil: false
        case .text(let text)?: !text.saysNothing
        case .pairs(let pairs)?: !pairs.allSatisfy(\.isBlank)
        case let value?: !value.isEmpty
        }
    }
}

/// What stands in one field.
public enum FieldValue: Hashable, Sendable {
    /// As typed; the field's kind decides what it means.
    case text(String)
    case toggle(Bool)
    /// Rows in order, as typed; a key may come twice.
    case pairs([Pair])
    /// Names to values of any type.
    case object(OrderedDictionary<String, JSON>)

    public var isEmpty: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .toggle: false
        case .pairs(let pairs): pairs.isEmpty
        case .object(let members): members.isEmpty
        }
    }
}
