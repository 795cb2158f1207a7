import CallDomain
import Foundation
import TerminalUI

extension ConsoleState {
    /// The rows to choose a field's value from: the provider's list, and what was used before and is not in it.
    func pickerItems(_ field: Field, _ compose: ComposeState, _ key: DirectoryKey?) -> [PickerItem] {
        switch field.kind {
        case .timeZone: return PickerItem.zones
        case .country: return PickerItem.countries
        default: break
        }
        let uses = recents.uses(of: field, account: compose.way.account)
        guard let key else { return uses.map { PickerItem(text: $0.value, columns: [Self.flat($0.value)]) } }
        return listed(key, with: uses)
    }

    private func listed(_ key: DirectoryKey, with uses: [Recents.Use]) -> [PickerItem] {
        let list = directories[key]?.list ?? ItemList()
        guard key.list == .contacts else { return list.items }
        return list.items + uses.filter { list.row($0.value) == nil }.map(Self.calledBefore)
    }

    /// Somebody who was called and is in no list.
    private static func calledBefore(_ use: Recents.Use) -> PickerItem {
        PickerItem(
            text: use.value, columns: [use.name ?? "", CallWords.international(use.value).string, "called before"],
            further: [use.value])
    }

    private static func flat(_ text: String) -> String {
        FuzzyMatch.shown(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    func pickerUses(_ field: Field, _ compose: ComposeState) -> [String: Date] {
        let account = compose.way.account
        var uses: [String: Date] = [:]
        for use in recents.uses(of: field, account: account) {
            let key = field.kind == .phoneLine ? PhoneNumber.e164(use.value) ?? use.value : use.value
            uses[key] = max(use.at, uses[key] ?? use.at)
        }
        return uses
    }

    /// More zones than this are no help: the person may live in any of them.
    private static let mostZones = 6

    /// The zones of the person called and of the operator stand first.
    func pickerPins(_ field: Field, _ compose: ComposeState) -> [PickerState.Pin] {
        guard field.kind == .timeZone else { return [] }
        let theirs = calleeZones(compose)
        guard settings.zone.isNamed else { return pins(theirs, but: nil) }
        let ours = PickerState.Pin(key: settings.zone.identifier, words: "yours")
        guard theirs != [ours.key] else { return [PickerState.Pin(key: ours.key, words: "theirs and yours")] }
        return pins(theirs, but: ours.key) + [ours]
    }

    private func pins(_ theirs: [String], but ours: String?) -> [PickerState.Pin] {
        guard theirs.count <= Self.mostZones else { return [] }
        let words: SafeText = theirs.count == 1 ? "theirs" : "perhaps theirs"
        return theirs.filter { $0 != ours }.map { PickerState.Pin(key: $0, words: words) }
    }

    /// The zone of the contact, or those of the country that the number belongs to.
    private func calleeZones(_ compose: ComposeState) -> [String] {
        compose.reading.calleeZones(knowledge(compose))?.zones.map(\.identifier) ?? []
    }

    /// Puts a list's rows into the pickers that show it.
    mutating func showRows(of key: DirectoryKey) {
        for index in layers.indices {
            guard case .picker(var picker) = layers[index], picker.directory == key else { continue }
            picker.setItems(items(of: picker, key))
            layers[index] = .picker(picker)
        }
    }

    func items(of picker: PickerState, _ key: DirectoryKey) -> [PickerItem] {
        guard let field = picker.field else { return directories[key]?.items ?? [] }
        return listed(key, with: recents.uses(of: field, account: key.account))
    }
}
