import CallDomain

extension PickerItem {
    /// A row of a provider's list. Reads telephone numbers, which takes a while for thousands of them.
    public init(_ row: DirectoryRow) {
        switch row {
        case .agent(let agent):
            self.init(
                value: .row(row),
                columns: [agent.name, agent.personName ?? "", agent.language ?? "", agent.purpose ?? ""],
                keys: [agent.id])
        case .line(let line):
            let number = Self.number(line.number)
            self.init(
                value: .row(row), columns: [number.words, line.name ?? "", line.direction ?? ""],
                keys: [line.id, number.e164].compactMap(\.self), further: [line.number])
        case .contact(let contact):
            let number = contact.number.map(Self.number)
            self.init(
                value: .row(row), columns: [contact.name, number?.words ?? "", contact.country ?? ""],
                keys: [contact.id, number?.e164].compactMap(\.self),
                further: [contact.number ?? "", contact.email ?? ""] + contact.tags.prefix(8))
        }
    }

    /// What it puts into a field of a kind; `nil` where it has nothing for it: a number without an id.
    func text(for kind: FieldKind) -> String? {
        let text: String? =
            switch value {
            case .text(let text): text
            case .row(.agent(let agent)): agent.id
            case .row(.line(let line)): kind == .phoneLineID ? line.id : line.number
            case .row(.contact(let contact)): kind == .contact ? contact.id : contact.number
            case .entries, .saved: nil
            }
        return text?.isEmpty == true ? nil : text
    }

    private static func number(_ text: String) -> (words: String, e164: String) {
        guard let number = PhoneNumber.read(text).number else { return (text, text) }
        return (number.international, number.e164)
    }
}
