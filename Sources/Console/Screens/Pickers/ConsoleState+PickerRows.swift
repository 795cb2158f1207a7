import CallCore
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

    /// The zones of the person called and of the operator stand first.
    func pickerPins(_ field: Field, _ compose: ComposeState) -> [PickerState.Pin] {
        guard field.kind == .timeZone else { return [] }
        let ours = PickerState.Pin(key: settings.zone.identifier, words: "yours")
        guard let theirs = calleeZone(compose) else { return [ours] }
        if theirs == ours.key { return [PickerState.Pin(key: theirs, words: "theirs and yours")] }
        return [PickerState.Pin(key: theirs, words: "theirs"), ours]
    }

    /// The zone of the person called: the contact's, else the only one of the country that the number belongs to.
    private func calleeZone(_ compose: ComposeState) -> String? {
        let account = compose.way.account
        let number = calleeNumber(compose)
        let chosen = compose.form.field(for: .contactID).flatMap {
            knownContact(compose.values.text($0.path), account: account)
        }
        let contact = chosen ?? number.flatMap { recognised($0, account: account) }
        if let zone = contact?.timeZone { return zone }
        let region = number.flatMap { PhoneNumber.read($0).number?.region }
        let zones = region.map(ZoneCountries.zones) ?? []
        return zones.count == 1 ? zones.first : nil
    }

    /// Puts a list's rows into the pickers that show it.
    mutating func showRows(of key: DirectoryKey) {
        for index in layers.indices {
            guard case .picker(var picker) = layers[index], picker.directory == key else { continue }
            layers[index] = .messages(ListState())
            picker.setItems(items(of: picker, key))
            layers[index] = .picker(picker)
        }
    }

    func items(of picker: PickerState, _ key: DirectoryKey) -> [PickerItem] {
        guard let field = picker.field else { return directories[key]?.items ?? [] }
        return listed(key, with: recents.uses(of: field, account: key.account))
    }
}
