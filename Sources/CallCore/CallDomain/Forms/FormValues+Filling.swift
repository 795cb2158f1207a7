import Foundation
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
            try add(assignment.value, at: rest, to: field, of: form)
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

    private mutating func add(
        _ value: JSON, at rest: [String], to field: Field, of form: CallForm
    ) throws(FillingError) {
        let key = rest.joined(separator: ".")
        switch (field.kind, self[field.path]) {
        case (.pairs, .pairs(let known)?), (.object, .pairs(let known)?):
            self[field.path] = .pairs(Self.adding(value, at: key, to: known, field))
        case (.pairs, .text?):
            let known = try read(field, of: form).items ?? []
            self[field.path] = .pairs(Self.adding(value, at: key, to: known.compactMap(Self.pair), field))
        case (.pairs, _):
            self[field.path] = .pairs(Self.adding(value, at: key, to: [], field))
        case (_, .object(let known)?):
            add(value, at: rest, to: .object(known), field)
        case (_, .text?):
            add(value, at: rest, to: try read(field, of: form), field)
        default:
            add(value, at: rest, to: [:], field)
        }
    }

    private mutating func add(_ value: JSON, at rest: [String], to object: JSON, _ field: Field) {
        var object: JSON = object.members == nil ? [:] : object
        object.set(value, at: field.kind == .object ? [rest.joined(separator: ".")][...] : rest[...])
        self[field.path] = object.members.map(FieldValue.object)
    }

    /// In an object a key takes the place of its former row; a list of pairs keeps both.
    private static func adding(
        _ value: JSON, at key: String, to known: [FieldValue.Pair], _ field: Field
    ) -> [FieldValue.Pair] {
        var pairs = known
        guard field.kind == .object else {
            return pairs + [FieldValue.Pair(key: key, value: value.plainText)]
        }
        pairs.removeAll { $0.key.trimmed == key }
        return pairs + [FieldValue.Pair(key: key, json: value)]
    }

    /// What stands in a field, which can be added to only where it can be read.
    private func read(_ field: Field, of form: CallForm) throws(FillingError) -> JSON {
        let reader = FieldReader(form: form, values: self, context: FormContext(now: .distantPast, zone: .utc))
        switch reader.read(field) {
        case .success(let part): return part.json ?? .null
        case .failure(let problem): throw FillingError(description: "\(field.path): \(problem.words)")
        }
    }

    private static func value(_ json: JSON, for field: Field) throws(FillingError) -> FieldValue? {
        switch json {
        case .null: return nil
        case .bool(let isOn): return .toggle(isOn)
        case .object(let members): return .object(members)
        case .number where field.kind == .minutes: return .text(DelayReader.exactly(json.plainText))
        case .string(let text) where field.kind.saysWhen && text.saysNothing:
            throw FillingError(description: "\(field.path) is empty: leave it out to call at once.")
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
