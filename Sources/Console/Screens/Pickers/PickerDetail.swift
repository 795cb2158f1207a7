import CallDomain
import Foundation
import TerminalUI

/// What the list's columns have no room for, of the row under the cursor.
struct PickerDetail {
    let state: ConsoleState
    let item: PickerItem

    var words: SafeText {
        let parts: [SafeText] =
            switch item.row {
            case .agent(let agent): [Self.text(agent.purpose), Self.text(agent.language), Self.text(agent.id)]
            case .line(let line): [Self.text(line.name), Self.text(line.direction), Self.text(line.id)]
            case .contact(let contact): parts(of: contact)
            case nil: []
            }
        return parts.filter { !$0.isEmpty }.joined(separator: " \(state.settings.glyphs.separator) ")
    }

    private func parts(of contact: Contact) -> [SafeText] {
        [
            contact.number.map { CallWords.international(FuzzyMatch.shown($0)) } ?? "no number",
            zone(contact.timeZone), Self.text(contact.email),
            Self.text(contact.tags.prefix(8).joined(separator: ", ")), Self.text(contact.id),
        ]
    }

    private func zone(_ name: String?) -> SafeText {
        guard let name, let zone = Zone(identifier: name) else { return Self.text(name) }
        return "\(Self.text(name)) \(TimeWords(now: state.now, zone: zone).exact(state.now).prefix(columns: 5))"
    }

    private static func text(_ text: String?) -> SafeText { SafeText(untrusted: FuzzyMatch.shown(text ?? "")) }
}
