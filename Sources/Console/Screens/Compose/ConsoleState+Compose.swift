import CallDomain
import CallProviders
import Foundation
import OrderedCollections
import TerminalUI
import Wording

extension ConsoleState {
    /// What reading a form of an account depends on before anything is chosen in it.
    func formContext(account: String) -> FormContext {
        let state = self
        return FormContext(now: now, zone: settings.zone) { state.contact(of: $0, account: account) }
    }

    /// What reading a form depends on beside what is filled in.
    func formContext(for compose: ComposeState) -> FormContext {
        let state = self
        let account = compose.way.account
        return FormContext(now: now, zone: settings.zone, callerNumber: knowledge(compose).callerNumber) {
            state.contact(of: $0, account: account)
        }
    }

    private func contact(of callee: Callee, account: String) -> Contact? {
        if let id = callee.contactID { return knownContact(id, account: account) }
        return callee.number.flatMap { recognised($0, account: account) }
    }

    /// Every form with every account that can use it.
    var ways: [ComposeState.Way] {
        settings.accounts.flatMap { account in
            FormCatalog.forms(of: account.provider).map { ComposeState.Way(form: $0, account: account.name) }
        }
    }

    /// The form as it was left, or a new one.
    mutating func openForm() -> [Effect] {
        if let draft = shelf.takeClosed() { return open(draft) }
        guard let compose = ComposeState(id: settings.makeCallID(), ways: ways, context: formContext(account: ""))
        else {
            say("No account is configured: add one to the configuration, or try trunkline demo.", .warning)
            return []
        }
        layers.append(.compose(compose))
        return prepareWay()
    }

    /// What a form is filled with before anyone types, and the lists it will need.
    mutating func prepareWay() -> [Effect] {
        guard case .compose(var compose)? = layers.last else { return [] }
        if let field = compose.form.field(for: .webhook), compose.values[field.path] == nil,
            let address = settings.account(compose.way.account)?.webhookURL
        {
            compose.give(.text(address), at: field.path, formContext(for: compose))
            layers[layers.count - 1] = .compose(compose)
        }
        return loadLists(for: compose)
    }

    mutating func loadLists(for compose: ComposeState) -> [Effect] {
        compose.form.fields.compactMap { directoryKey(for: $0, compose.way) }.uniqued().flatMap { key in
            key.list == .contacts ? [] : refreshDirectory(key)
        }
    }

    /// Which list a field chooses from; `nil` where there is none to read.
    func directoryKey(for field: Field, _ way: ComposeState.Way) -> DirectoryKey? {
        switch field.kind {
        case .agent: DirectoryKey(account: way.account, list: .agents)
        case .phoneLine, .phoneLineID: DirectoryKey(account: way.account, list: .lines)
        case .contact, .phoneNumber: DirectoryKey(account: way.account, list: .contacts)
        default: nil
        }
    }

    mutating func handleCompose(_ key: KeyPress) -> [Effect] {
        guard case .compose(var compose)? = layers.last else { return [] }
        guard let field = compose.focusedField else {
            return key.key == .left ? chooseWay(by: -1) : key.key == .right ? chooseWay(by: 1) : []
        }
        if case .toggle = field.kind {
            if key.typed == " " { toggle(field, &compose) }
        } else if field.kind.holdsSeveralLines {
            if key.typed != nil { return openEditor(field, compose, appending: "", key: key) }
        } else {
            edit(field, key, &compose)
        }
        layers[layers.count - 1] = .compose(compose)
        return []
    }

    /// The next form or account, or the one before.
    mutating func chooseWay(by step: Int) -> [Effect] {
        guard case .compose(var compose)? = layers.last else { return [] }
        compose.chooseWay(by: step, formContext(for: compose))
        compose.refresh(formContext(for: compose))
        layers[layers.count - 1] = .compose(compose)
        return prepareWay()
    }

