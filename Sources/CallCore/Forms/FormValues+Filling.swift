import OrderedCollections

/// Why a value cannot be put into a form: the field, and the names that come near.
public struct FillingError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String
}

extension FormValues {
    /// Puts `path=value` or `path:=json` where it belongs in `form`.
    public mutating func set(_ assignment: FieldAssignment, in form: CallForm) throws(FillingError) {
        let path = assignment.path.joined(separator: ".")
        if let field = form.field(at: path) {
            self[path] = try Self.value(assignment.value, for: field)
        } else if let (field, rest) = Self.parent(of: assignment.path, in: form) {
            add(assignment.value, at: rest, to: field)
        } else if let members = assignment.value.members, Self.isGroup(path, in: form) {
            try fill(members, below: assignment.path, form)
        } else {
            throw FillingError(description: Self.unknown(path, in: form))
        }
    }

    /// The values that make `form` give this body; every key must belong to a field.
    public init(body: JSON, form: CallForm) throws(FillingError) {
        self.init()
        guard let members = body.members else { throw FillingError(description: "The body must be a JSON object.") }
        try fill(members, below: [], form)
    }

    private mutating func fill(
        _ members: OrderedDictionary<String, JSON>, below parents: [String], _ form: CallForm
    ) throws(FillingError) {
        for (key, value) in members {
            let path = parents + [key]
            let name = path.joined(separator: ".")
            if let field = form.field(at: name), !key.contains(".") {
                self[name] = try Self.value(value, for: field)
            } else if Self.isGroup(name, in: form), value.isNull || value.members != nil {
                try fill(value.members ?? [:], below: path, form)
            } else {
                throw FillingError(description: Self.unknown(name, in: form))
            }
        }
    }

    /// Fields stand below this path, but none at it.
    private static func isGroup(_ path: String, in form: CallForm) -> Bool {
        form.fields.contains { $0.path.hasPrefix(path + ".") }
    }

    private mutating func add(_ value: JSON, at rest: [String], to field: Field) {
        if field.kind == .pairs {
            var pairs: [FieldValue.Pair] = []
            if case .pairs(let known)? = self[field.path] { pairs = known }
            pairs.append(FieldValue.Pair(key: rest.joined(separator: "."), value: value.plainText))
            self[field.path] = .pairs(pairs)
            return
        }
        var object = JSON.object([:])
        if case .object(let known)? = self[field.path] { object = .object(known) }
        object.set(value, at: field.kind == .object ? [rest.joined(separator: ".")][...] : rest[...])
        self[field.path] = object.members.map(FieldValue.object)
    }

    private static func value(_ json: JSON, for field: Field) throws(FillingError) -> FieldValue? {
        switch json {
        case .null: return nil
        case .bool(let isOn): return .toggle(isOn)
        case .object(let members): return .object(members)
        case .number, .string: return .text(json.plainText)
        case .array(let items):
            let pairs = field.kind == .pairs ? items.compactMap(pair) : []
            guard field.kind == .pairs, pairs.count == items.count else {
                throw FillingError(description: "\(field.path) wants \(field.kind.wants).")
            }
            return .pairs(pairs)
        }
    }

    private static func pair(_ json: JSON) -> FieldValue.Pair? {
        guard json.members?.count == 2, let key = json["key"]?.text, let value = json["value"]?.plainText else {
            return nil
        }
        return FieldValue.Pair(key: key, value: value)
    }

    private static func parent(of path: [String], in form: CallForm) -> (Field, rest: [String])? {
        for length in stride(from: path.count - 1, to: 0, by: -1) {
            guard let field = form.field(at: path[..<length].joined(separator: ".")) else { continue }
            switch field.kind {
            case .pairs, .object, .typedObjects: return (field, Array(path[length...]))
            default: return nil
            }
        }
        return nil
    }

    private static func unknown(_ path: String, in form: CallForm) -> String {
        let near = NearestNames.to(path, among: form.fields.map(\.path))
        return "\(form.id) has no field \u{201C}\(path)\u{201D}." + NearestNames.sentence(near)
    }
}
