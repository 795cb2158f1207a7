import CallCore
import Foundation
import OrderedCollections

/// A call as it was asked for on the command line, complete and ready to be placed.
struct CallOrder {
    let account: Account
    let intent: CallIntent
    let warnings: [String]
    private let reading: FormReading
    private let readAt: Date

    /// What is filled in, the later over the earlier: the template, the file, the assignments.
    ///
    /// Throws `CommandFailure` and `FillingError`.
    static func values(
        form: CallForm, account: Account, template: FormTemplate?, jsonFile: String?, assignments: [String],
        in context: FormContext
    ) throws -> FormValues {
        let begun = template.map { Self.begun($0, form, account, context) }
        var values = begun?.values ?? FormValues()
        if let jsonFile {
            for (path, value) in try FormValues(body: Self.json(in: jsonFile), form: form).entries {
                values[path] = value
            }
        }
        var typed = Set(jsonFile == nil ? [] : values.entries.keys.filter { values[$0] != begun?.values[$0] })
        var filled: [(path: String, value: String)] = []
        for text in assignments {
            do {
                let assignment = try FieldAssignment(parsing: text)
                filled.append((assignment.path.joined(separator: "."), assignment.value.plainText))
                try values.set(assignment, in: form)
                typed.insert(assignment.path.joined(separator: "."))
            } catch {
                throw CommandFailure(.badData, "--set \(text.prefix(80)): \(error)")
            }
        }
        if let path = RepeatedOption.path(in: filled.filter { decides($0.path, in: form) }) {
            throw CommandFailure(
                .badData, "--set \(path) is given twice, with two values; nothing was done. Leave one out.")
        }
        if let begun { letGoOfFormerZone(&values, begun.values, typed, form, context) }
        if let template, let begun, let past = begun.past {
            try refuse(past, of: template, unlessTimedAfter: begun.values, by: values, form)
        }
        return values
    }

    /// Whom it calls, and when: of two values the last one would be taken in silence.
    private static func decides(_ path: String, in form: CallForm) -> Bool {
        let roles: [Field.Role] = [.calleeNumber, .contactID, .schedule]
        return form.fields.contains { $0.path == path && $0.role.map(roles.contains) ?? false }
    }

    /// The zone of whom a template calls goes with them where somebody else is called, unless it was typed.
    private static func letGoOfFormerZone(
        _ values: inout FormValues, _ before: FormValues, _ typed: Set<String>, _ form: CallForm,
        _ context: FormContext
    ) {
        guard let zone = form.field(for: .zone), !typed.contains(zone.path),
            let owner = form.zoneOwner(before, in: context), form.calleeText(values) != owner
        else { return }
        values[zone.path] = nil
    }

    /// A template holds ids and numbers of its own account; with another they would call from, or through, nothing.
    private static func begun(
        _ template: FormTemplate, _ form: CallForm, _ account: Account, _ context: FormContext
    ) -> (values: FormValues, past: Field?) {
        var begun = form.starting(template.values, in: context)
        guard let own = template.account, own != account.name else { return begun }
        for field in form.fields where field.belongsToAccount { begun.values[field.path] = nil }
        return begun
    }

    /// Without its time the call would be placed now, which nobody asked for.
    private static func refuse(
        _ past: Field, of template: FormTemplate, unlessTimedAfter before: FormValues, by values: FormValues,
        _ form: CallForm
    ) throws(CommandFailure) {
        let delays = form.fields(for: .delay).map(\.path)
        let isTimed = ([past.path] + delays).contains { values.isFilled($0) && values[$0] != before[$0] }
        guard !isTimed else { return }
        let missing = [past.path] + past.needs.filter { !values.isFilled($0) }
        let ways = [missing.map { "--set '\($0)=…'" }.joined(separator: " ")] + delays.map { "--set '\($0)=minutes'" }
        let time = template.values.text(past.path)
        throw CommandFailure(
            .badData,
            "Nothing was sent: \(past.label) of the template was past (\(time)). "
                + "Set it with \(ways.joined(separator: " or "))."
        )
    }

