import CallDomain
import Foundation
import OrderedCollections
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
    /// The first letter typed replaces what stands in the focused field, as where a name was filled in by itself.
    private(set) var isMarked = false
    /// Fields that were left at least once: what is wrong with them is shown.
    private var visited: Set<String> = []
    /// What belongs to accounts that were chosen before.
    private var ownValues: [String: FormValues] = [:]
    /// What was filled in without anybody typing, by path.
    private var given: [String: Set<FieldValue>] = [:]
    /// Whose zone stands in the form without anybody having typed it, as that callee was written; `nil` for nobody's.
    var zoneOwner: String?
    /// A call that was decided with this form and never sent.
    private(set) var stemsFrom: CallID?
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

    /// Nobody has filled in anything.
    var isUntouched: Bool { ([values] + ownValues.values).allSatisfy(isGiven) }

    /// Nothing stands in it but what every new form has.
    var isBlank: Bool { values.entries.keys.allSatisfy { form.field(at: $0)?.role == .webhook } }

    /// What is sent for a field: without the spaces around it; empty where nothing is.
    func sent(_ field: Field?) -> String { field.flatMap { reading.body[path: $0.path]?.string } ?? "" }

    func isGiven(_ value: FieldValue, at path: String) -> Bool { given[path]?.contains(value) == true }

    private func isGiven(_ values: FormValues) -> Bool {
        values.entries.allSatisfy { isGiven($0.value, at: $0.key) }
    }
}

extension FieldKind {
    /// Its values are names or ids from a list, which are replaced, not edited letter by letter.
    fileprivate var isChosen: Bool {
        switch self {
        case .timeZone, .country, .agent, .phoneLine, .phoneLineID, .contact: true
        default: false
        }
    }
}

extension ComposeState {
    mutating func refresh(_ context: FormContext) { reading = form.read(values, in: context) }

    mutating func set(_ value: FieldValue?, at path: String, _ context: FormContext) {
        values[path] = value
        if let field = focusedField, path == field.path, !field.kind.holdsSeveralLines {
            editor = LineEditor(values.text(path))
            isMarked = field.kind.isChosen && !editor.isEmpty
        }
        refresh(context)
    }

    /// Takes over what stands in an editor, without reading the form anew.
    mutating func take(_ editor: EditorState) { values[editor.field.path] = editor.value }

    /// Takes over what was typed in the focused field.
    mutating func takeTyped(_ context: FormContext) {
        guard let field = focusedField else { return }
        values[field.path] = .text(editor.text)
        if field.role == .zone { zoneOwner = nil }
        refresh(context)
    }

    /// Fills in what nobody typed.
    mutating func give(_ value: FieldValue, at path: String, _ context: FormContext) {
        given[path, default: []].insert(value)
        set(value, at: path, context)
    }

    mutating func moveFocus(by step: Int) {
        if let field = focusedField { visited.insert(field.path) }
        let count = form.fields.count + 1
        focus = ((focus + step) % count + count) % count
        editor = LineEditor(focusedField.map { values.text($0.path) } ?? "")
        isMarked = focusedField.map { $0.kind.isChosen && !editor.isEmpty } ?? false
    }

    mutating func focus(on path: String) {
        guard let index = form.fields.firstIndex(where: { $0.path == path }) else { return }
        moveFocus(by: index + 1 - focus)
    }

    /// Another form or account; what was typed stays wherever the new form has the same field.
    ///
    /// Ids, numbers and the webhook belong to one account: they are set aside, and are back with their account.
    mutating func chooseWay(by step: Int, _ context: FormContext) {
        let left = way
        wayIndex = ((wayIndex + step) % ways.count + ways.count) % ways.count
        if left.account != way.account { setAside(left) }
        focus = 0
        refresh(context)
    }

    private mutating func setAside(_ left: Way) {
        exchange(left.account, fields: ways.filter { $0.account == left.account }.flatMap(\.form.fields))
    }

    private mutating func exchange(_ left: String, fields: [Field]) {
        var own = FormValues()
        for field in fields where field.belongsToAccount && values[field.path] != nil {
            own[field.path] = values[field.path]
            values[field.path] = nil
        }
        ownValues[left] = own
        for (path, value) in ownValues[way.account]?.entries ?? [:] { values[path] = value }
    }