    /// Typing over a chosen row begins anew; an id is never edited letter by letter.
    private mutating func edit(_ field: Field, _ key: KeyPress, _ compose: inout ComposeState) {
        // An id that was typed may begin with another one: only what was there before is replaced as a whole.
        let isChosen = compose.isMarked && FieldWords(state: self, compose: compose).chosen(field) != nil
        if isChosen, key.typed != nil || key.key == .backspace || key.key == .delete {
            compose.editor = LineEditor()
            if key.typed == nil { return compose.takeTyped(formContext(for: compose)) }
        }
        guard compose.edit(key, &clipboard) else { return }
        compose.takeTyped(formContext(for: compose))
    }

    /// Not said, then yes, then no.
    func toggle(_ field: Field, _ compose: inout ComposeState) {
        let next: FieldValue? =
            switch compose.values[field.path] {
            case nil: .toggle(true)
            case .toggle(true): .toggle(false)
            default: nil
            }
        compose.set(next, at: field.path, formContext(for: compose))
    }

    mutating func paste(_ text: String, into compose: ComposeState) -> [Effect] {
        var compose = compose
        guard let field = compose.focusedField else { return pasteForm(text, into: compose) }
        if field.kind.holdsSeveralLines { return openEditor(field, compose, appending: text, key: nil) }
        if field.role == .calleeNumber, let filling = compose.takePerson(text, formContext(for: compose)) {
            layers[layers.count - 1] = .compose(compose)
            say(SafeText(untrusted: filling.words(compose.form), limit: 600))
            return []
        }
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        sayLeftOut(compose.paste(line, formContext(for: compose)))
        layers[layers.count - 1] = .compose(compose)
        return []
    }

    /// Asks which of several things is meant.
    private mutating func openChoices(of problem: FieldProblem, _ field: Field) -> [Effect] {
        let items = problem.choices.map { choice in
            PickerItem(
                value: .entries(choice.assignments.map { PickerItem.Entry(path: $0.key, value: $0.value) }),
                columns: [choice.words])
        }
        var picker = PickerState(
            purpose: .choices(path: field.path), title: "\(field.label): which is meant?", items: items)
        picker.list.setHeight(PickerView.rows(in: size))
        layers.append(.picker(picker))
        return []
    }

    /// On the choice of the form a whole form can be pasted: this one, or another that has a place for all of it.
    private mutating func pasteForm(_ text: String, into compose: ComposeState) -> [Effect] {
        var compose = compose
        do {
            let forms = [compose.form] + compose.ways.map(\.form).filter { $0 != compose.form }
            let pasted = try PastedForm(text, forms: forms.uniqued())
            guard compose.take(pasted, formContext(for: compose)) else { return [] }
            layers[layers.count - 1] = .compose(compose)
            let labels = pasted.values.entries.keys.map { pasted.form.field(at: $0)?.label ?? $0 }
            say("Filled from what was pasted: \(labels.joined(separator: ", ")).")
            return prepareWay()
        } catch {
            say("Nothing was filled: \(error.description)", .warning)
            return []
        }
    }

    /// Enter on a field: its list, its editor, its switch, or on to the next field.
    mutating func chooseInForm() -> [Effect] {
        guard case .compose(var compose)? = layers.last else { return [] }
        guard let field = compose.focusedField else { return moveInForm(by: 1) }
        if let problem = compose.reading.problem(at: field.path), !problem.choices.isEmpty {
            return openChoices(of: problem, field)
        }
        if field.kind.holdsSeveralLines { return openEditor(field, compose, appending: "", key: nil) }
        if case .toggle = field.kind {
            toggle(field, &compose)
            layers[layers.count - 1] = .compose(compose)
            return []
        }
        if field.kind.isTime { return openMoment(field, compose) }
        guard field.kind.hasPicker || field.kind == .phoneNumber else {
            let isOpen = compose.values[field.path] == nil && hasUses(field, compose)
            return isOpen ? openPicker(field, compose) : moveInForm(by: 1)
        }
        return openPicker(field, compose)
    }

