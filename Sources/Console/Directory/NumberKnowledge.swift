import CallCore
import Foundation

/// What is known of a number that is about to be called.
struct NumberKnowledge: Hashable, Sendable {
    enum LastCall: Hashable, Sendable {
        case reading
        case never
        case call(Call)
    }

    /// The account's contact with this number.
    var contact: Contact?
    /// Who was called at it before, where no contact has it.
    var name: String?
    var lastCall: LastCall
}

extension ConsoleState {
    /// The account's contact that has a number (E.164): in its list, or read one by one.
    func recognised(_ number: String, account: String) -> Contact? {
        if let contact = directories.contact(number, account: account) { return contact }
        return contacts[account]?.values.lazy.compactMap(\.contact).first { $0.e164 == number }
    }

    /// What is known of a number (E.164), as far as it is there: the last call to it is read once the form holds it.
    func knownAbout(_ number: String, account: String) -> NumberKnowledge {
        let lastCall: NumberKnowledge.LastCall =
            switch lastCalls[number] {
            case .some(let call?): .call(call)
            case .some(nil): .never
            case nil: .reading
            }
        var name = recents.use(ofNumber: number)?.name
        if case .call(let call) = lastCall { name = call.callee.name ?? name }
        return NumberKnowledge(contact: recognised(number, account: account), name: name, lastCall: lastCall)
    }

    /// Asks the journal about the number in the form, once; a newer question takes the older one's place.
    mutating func askAboutCallee() -> [Effect] {
        let number = calleeInFront
        guard number != askedNumber else { return [] }
        askedNumber = number
        guard let number, lastCalls[number] == nil else { return [] }
        return [.loadLastCall(number: number)]
    }

    /// The number (E.164) that the form in front would call.
    private var calleeInFront: String? {
        for case .compose(let compose) in layers.reversed() { return calleeNumber(compose) }
        return nil
    }

    func calleeNumber(_ compose: ComposeState) -> String? {
        if let field = compose.form.field(for: .calleeNumber) { return compose.reading.numbers[field.path]?.e164 }
        guard let field = compose.form.field(for: .contactID) else { return nil }
        return knownContact(compose.values.text(field.path), account: compose.way.account)?.e164
    }

    /// What was read of calls may be old: it is read again, and shown until then.
    mutating func askAgainAboutCallee() -> [Effect] {
        let asked = askedNumber
        lastCalls = lastCalls.filter { $0.key == asked }
        standings = standings.filter { $0.key == asked }
        return asked.map { [.loadLastCall(number: $0)] } ?? []
    }
}
