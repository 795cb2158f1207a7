import CallDomain
import CallProviders
import Foundation
import OrderedCollections
import TerminalUI

extension ConsoleState {
    /// Opens a draft where it was left.
    mutating func open(_ draft: FormDraft) -> [Effect] {
        guard var compose = ComposeState(draft, ways: ways, context: formContext(account: draft.account)) else {
            shelf.put(draft, comingBack: false)
            say("\(noAccount(for: draft.form)) The form stays kept.", .warning)
            return []
        }
        if let field = compose.form.field(for: .webhook),
            let address = settings.account(compose.way.account)?.webhookURL,
            compose.values[field.path] == .text(address)
        {
            compose.give(.text(address), at: field.path, formContext(for: compose))
        }
        show(compose)
        if let former = draft.stemsFrom {
            say("Call #\(former.short) had this form and was never sent: placing it is a new call.", .warning)
        }
        sayIfTaken(from: draft.account, compose)
        return loadLists(for: compose)
    }

    /// A new form filled like an earlier call.
    mutating func openForm(like call: Call, values: FormValues) -> [Effect] {
        let form = FormCatalog.form(call.form) ?? self.form(for: call)
        guard let form else {
            say("\(call.provider.name) has no form that this call could be the start of.", .warning)
            return []
        }
        let filled = values.isEmpty ? form.values(of: call) : values
        return start(form, account: call.account, filled)
    }

    mutating func start(from template: FormTemplate) -> [Effect] {
        guard let form = FormCatalog.form(template.form) else {
            say(noAccount(for: template.form), .warning)
            return []
        }
        return start(form, account: template.account, template.values)
    }

    /// A new form with these values; what must not be the same again is left out, and that is said.
    private mutating func start(_ form: CallForm, account: String?, _ filled: FormValues) -> [Effect] {
        let account = account ?? ways.first { $0.form.id == form.id }?.account ?? ""
        let begun = form.starting(filled, in: formContext(account: account))
        let draft = FormDraft(
            id: settings.makeCallID(), form: form.id, account: account, values: begun.values, updatedAt: now)
        guard var compose = ComposeState(draft, ways: ways, context: formContext(account: account)) else {
            say(noAccount(for: form.id), .warning)
            return []
        }
        compose.countAsGiven()
        compose.rememberZoneOwner(formContext(for: compose))
        show(compose)
        if let past = begun.past { say("\(past.label) was past and is left out: choose a time.", .warning) }
        sayIfTaken(from: account, compose)
        return prepareWay()
    }

    /// Over what is in front, or in place of the open form, which becomes a draft.
    private mutating func show(_ compose: ComposeState) {
        if let open = composing { shelve(open, comingBack: false) }
        layers.removeAll { if case .compose = $0 { true } else { false } }
        layers.append(.compose(compose))
    }

    private mutating func sayIfTaken(from account: String, _ compose: ComposeState) {
        guard compose.way.account != account else { return }
        let words: SafeText =
            "There is no account \(account) any more: this form calls through \(compose.way.account), without what belonged to that."
        say(words, .warning)
    }

    private func noAccount(for form: String) -> SafeText {
        guard let provider = FormCatalog.form(form)?.provider.name else {
            return "This Trunkline has no form \(form)."
        }
        return "No account at \(provider) is configured."
    }

    /// The form that can take over most of a call that was placed elsewhere.
    private func form(for call: Call) -> CallForm? {
        let forms = FormCatalog.forms(of: call.provider)
        return forms.max { left, right in
            let (a, b) = (left.values(of: call).entries.count, right.values(of: call).entries.count)
            return a < b || a == b && forms.firstIndex(of: left) ?? 0 > forms.firstIndex(of: right) ?? 0
        }
    }
}

extension CallForm {
    /// What a call itself knows, field by field.
    func values(of call: Call) -> FormValues {
        var values = FormValues()
        let known: [(Field.Role, String?)] = [
            (.calleeNumber, call.callee.number), (.contactID, call.callee.contactID),
            (.callerNumber, call.caller.number), (.callerNumberID, call.caller.numberID),
            (.agentID, call.caller.agentID),
        ]
        for (role, text) in known {
            guard let field = field(for: role), let text else { continue }
            values[field.path] = .text(text)
        }
        fillName(call.callee.name ?? "", in: &values)
        return values
    }

    /// A whole name, or its parts where the form has several fields for them.
    func fillName(_ name: String, in values: inout FormValues) {
        let fields = fields(for: .calleeName)
        let parts = fields.count > 1 ? name.split(separator: " ", maxSplits: fields.count - 1).map(String.init) : [name]
        for (field, part) in zip(fields, parts) { values[field.path] = .text(part) }
    }
}
