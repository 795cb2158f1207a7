import CallCore
import Foundation

/// A call as it was asked for on the command line, complete and ready to be placed.
struct CallOrder {
    let account: Account
    let intent: CallIntent
    let warnings: [String]

    /// Throws `CommandFailure` that names every field that is wrong.
    static func read(
        form: CallForm, account: Account, jsonFile: String?, assignments: [String], clock: WallClock
    ) throws -> CallOrder {
        var values = FormValues()
        if let jsonFile { values = try FormValues(body: Self.json(in: jsonFile), form: form) }
        for text in assignments {
            do {
                try values.set(FieldAssignment(parsing: text), in: form)
            } catch {
                throw CommandFailure(.badData, "--set \(text.prefix(80)): \(error)")
            }
        }
        let now = clock.now
        let reading = form.read(values, in: FormContext(now: now, zone: .current))
        let intent = reading.intent(
            id: CallID(), account: account, values: values, knowledge: knowledge(values, form, account), now: now,
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

    private static func words(_ problems: [FieldProblem]) -> [String] { problems.map { "\($0.path): \($0.words)" } }

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