    /// Takes over a whole form that was pasted: each of its fields, and the form itself with the account it is used with.
    ///
    /// `false` where no account can use the form.
    mutating func take(_ pasted: PastedForm, _ context: FormContext) -> Bool {
        let fitting = ways.indices.filter { ways[$0].form.id == pasted.form.id }
        guard let index = fitting.first(where: { ways[$0].account == way.account }) ?? fitting.first else {
            return false
        }
        if index != wayIndex { chooseWay(by: index - wayIndex, context) }
        for (path, value) in pasted.values.entries { values[path] = value }
        values = form.settled(values, in: context)
        visited.formUnion(pasted.values.entries.keys)
        refresh(context)
        return true
    }

    /// Gives a key to the focused field's text; `false` if it means nothing there.
    mutating func edit(_ key: KeyPress, _ clipboard: inout TextClipboard) -> Bool {
        if isMarked, key.typed != nil { editor.clear() }
        isMarked = false
        return editor.handle(key, clipboard: &clipboard)
    }

    /// Puts pasted text into the focused field; returns how many characters did not fit.
    mutating func paste(_ text: String, _ context: FormContext) -> Int {
        if isMarked { editor.clear() }
        isMarked = false
        let leftOut = editor.insert(text)
        takeTyped(context)
        return leftOut
    }

    /// Takes over a person who was pasted where a number belongs; `nil` where the text is no more than a number.
    mutating func takePerson(_ text: String, _ context: FormContext) -> PersonFilling? {
        let caller = form.field(for: .callerNumber).flatMap { reading.numbers[$0.path] }
        let region = caller?.region ?? context.callerNumber.flatMap { PhoneNumber.read($0).number?.region }
        guard let person = PastedPerson(text, region: region) else { return nil }
        let filling = values.fill(person, in: form)
        if let field = focusedField { set(values[field.path], at: field.path, context) }
        return filling
    }

    mutating func visitAll() { visited = Set(form.fields.map(\.path)) }

    /// The problem to show under a field: errors only once the field was left.
    func shownProblem(at path: String) -> FieldProblem? {
        guard let problem = reading.problem(at: path) else { return nil }
        let isOpen = !visited.contains(path) || path == focusedField?.path
        let isSilent = problem.severity == .error && problem.choices.isEmpty && isOpen
        return isSilent ? nil : problem
    }

    /// Begins the next call: the same way, nothing typed, and an id of its own.
    mutating func clear(as id: CallID, _ context: FormContext) {
        self.id = id
        values = FormValues()
        ownValues = [:]
        given = [:]
        zoneOwner = nil
        stemsFrom = nil
        visited = []
        focus = 0
        editor = LineEditor()
        refresh(context)
    }

    /// The same values as another call: this one's id is used up.
    mutating func renew(as id: CallID) { self.id = id }
}

extension ComposeState {
    /// What is left of a form; `nil` where no account can use it.
    ///
    /// Where its account is gone, another one at the same provider takes it over, without what belonged to that.
    init?(_ draft: FormDraft, ways: [Way], context: FormContext) {
        let index =
            ways.firstIndex { $0.form.id == draft.form && $0.account == draft.account }
            ?? ways.firstIndex { $0.form.id == draft.form }
        guard let index else { return nil }
        // Words such as "tomorrow" mean what they meant when they were typed.
        let then = FormContext(now: draft.updatedAt, zone: context.zone)
        let meant = ways[index].form.read(draft.values, in: then).settled
        var values = draft.values
        if meant != ways[index].form.read(values, in: context).settled {
            for (path, text) in meant { values[path] = .text(text) }
        }
        self.init(id: draft.id, ways: ways, wayIndex: index, values: values, context: context)
        ownValues = draft.setAside
        stemsFrom = draft.stemsFrom
        if way.account != draft.account { exchange(draft.account, fields: form.fields) }
        refresh(context)
        if let focus = draft.focus { self.focus(on: focus) }
    }

    /// Nobody has typed yet what stands here: it was filled in from elsewhere.
    mutating func countAsGiven() {
        for values in [values] + ownValues.values {
            for (path, value) in values.entries { given[path, default: []].insert(value) }
        }
    }

    /// What another call of this form can begin with.
    func template(named name: String, at now: Date) -> FormTemplate {
        var own = FormValues()
        for field in form.fields { own[field.path] = values[field.path] }
        return FormTemplate(
            name: name, form: form.id, account: way.account, values: own.withoutReference(in: form), updatedAt: now)
    }

    func draft(at now: Date) -> FormDraft {
        FormDraft(
            id: id, form: form.id, account: way.account, values: values,
            setAside: ownValues.filter { !$0.value.isEmpty }, focus: focusedField?.path, stemsFrom: stemsFrom,
            updatedAt: now)
    }
}
