/// What became of a person who was put into a form.
public struct PersonFilling: Hashable, Sendable {
    /// The fields that were filled, by their paths, in the form's order.
    public internal(set) var filled: [String] = []
    /// Fields that hold something else already and were left as they are: what stands there, and what was pasted.
    public internal(set) var kept: [Kept] = []
    /// The number that stood in the form before, and another one.
    public internal(set) var replaced: String?
    /// What the form has no field for.
    public internal(set) var leftOut: [String] = []

    public struct Kept: Hashable, Sendable {
        public let path: String
        public let there: String
        public let pasted: String
    }
}

extension FormValues {
    /// Puts a person where the form calls one: the number, and what else the form has an empty field for.
    public mutating func fill(_ person: PastedPerson, in form: CallForm) -> PersonFilling {
        var filling = PersonFilling()
        guard let field = form.field(for: .calleeNumber) else { return filling }
        let before = text(field.path).trimmed
        if !before.isEmpty, before != person.number { filling.replaced = before }
        self[field.path] = .text(person.number)
        filling.filled.append(field.path)
        filling.leftOut = person.leftOut
        for (path, text) in Self.texts(of: person, in: form, &filling) { put(text, at: path, &filling) }
        return filling
    }

    /// Parts a person who stands where the form wants a number; `nil` where there is no more than a number.
    public mutating func takePerson(in form: CallForm) -> PersonFilling? {
        guard let field = form.field(for: .calleeNumber) else { return nil }
        let caller = form.field(for: .callerNumber).map { text($0.path) } ?? ""
        let region = PhoneNumber.read(caller).number?.region
        guard let person = PastedPerson(text(field.path), region: region) else { return nil }
        self[field.path] = nil
        return fill(person, in: form)
    }

    private mutating func put(_ value: String, at path: String, _ filling: inout PersonFilling) {
        let there = text(path).trimmed
        if there == value { return }
        guard there.isEmpty else {
            filling.kept.append(PersonFilling.Kept(path: path, there: there, pasted: value))
            return
        }
        self[path] = .text(value)
        filling.filled.append(path)
    }

    /// A form with one field for the name takes it whole; one with two, its parts.
    private static func texts(
        of person: PastedPerson, in form: CallForm, _ filling: inout PersonFilling
    ) -> [(path: String, text: String)] {
        var texts: [(path: String, text: String)] = []
        let names = form.fields(for: .calleeName).map(\.path)
        if let name = person.name {
            switch names.count {
            case 0: filling.leftOut.append(name.whole)
            case 1: texts.append((names[0], name.whole))
            default: texts += zip(names, [name.given, name.family]).filter { !$1.isEmpty }.map { ($0, $1) }
            }
        }
        if let email = person.email {
            if let field = form.fields.first(where: { $0.kind == .email }) {
                texts.append((field.path, email))
            } else {
                filling.leftOut.append(email)
            }
        }
        return texts
    }
}
