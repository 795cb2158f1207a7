import CallDomain
import Foundation
import TerminalUI

/// What stands in a field, in words.
struct FieldWords {
    let state: ConsoleState
    let compose: ComposeState

    /// The row of a list that the field's value names, in words; `nil` where it names none we know.
    func chosen(_ field: Field) -> SafeText? {
        let value = compose.values.text(field.path)
        guard !value.isEmpty else { return nil }
        let account = compose.way.account
        switch field.kind {
        case .agent:
            return state.directories.agent(value, account: account).map(Self.words)
        case .phoneLineID:
            return state.directories.line(id: value, account: account).map(Self.words)
        case .phoneLine:
            return state.directories.line(number: value, account: account).map(Self.words)
        case .contact:
            return state.knownContact(value, account: account).map(Self.words)
        default:
            return nil
        }
    }

    /// Its text is edited where it stands: it is no switch, nothing with a dialog of its own, and no row of a list.
    func isTyped(_ field: Field) -> Bool {
        if case .toggle = field.kind { return false }
        return !field.kind.holdsSeveralLines && chosen(field) == nil
    }

    /// What to show where nobody is typing.
    func resting(_ field: Field) -> SafeText {
        if let chosen = chosen(field) { return chosen }
        if let number = compose.reading.numbers[field.path] { return "\(number.international)" }
        switch compose.values[field.path] {
        case .text(let text):
            let lines = text.split(whereSeparator: \.isNewline)
            return SafeText(untrusted: lines.joined(separator: ", "))
        case .toggle(let isOn): return isOn ? "yes" : "no"
        case .pairs(let pairs):
            return SafeText(
                untrusted: pairs.prefix(20).map { "\($0.key)=\($0.value)" }.joined(separator: ", "), limit: 500)
        case .object(let members): return SafeText(untrusted: JSON.object(members).compact)
        case nil: return ""
        }
    }

    /// How it stands with who the contact in a field is, and what its row has no room for.
    func contactNote(_ field: Field) -> (SafeText, Role)? {
        let id = compose.values.text(field.path)
        guard !id.isEmpty else { return nil }
        let glyphs = state.settings.glyphs
        if let contact = state.knownContact(id, account: compose.way.account) {
            let tags = SafeText(untrusted: contact.tags.prefix(8).joined(separator: ", "), limit: 200)
            return tags.isEmpty ? nil : ("\(glyphs.check) \(tags)", .info)
        }
        switch state.contacts[compose.way.account]?[id] {
        case .reading?: return ("\(glyphs.ellipsis) reading who this is", .info)
        case .failed(let words, _)?:
            return ("\(glyphs.warning) \(words) Leave the field again to ask again.", .warning)
        default: return nil
        }
    }

    /// What an empty field means.
    func placeholder(_ field: Field) -> SafeText {
        switch field.kind {
        case .timeZone: zoneOfCallee
        case .toggle(let isOn): isOn ? "not said (yes)" : "not said (no)"
        case .seconds(_, let value): "not said (\(value) s)"
        case .minutes: "now"
        case .wallTime: "now"
        case .instant: field.isRequired ? "2026-06-15 14:30" : "now"
        case .pairs, .object, .typedObjects: "none"
        default: ""
        }
    }

    /// By whose clock a time is meant while no zone is chosen.
    private var zoneOfCallee: SafeText {
        switch compose.reading.clock {
        case .callee(let zone): "\(zone.identifier) (theirs)"
        case .oneOf(let zones): "theirs, one of \(zones.count)"
        case .chosen, .unreadable, .unknown: "theirs, not known yet"
        }
    }

    static func words(_ agent: Agent) -> SafeText {
        let details = [agent.personName, agent.language].compactMap(\.self).joined(separator: ", ")
        return details.isEmpty ? "\(agent.name)" : "\(agent.name) (\(details))"
    }

    static func words(_ line: PhoneLine) -> SafeText {
        let number = CallWords.international(line.number)
        return line.name.map { "\(number)  \($0)" } ?? number
    }

    static func words(_ contact: Contact) -> SafeText {
        let zone = contact.timeZone.map { "  \($0)" } ?? ""
        return "\(contact.name)  \(contact.number.map(CallWords.international) ?? "")\(zone)"
    }
}