    private func hasUses(_ field: Field, _ compose: ComposeState) -> Bool {
        !recents.uses(of: field, account: compose.way.account).isEmpty
    }

    /// What the focused field was filled with before, whatever Enter does there.
    mutating func showUses() -> [Effect] {
        guard case .compose(let compose)? = layers.last, let field = compose.focusedField else { return [] }
        guard field.kind.hasPicker || field.kind == .phoneNumber || hasUses(field, compose) else {
            say("Nothing was put into \(field.label) before.")
            return []
        }
        return openPicker(field, compose)
    }

    mutating func moveInForm(by step: Int) -> [Effect] {
        guard case .compose(var compose)? = layers.last else { return [] }
        let left = compose.focusedField
        if let left { settle(left, &compose) }
        compose.moveFocus(by: step)
        layers[layers.count - 1] = .compose(compose)
        guard let left, left.kind == .contact else { return [] }
        return readContact(compose.sent(left), account: compose.way.account)
    }

    /// Settles the field in front as if it were left: what is kept or reviewed means the same tomorrow.
    mutating func settleFocused() {
        guard case .compose(var compose)? = layers.last, let field = compose.focusedField else { return }
        settle(field, &compose)
        layers[layers.count - 1] = .compose(compose)
    }

    /// A time that was typed in words gets its date once the field is left, so that it means the same tomorrow. Its zone
    /// stays open: it goes where the person called goes.
    private mutating func settle(_ field: Field, _ compose: inout ComposeState) {
        guard compose.values.isFilled(field.path) else { return }
        if field.role == .calleeNumber, let number = compose.reading.numbers[field.path], number.readIn != nil {
            // Written without a country, it would be somebody else's once another caller number is chosen.
            compose.set(.text(number.e164), at: field.path, formContext(for: compose))
        }
        letGoOfFormerZone(&compose, leaving: field)
        guard field.kind.isTime else { return }
        if compose.reading.clock.isDerived, let zone = compose.reading.clock.zone, compose.reading.scheduledAt != nil {
            say("The time is meant in \(zone.identifier), the zone of the person called, unless you choose another.")
        }
        guard let text = compose.reading.settled[field.path] else { return }
        compose.set(.text(text), at: field.path, formContext(for: compose))
    }

    mutating func reviewForm() -> [Effect] {
        settleFocused()
        guard case .compose(var compose)? = layers.last else { return [] }
        compose.refresh(formContext(for: compose))
        compose.visitAll()
        layers[layers.count - 1] = .compose(compose)
        guard compose.reading.isComplete else {
            let errors = compose.reading.problems.filter { $0.severity == .error }
            if let first = errors.first {
                compose.focus(on: first.path)
                layers[layers.count - 1] = .compose(compose)
                let more: SafeText = errors.count > 1 ? " (and \(errors.count - 1) more)" : ""
                say("\(first.words)\(more)", .warning)
            }
            return []
        }
        layers.append(.review(ReviewState()))
        guard let field = compose.form.field(for: .contactID) else { return [] }
        return readContact(compose.sent(field), account: compose.way.account)
    }

    /// What is known of the ids in the form.
    func knowledge(_ compose: ComposeState) -> FormKnowledge {
        let account = compose.way.account
        func text(_ role: Field.Role) -> String { compose.sent(compose.form.field(for: role)) }
        let numberID = text(.callerNumberID)
        return FormKnowledge(
            agentName: directories.agent(text(.agentID), account: account)?.name,
            contact: knownContact(text(.contactID), account: account) ?? recognisedCallee(compose),
            callerNumber: numberID.isEmpty ? nil : directories.line(id: numberID, account: account)?.number)
    }
}

extension ConsoleState {
    /// The contact whose number the form holds.
    private func recognisedCallee(_ compose: ComposeState) -> Contact? {
        compose.form.field(for: .calleeNumber).flatMap { compose.reading.numbers[$0.path]?.e164 }
            .flatMap { recognised($0, account: compose.way.account) }
    }
}

extension Sequence where Element: Hashable {
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
