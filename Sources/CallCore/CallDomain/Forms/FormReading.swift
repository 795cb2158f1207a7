import Foundation
import OrderedCollections

/// A form as it was understood: the body to send, and everything that is wrong or worth knowing.
public struct FormReading: Hashable, Sendable {
    public let form: CallForm
    /// What is understood so far, in the order of the form's fields; complete when `isComplete`.
    public fileprivate(set) var body: JSON = .object([:])
    public fileprivate(set) var problems: [FieldProblem] = []
    public fileprivate(set) var numbers: [String: PhoneNumber] = [:]
    /// The dates that words such as `tomorrow 9:00` came to, by path: what may stand in the field once it is left.
    public fileprivate(set) var settled: [String: String] = [:]
    /// When the telephone is to ring; `nil` is now.
    public fileprivate(set) var scheduledAt: Date?
    /// The zone the time was chosen in, or else the one by whose clock it is meant.
    public fileprivate(set) var zone: Zone?
    /// By whose clock a time in it is meant.
    public fileprivate(set) var clock = WhoseClock.unknown(namesCallee: false)

    static let pastWords = "This time is past."

    public var isComplete: Bool { !problems.contains { $0.severity == .error } }

    public func problem(at path: String) -> FieldProblem? {
        let here = problems.filter { $0.path == path }
        return here.first { $0.severity == .error } ?? here.first
    }
}

extension CallForm {
    /// Reads what was filled in: the one validator, and the one encoder.
    public func read(_ values: FormValues, in context: FormContext) -> FormReading {
        var reader = FieldReader(form: self, values: values, context: context)
        // A time is read last: whose it is hangs on who is called.
        let others = fields.map { $0.kind.isTime ? nil : reader.read($0) }
        reader.clock = clock(others, values, context)
        var reading = FormReading(form: self)
        reading.clock = reader.clock
        for (field, other) in zip(fields, others) {
            switch other ?? reader.read(field) {
            case .success(let part): reading.take(part, from: field)
            case .failure(let problem): reading.problems.append(problem)
            }
        }
        reading.problems += combinations(values)
        reading.problems += timing(reading, values, context)
        return reading
    }

    /// By whose clock a time of this form is meant.
    private func clock(
        _ parts: [Result<FieldReader.Part, FieldProblem>?], _ values: FormValues, _ context: FormContext
    ) -> WhoseClock {
        var known = FormReading(form: self)
        for (field, part) in zip(fields, parts) {
            if case .success(let part)? = part { known.take(part, from: field) }
        }
        if let field = field(for: .zone), values.isFilled(field.path) {
            return known.zone.map(WhoseClock.chosen) ?? .unreadable
        }
        guard [.calleeNumber, .contactID].contains(where: { field(for: $0) != nil }) else {
            return .chosen(context.zone)
        }
        let callee = known.callee(FormKnowledge())
        let zones =
            known.calleeZones(FormKnowledge(contact: context.contact(callee)))
            ?? context.place.flatMap { CalleeZones($0.zones, origin: .contact, regions: $0.regions) }
        return WhoseClock(chosen: nil, callee: zones, namesCallee: callee.number != nil || callee.contactID != nil)
    }

    private func combinations(_ values: FormValues) -> [FieldProblem] {
        fields.filter { values.isFilled($0.path) }.flatMap { field in
            let clashes = field.excludes.filter(values.isFilled).map {
                FieldProblem(field.path, "Fill either \(field.label) or \(label(at: $0)), not both.")
            }
            let gaps = field.needs.filter { !values.isFilled($0) }.map {
                FieldProblem($0, "\(label(at: $0)) is needed once \(field.label) is filled.")
            }
            return clashes + gaps
        }
    }

    private func timing(_ reading: FormReading, _ values: FormValues, _ context: FormContext) -> [FieldProblem] {
        guard let scheduledAt = reading.scheduledAt, let field = field(for: .schedule), values.isFilled(field.path)
        else { return [] }
        let ahead = scheduledAt.timeIntervalSince(context.now)
        if ahead <= 0, reading.problem(at: field.path) == nil {
            return [FieldProblem(field.path, FormReading.pastWords)]
        }
        guard let adviseAhead, ahead > 0, ahead < adviseAhead else { return [] }
        let words = "\(provider.name) advises at least one to two minutes ahead."
        return [FieldProblem(field.path, words, severity: .warning)]
    }

    private func label(at path: String) -> String { field(at: path)?.label ?? path }
}

extension FormReading {
    fileprivate mutating func take(_ part: FieldReader.Part, from field: Field) {
        if let json = part.json, field.isSent { put(json, at: field.path) }
        for (path, json) in part.carried { put(json, at: path) }
        if let text = part.settled { settled[field.path] = text }
        if let number = part.number { numbers[field.path] = number }
        if let instant = part.instant { scheduledAt = instant }
        if let zone = part.zone { self.zone = zone }
        if let warning = part.warning {
            problems.append(FieldProblem(field.path, warning, severity: .warning, place: part.warningPlace))
        }
    }

    private mutating func put(_ json: JSON, at path: String) {
        body.set(json, at: path.split(separator: ".").map(String.init)[...])
    }
}
