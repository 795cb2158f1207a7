import CallCore
import Foundation
import OrderedCollections

/// A call as it was asked for on the command line, complete and ready to be placed.
struct CallOrder {
    let account: Account
    let intent: CallIntent
    let warnings: [String]

    /// What is filled in, the later over the earlier: the template, the file, the assignments.
    ///
    /// Throws `CommandFailure` and `FillingError`.
    static func values(
        form: CallForm, account: Account, template: FormTemplate?, jsonFile: String?, assignments: [String],
        clock: WallClock
    ) throws -> FormValues {
        var values = template.map { begun($0, form, account, clock.now) } ?? FormValues()
        if let jsonFile {
            for (path, value) in try FormValues(body: Self.json(in: jsonFile), form: form).entries {
                values[path] = value
            }
        }
        for text in assignments {
            do {
                try values.set(FieldAssignment(parsing: text), in: form)
            } catch {
                throw CommandFailure(.badData, "--set \(text.prefix(80)): \(error)")
            }
        }
        return values
    }

    /// A template holds ids and numbers of its own account; with another they would call from, or through, nothing.
    private static func begun(
        _ template: FormTemplate, _ form: CallForm, _ account: Account, _ now: Date
    ) -> FormValues {
        var values = form.starting(template.values, in: FormContext(now: now, zone: .current)).values
        guard let own = template.account, own != account.name else { return values }
        for field in form.fields where field.belongsToAccount { values[field.path] = nil }
        return values
    }

    /// The contact, where the form has one, is asked for once everything else is right.
    ///
    /// Throws `CommandFailure` that names every field that is wrong.
    static func read(
        _ values: FormValues, form: CallForm, account: Account, clock: WallClock,
        contact: (String) async -> Contact?
    ) async throws -> CallOrder {
        var knowledge = knowledge(values, form, account)
        let contactID = form.field(for: .contactID).map { values.text($0.path) } ?? ""
        if !contactID.isEmpty, form.read(values, in: FormContext(now: clock.now, zone: .current)).isComplete {
            knowledge.contact = await contact(contactID)
        }
        let now = clock.now
        let reading = form.read(values, in: FormContext(now: now, zone: .current))
        let intent = reading.intent(
            id: CallID(), account: account, values: values, knowledge: knowledge, now: now,
            by: Session.operatorName)
        guard let intent else { throw refusal(reading) }
        return CallOrder(account: account, intent: intent, warnings: words(reading.problems))
    }

    /// What a person is asked before the call is placed.
    var question: String {
        let name = intent.callee.name.map { "\($0) " } ?? ""
        let whom = name + (intent.callee.number ?? intent.callee.contactID ?? "")
        let from = intent.caller.number ?? intent.caller.numberID
        let when = intent.scheduledAt.map { "at \(TimeText.local($0)) (your time)" } ?? "now"
        let means = "\(account.name) (\(account.provider.name), \(account.environment.rawValue))"
        return "Call \(whom)\(from.map { " from \($0)" } ?? "") through \(means), \(when)?"
    }

    private static func refusal(_ reading: FormReading) -> CommandFailure {
        let errors = words(reading.problems.filter { $0.severity == .error })
        let lines = ["Nothing was sent."] + errors + ["`trunkline forms \(reading.form.id)` lists the fields."]
        return CommandFailure(.badData, lines.joined(separator: "\n"))
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

    private static func json(in path: String) throws -> JSON {
        let data =
            path == "-" ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path)
        let name = path == "-" ? "stdin" : path
        guard let data else {
            throw CommandFailure(.badData, "\(name) cannot be read: is it there, and yours to read?")
        }
        do {
            return try JSON(parsing: Array(data))
        } catch {
            throw CommandFailure(.badData, "\(name):\(error.line):\(error.column): not JSON: \(error.reason).")
        }
    }
}
