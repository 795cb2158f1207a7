import Foundation

/// Reads single fields: what was typed, by kind, into what is sent.
struct FieldReader {
    /// What one field contributes.
    struct Part {
        var json: JSON?
        /// Sent at other paths, in place of the field itself.
        var carried: [(path: String, json: JSON)] = []
        var number: PhoneNumber?
        var instant: Date?
        var zone: Zone?
        /// The absolute text that may stand for what was typed.
        var settled: String?
        var warning: String?
        var warningPlace: FieldProblem.Place?
    }

    let form: CallForm
    let values: FormValues
    let context: FormContext
    /// The caller ID, read once for its own field and for those that are read in its region.
    let caller: PhoneNumberReading?
    /// By whose clock times are meant.
    var clock = WhoseClock.unknown(namesCallee: false)

    init(form: CallForm, values: FormValues, context: FormContext) {
        self.form = form
        self.values = values
        self.context = context
        let field = form.field(for: .callerNumber)
        let text = (field.map { values.text($0.path) } ?? context.callerNumber ?? "")
            .trimmingCharacters(in: .whitespacesAndNewlines)
        caller = text.isEmpty ? nil : PhoneNumber.read(text)
    }

    func read(_ field: Field) -> Result<Part, FieldProblem> {
        guard let value = values[field.path] else { return missing(field) }
        do {
            switch value {
            case .toggle(let isOn): return .success(try toggle(isOn, field))
            case .pairs(let pairs): return .success(try read(pairs, field))
            case .object(let members): return .success(try read(.object(members), field))
            case .text(let text):
                let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
                if trimmed.saysNothing { return missing(field) }
                return .success(try read(field.kind.holdsSeveralLines ? text : trimmed, field))
            }
        } catch {
            return .failure(error)
        }
    }

    private func missing(_ field: Field) -> Result<Part, FieldProblem> {
        guard field.isRequired else { return .success(Part()) }
        let example = field.kind == .text ? "" : ": \(field.kind.wants)"
        return .failure(FieldProblem(field.path, "\(field.label) is required\(example)."))
    }

    private func read(_ text: String, _ field: Field) throws(FieldProblem) -> Part {
        switch field.kind {
        case .phoneNumber, .phoneLine: return try number(text, field)
        case .agent, .phoneLineID, .contact, .text, .country: return Part(json: .string(try oneLine(text, field)))
        case .paragraph: return Part(json: .string(text))
        case .email: return Part(json: .string(try email(text, field)))
        case .webAddress: return Part(json: .string(try webAddress(text, field)))
        case .minutes: return try minutes(text, field)
        case .seconds(let range, _): return Part(json: .integer(try seconds(text, range, field)))
        case .wallTime(let zone): return try wallTime(text, zonePath: zone, field)
        case .instant(let zone): return try instant(text, zonePath: zone, field)
        case .timeZone: return try timeZone(text, field)
        case .toggle: return try toggle(text, field)
        case .pairs: return try pairs(text, field)
        case .object, .typedObjects: return try object(text, field)
        }
    }

    func refuse(_ field: Field, _ reason: String? = nil, place: FieldProblem.Place? = nil) -> FieldProblem {
        let wants = "\(field.label) wants \(field.kind.wants)."
        return FieldProblem(field.path, reason.map { "\($0) \(wants)" } ?? wants, place: place)
    }

    private func oneLine(_ text: String, _ field: Field) throws(FieldProblem) -> String {
        let unfit: [Unicode.GeneralCategory] = [.control, .lineSeparator, .paragraphSeparator]
        guard !text.unicodeScalars.contains(where: { unfit.contains($0.properties.generalCategory) }) else {
            throw refuse(field, "Control characters and line ends do not belong here.")
        }
        return text
    }

    private func toggle(_ isOn: Bool, _ field: Field) throws(FieldProblem) -> Part {
        guard case .toggle = field.kind else { throw refuse(field) }
        return Part(json: .bool(isOn))
    }

    private func toggle(_ text: String, _ field: Field) throws(FieldProblem) -> Part {
        switch text.lowercased() {
        case "true", "yes", "on": Part(json: true)
        case "false", "no", "off": Part(json: false)
        default: throw refuse(field)
        }
    }

    private func email(_ text: String, _ field: Field) throws(FieldProblem) -> String {
        let parts = try oneLine(text, field).split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."),
            !parts[1].hasSuffix("."), !text.contains(where: \.isWhitespace)
        else { throw refuse(field) }
        return text
    }

    private func webAddress(_ text: String, _ field: Field) throws(FieldProblem) -> String {
        guard let address = URL(string: text), let scheme = address.scheme?.lowercased(),
            ["http", "https"].contains(scheme), address.host()?.isEmpty == false,
            !text.contains(where: \.isWhitespace)
        else { throw refuse(field) }
        return text
    }
}
