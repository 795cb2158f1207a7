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
            self[path] = Self.value(assignment.value, for: field)
            return
        }
        guard let (field, rest) = Self.parent(of: assignment.path, in: form) else {
            throw FillingError(
                description: Self.unknown(path, in: form))
        }
        add(assignment.value, at: rest, to: field)
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
            if let field = form.field(at: name) {
                self[name] = Self.value(value, for: field)
            } else if let inner = value.members, form.fields.contains(where: { $0.path.hasPrefix(name + ".") }) {
                try fill(inner, below: path, form)
            } else {
                throw FillingError(description: Self.unknown(name, in: form))
            }
        }
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

    private static func value(_ json: JSON, for field: Field) -> FieldValue? {
        switch json {
        case .null: nil
        case .bool(let isOn): .toggle(isOn)
        case .object(let members): .object(members)
        case .array(let items) where field.kind == .pairs:
            .pairs(items.map { .init(key: $0["key"]?.plainText ?? "", value: $0["value"]?.plainText ?? "") })
        case .array, .number, .string: .text(json.plainText)
        }
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