    /// The contact, where the form has one, is asked for once everything else is right.
    ///
    /// Throws `CommandFailure` that names every field that is wrong.
    static func read(
        _ values: FormValues, form: CallForm, account: Account, lists: KeptLists, clock: WallClock,
        contact: (String) async throws -> Contact?
    ) async throws -> CallOrder {
        var knowledge = knowledge(values, form, account)
        let contactID = form.field(for: .contactID).map { values.text($0.path) } ?? ""
        if !contactID.isEmpty, form.read(values, in: lists.formContext(now: clock.now)).waitsForContactAlone {
            knowledge.contact = try await contact(contactID)
        }
        let now = clock.now
        let read = knowledge.contact
        let reading = form.read(values, in: lists.formContext(now: now, contact: read))
        if !contactID.isEmpty, read == nil { knowledge.contact = lists.contact(id: contactID) }
        let intent = reading.intent(
            id: CallID(), account: account, values: values, knowledge: knowledge, now: now,
            by: Session.operatorName)
        guard let intent else { throw refusal(reading) }
        return CallOrder(
            account: account, intent: intent, warnings: words(reading.problems), reading: reading, readAt: now)
    }

    /// A question can stand open, and a key be fetched, for hours.
    ///
    /// Throws `CommandFailure` where the call would not be placed for the moment that was asked about.
    func refuseIfStale(at now: Date) throws(CommandFailure) {
        guard let instant = intent.scheduledAt, reading.isStale(since: readAt, at: now) else { return }
        let reason =
            instant > now
            ? "its minutes were counted from \(TimeText.local(readAt)), and would be counted anew"
            : "it was to ring at \(TimeText.local(instant)) (your time), which is past by now"
        throw CommandFailure(.notSent, "Nothing was sent: \(reason). Run it again, with a time that is ahead.")
    }

    /// What it is filled with and the lists do not hold.
    func unlisted(_ lists: KeptLists) -> [UnlistedValue] { reading.unlisted(lists.missing) }

    /// What a person is asked before the call is placed.
    var question: String {
        let name = intent.callee.name.map { "\($0) " } ?? ""
        let whom = name + (intent.callee.number ?? intent.callee.contactID ?? "")
        let from = intent.caller.number ?? intent.caller.numberID
        let when = clocks?.text ?? "now"
        let means = "\(account.name) (\(account.provider.name), \(account.environment.rawValue))"
        return "Call \(whom)\(from.map { " from \($0)" } ?? "") through \(means), \(when)?"
    }

    /// When it is to ring, by the callee's clock and by the person's own; `nil` for now.
    var clocks: CallClocks? { clocks(at: intent.scheduledAt) }

    /// The same of another instant.
    func clocks(at instant: Date?) -> CallClocks? {
        instant.map { instant in
            let zones = intent.place.flatMap { CalleeZones($0.zones, origin: .contact, regions: $0.regions) }
            return CallClocks(instant, callee: zones, own: .current)
        }
    }

    private static func refusal(_ reading: FormReading) -> CommandFailure {
        let errors = words(reading.problems.filter { $0.severity == .error })
        let lines = ["Nothing was sent."] + errors + ["`trunkline forms \(reading.form.id)` lists the fields."]
        return CommandFailure(.badData, lines: lines)
    }

    private static func words(_ problems: [FieldProblem]) -> [String] {
        problems.flatMap { problem in
            ["\(problem.path): \(problem.words)"]
                + problem.choices.map { choice in
                    let values = FormValues(choice.assignments)
                    let settings = values.entries.keys.map { "--set '\($0)=\(values.text($0))'" }
                    return "  \(choice.words): \(settings.joined(separator: " "))"
                }
        }
    }

    private static func knowledge(_ values: FormValues, _ form: CallForm, _ account: Account) -> FormKnowledge {
        let agent = form.field(for: .agentID).map { values.text($0.path) }
        let line = form.field(for: .callerNumberID).map { values.text($0.path) }
        return FormKnowledge(
            agentName: account.scripts.first { $0.id == agent }?.name,
            callerNumber: account.numbers.first { $0.id != nil && $0.id == line }?.number)
    }

    /// More than any provider takes.
    private static let largestBody = 8 << 20

    private static func json(in path: String) throws -> JSON {
        let bytes = try Session.file(path, upTo: largestBody)
        let name = path == "-" ? "stdin" : path
        do {
            return try JSON(parsingUnambiguous: bytes)
        } catch {
            throw CommandFailure(.badData, "\(name):\(error.line):\(error.column): not JSON: \(error.reason).")
        }
    }
}

extension FormReading {
    /// Nothing is wrong, or nothing but that nobody knows by whose clock the time is meant.
    fileprivate var waitsForContactAlone: Bool {
        let errors = problems.filter { $0.severity == .error }
        return errors.isEmpty
            || clock == .unknown(namesCallee: true) && errors.allSatisfy { form.field(at: $0.path)?.role == .schedule }
    }
}
