import CallCore
import Foundation
import TerminalUI

/// A call being built in a form.
struct ComposeState: Sendable {
    /// One way to place a call with one account.
    struct Way: Hashable, Sendable {
        let form: CallForm
        let account: String
    }

    /// The call this will be; it travels in the request, so it is made first.
    private(set) var id: CallID
    let ways: [Way]
    private(set) var wayIndex: Int
    private(set) var values: FormValues
    private(set) var reading: FormReading
    /// 0 is the choice of form and account; the fields follow.
    private(set) var focus = 0
    var editor = LineEditor()
    /// Fields that were left at least once: what is wrong with them is shown.
    private var visited: Set<String> = []
    /// First visible line.
    var scroll = 0

    init?(id: CallID, ways: [Way], wayIndex: Int = 0, values: FormValues = FormValues(), context: FormContext) {
        guard ways.indices.contains(wayIndex) else { return nil }
        self.id = id
        self.ways = ways
        self.wayIndex = wayIndex
        self.values = values
        reading = ways[wayIndex].form.read(values, in: context)
    }

    var way: Way { ways[wayIndex] }
    var form: CallForm { way.form }
    var focusedField: Field? { focus > 0 ? form.fields[focus - 1] : nil }

    var isUntouched: Bool { values.isEmpty }
}

extension ComposeState {
    mutating func refresh(_ context: FormContext) { reading = form.read(values, in: context) }

    mutating func set(_ value: FieldValue?, at path: String, _ context: FormContext) {
        values[path] = value
        if path == focusedField?.path { editor = LineEditor(values.text(path)) }
        refresh(context)
    }

    /// Takes over what was typed in the focused field.
    mutating func takeTyped(_ context: FormContext) {
        guard let field = focusedField else { return }
        values[field.path] = .text(editor.text)
        refresh(context)
    }

    mutating func moveFocus(by step: Int) {
        if let field = focusedField { visited.insert(field.path) }
        let count = form.fields.count + 1
        focus = ((focus + step) % count + count) % count
        editor = LineEditor(focusedField.map { values.text($0.path) } ?? "")
    }

    mutating func focus(on path: String) {
        guard let index = form.fields.firstIndex(where: { $0.path == path }) else { return }
        moveFocus(by: index + 1 - focus)
    }

    /// Another form or account; what was typed stays wherever the new form has the same field.
    mutating func chooseWay(by step: Int, _ context: FormContext) {
        wayIndex = ((wayIndex + step) % ways.count + ways.count) % ways.count
        focus = 0
        refresh(context)
    }

    mutating func visitAll() { visited = Set(form.fields.map(\.path)) }

    /// The problem to show under a field: errors only once the field was left.
    func shownProblem(at path: String) -> FieldProblem? {
        guard let problem = reading.problem(at: path) else { return nil }
        let isSilent = problem.severity == .error && (!visited.contains(path) || path == focusedField?.path)
        return isSilent ? nil : problem
    }

    /// Begins the next call: the same way, nothing typed, and an id of its own.
    mutating func clear(as id: CallID, _ context: FormContext) {
        self.id = id
        values = FormValues()
        visited = []
        focus = 0
        editor = LineEditor()
        refresh(context)
    }

    /// The same values as another call: this one's id is used up.
    mutating func renew(as id: CallID) { self.id = id }
}
