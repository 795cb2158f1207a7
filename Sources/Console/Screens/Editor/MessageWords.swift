import CallDomain
import TerminalUI

/// What is to be said of a message's placeholders, and how they are shown.
struct MessageWords {
    /// Whose record fills them in.
    enum Person {
        case nobody
        case unread(id: String)
        case known(Contact)
    }

    let placeholders: MessagePlaceholders
    let person: Person

    init(_ placeholders: MessagePlaceholders, state: ConsoleState) {
        self.placeholders = placeholders
        guard let compose = state.composing else {
            person = .nobody
            return
        }
        let id = compose.form.field(for: .contactID).map { compose.values.text($0.path) } ?? ""
        if let contact = state.knowledge(compose).contact {
            person = .known(contact)
        } else {
            person = id.isEmpty ? .nobody : .unread(id: id)
        }
    }

    var contact: Contact? {
        guard case .known(let contact) = person else { return nil }
        return contact
    }

    /// What an operator should know, the most important first.
    var note: (text: SafeText, role: Role)? {
        if !placeholders.strays.isEmpty {
            return ("Double braces that open or close no name are sent as they stand.", .warning)
        }
        guard !placeholders.all.isEmpty else { return nil }
        switch person {
        case .nobody:
            return (
                "No contact is chosen: whether \(list(placeholders.names)) can be filled in cannot be told.", .muted
            )
        case .unread(let id):
            return ("Contact \(id) is not known here: what can be filled in cannot be told.", .muted)
        case .known(let contact):
            let missing = placeholders.names.filter { contact.value(ofPlaceholder: $0) == nil }
            guard !missing.isEmpty else { return ("The record of \(contact.name) has all of these names.", .success) }
            return ("Not in the record of \(contact.name): \(list(missing)).", .warning)
        }
    }

    func marks(_ theme: Theme) -> [TextMark] {
        let names = placeholders.all.map { placeholder in
            let isMissing = contact.map { $0.value(ofPlaceholder: placeholder.name) == nil } ?? false
            let style = theme[isMissing ? .warning : contact == nil ? .accent : .success]
            return TextMark(placeholder.range, isMissing ? style.adding(.underline) : style)
        }
        return names + placeholders.strays.map { TextMark($0, theme[.danger].adding(.underline)) }
    }

    private func list(_ names: [String]) -> SafeText {
        let shown = names.prefix(8).map { "{{\($0)}}" }.joined(separator: ", ")
        return "\(shown)\(names.count > 8 ? " and \(names.count - 8) more" : "")"
    }
}
