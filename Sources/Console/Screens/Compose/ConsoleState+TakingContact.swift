import CallDomain
import TerminalUI

/// A number in a form that is another contact's than the name says.
extension ConsoleState {
    var reasonAgainstTakingContact: SafeText? {
        contactOfNumber == nil ? "The number in the form is no other contact\u{2019}s of the phone book." : nil
    }

    /// Fills in what that contact\u{2019}s record knows, as choosing it does; a review goes back to the form.
    mutating func takeContact() {
        guard let contact = contactOfNumber else { return }
        if case .review? = layers.last { layers.removeLast() }
        guard case .compose(var compose)? = layers.last else { return }
        fill(&compose, from: contact)
        layers[layers.count - 1] = .compose(compose)
        let others = compose.form.fields.filter { field in
            field.kind.holdsSeveralLines && field.kind != .paragraph && compose.values.isFilled(field.path)
        }
        guard !others.isEmpty else { return say("\(contact.name) is called, as the phone book has them.") }
        let names = others.map(\.label).joined(separator: ", ")
        say(
            "\(contact.name) is called. What stands in \(names) may be the other person\u{2019}s: look at it.", .warning
        )
    }

    private var contactOfNumber: Contact? {
        guard let compose = layers.last?.compose ?? layers.dropLast().last?.compose else { return nil }
        for case .otherPerson(let known, _) in review(compose).findings { return known.contact }
        return nil
    }
}
