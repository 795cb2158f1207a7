import CallDomain
import CallProviders
import TerminalUI

/// A kept form in words.
struct DraftWords {
    let form: CallForm?
    let values: FormValues
    var stemsFrom: CallID?

    init(draft: FormDraft) {
        form = FormCatalog.form(draft.form)
        values = draft.values
        stemsFrom = draft.stemsFrom
    }

    init(template: FormTemplate) {
        form = FormCatalog.form(template.form)
        values = template.values
    }

    /// What is filled in of who is called: the name, else the number, else the contact; empty where nothing is.
    var who: String {
        let name = texts(.calleeName).joined(separator: " ")
        return name.isEmpty ? number.isEmpty ? texts(.contactID).joined() : number : name
    }

    var number: String { texts(.calleeNumber).joined() }

    /// For a row of a list.
    var title: String { who.isEmpty ? "nobody yet" : who }

    /// "Contactship · call a number"; empty where this program does not know the form.
    var way: String { form.map(Self.way) ?? "" }

    static func way(_ form: CallForm) -> String { "\(form.provider.name) · \(form.title)" }

    var kept: SafeText {
        if let stemsFrom {
            let whom: SafeText = who.isEmpty ? "" : " to \(who)"
            return "The call\(whom) (#\(stemsFrom.short)) was never sent; its form is kept."
        }
        return "A half-filled form\(who.isEmpty ? "" : " for \(who)") is kept."
    }

    private func texts(_ role: Field.Role) -> [String] {
        (form?.fields(for: role) ?? []).map { values.text($0.path) }.filter { !$0.isEmpty }
    }
}
