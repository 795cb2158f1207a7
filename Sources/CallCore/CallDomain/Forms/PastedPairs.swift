import OrderedCollections

/// Rows of keys and values that were pasted as text.
///
/// Taken are lines of `key=value`, `key: value`, `key:=json` or `key` and `value` with a tab between, a JSON object, and a
/// list of `{"key": …, "value": …}`.
public struct PastedPairs: Hashable, Sendable {
    public private(set) var pairs: [FieldValue.Pair] = []

    /// `nil` for text that holds no pair: it is a part of a key or of a value.
    /// - Parameter isObject: values keep their types; else all of them are text.
    public init?(_ text: String, isObject: Bool) {
        let trimmed = text.trimmed
        switch trimmed.first {
        case "{":
            guard let members = try? JSON.members(parsing: trimmed) else { return nil }
            pairs = members.map { FieldValue.Pair(key: $0.key, json: $0.value) }
        case "[":
            guard let items = try? JSON(parsing: trimmed).items else { return nil }
            pairs = items.compactMap(Self.pair)
            guard pairs.count == items.count else { return nil }
        default:
            let lines = trimmed.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
            let found = lines.map(Self.pair)
            guard found.contains(where: { $0 != nil }) else { return nil }
            pairs = zip(found, lines).map { $0 ?? FieldValue.Pair(key: "", value: $1.trimmed, isText: false) }
        }
        if pairs.isEmpty { return nil }
        if !isObject { for index in pairs.indices { pairs[index].isText = true } }
    }

    /// Keys that come more than once, in order.
    public var doubleKeys: [String] {
        var counts: [String: Int] = [:]
        return pairs.map(\.key).filter { key in
            counts[key, default: 0] += 1
            return counts[key] == 2
        }
    }

    private static func pair(_ json: JSON) -> FieldValue.Pair? {
        guard json.members?.count == 2, let key = json["key"]?.text, let value = json["value"] else { return nil }
        return FieldValue.Pair(key: key, json: value)
    }

    /// A line at its first `=`, at a colon with a space behind it, or at a tab, whichever comes first; else at its first
    /// colon. By scalars: an accent that begins the value would hide the sign it leans on.
    private static func pair(_ line: Substring) -> FieldValue.Pair? {
        let scalars = line.unicodeScalars
        let sign = scalars.indices.first { index in
            switch scalars[index] {
            case "=", "\t": return true
            case ":":
                let next = scalars.index(after: index)
                return next == scalars.endIndex || scalars[next] == " " || scalars[next] == "="
            default: return false
            }
        }
        guard let sign = sign ?? scalars.firstIndex(of: ":") else { return nil }
        let key = String(scalars[..<sign]).trimmed
        guard !key.isEmpty else { return nil }
        var rest = scalars[scalars.index(after: sign)...]
        if scalars[sign] == ":", rest.first == "=" { rest = rest.dropFirst() }
        return FieldValue.Pair(key: key, value: String(rest).trimmed, isText: false)
    }
}
