import CallCore
import Foundation
import TerminalUI

extension ConsoleState {
    mutating func openPicker(_ field: Field, _ compose: ComposeState) -> [Effect] {
        guard let provider = settings.account(compose.way.account)?.provider else { return [] }
        let key = directoryKey(for: field, compose.way)
        if let reason = key.flatMap({ settings.offers[provider, $0.list.capability].reason }),
            key.flatMap({ directories[$0]?.rows.isEmpty }) ?? true, !hasConfiguredRows(key, provider)
        {
            say("\(reason) Type it instead.", .warning)
            return []
        }
        var effects: [Effect] = []
        if let key, directories[key] == nil { effects = loadDirectory(key) }
        let items = key.map { rows(of: $0, for: field) } ?? Self.ownItems(field)
        show(PickerState(purpose: .field(field), title: "\(field.label)", directory: key, items: items))
        return effects
    }

    /// Opens a list to choose from over whatever is in front.
    mutating func show(_ picker: PickerState) {
        var picker = picker
        picker.list.setHeight(PickerView.rows(in: size))
        layers.append(.picker(picker))
    }

    /// Scripts and numbers of the configuration stand in for lists that the provider does not offer.
    private func hasConfiguredRows(_ key: DirectoryKey?, _ provider: ProviderID) -> Bool {
        guard let key, let account = settings.account(key.account) else { return false }
        return switch key.list {
        case .agents: !account.scripts.isEmpty
        case .lines: !account.numbers.isEmpty
        case .contacts: false
        }
    }

    private func rows(of key: DirectoryKey, for field: Field) -> [PickerItem] {
        (directories[key]?.rows ?? []).map { PickerItem($0, for: field.kind) }.filter { !$0.isEmpty }
    }

    private static func ownItems(_ field: Field) -> [PickerItem] {
        switch field.kind {
        case .timeZone:
            TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") || $0 == "UTC" }
                .map { PickerItem(text: $0, columns: [$0]) }
        case .country:
            Locale.Region.isoRegions.compactMap { PhoneNumber.countryName(of: $0.identifier) }.uniqued().sorted()
                .map { PickerItem(text: $0, columns: [$0]) }
        default: []
        }
    }

    mutating func handlePicker(_ key: KeyPress) {
        guard case .picker(var picker)? = layers.last, picker.type(key) else { return }
        layers[layers.count - 1] = .picker(picker)
    }

    mutating func movePicker(_ change: (inout ListState) -> Void) {
        guard case .picker(var picker)? = layers.last else { return }
        change(&picker.list)
        layers[layers.count - 1] = .picker(picker)
    }

    mutating func reloadPicker() -> [Effect] {
        guard case .picker(var picker)? = layers.last, let key = picker.directory else { return [] }
        picker.removeAll()
        layers[layers.count - 1] = .picker(picker)
        return loadDirectory(key)
    }

    mutating func takePicked() -> [Effect] {
        guard case .picker(let picker)? = layers.last, let item = picker.selected else { return [] }
        layers.removeLast()
        switch (picker.purpose, item.value) {
        case (.field(let field), .text(let text)):
            return fill(field, with: text, from: item.row)
        case (.choices, .entries(let entries)):
            answer(entries)
            return []
        case (.start, .saved(let id)):
            return startForm(from: id)
        default:
            return []
        }
    }

    private mutating func fill(_ field: Field, with text: String, from row: DirectoryRow?) -> [Effect] {
        guard case .compose(var compose)? = layers.last else { return [] }
        compose.set(.text(text), at: field.path, formContext)
        if case .contact(let contact)? = row { fill(&compose, from: contact) }
        layers[layers.count - 1] = .compose(compose)
        return moveInForm(by: 1)
    }

    private mutating func answer(_ entries: [PickerItem.Entry]) {
        guard case .compose(var compose)? = layers.last else { return }
        for entry in entries { compose.set(entry.value, at: entry.path, formContext) }
        layers[layers.count - 1] = .compose(compose)
    }

    /// Starts a form from something saved.
    private mutating func startForm(from id: String) -> [Effect] { [] }

    /// Choosing a person fills what the person's record knows.
    private func fill(_ compose: inout ComposeState, from contact: Contact) {
        let names = contact.name.split(separator: " ", maxSplits: 1).map(String.init)
        let parts = compose.form.fields(for: .calleeName)
        for (index, field) in parts.enumerated() {
            let text = parts.count == 1 ? contact.name : names.indices.contains(index) ? names[index] : ""
            compose.set(.text(text), at: field.path, formContext)
        }
        for field in compose.form.fields {
            switch field.kind {
            case .email: compose.set(contact.email.map(FieldValue.text), at: field.path, formContext)
            case .country:
                let name = contact.country.map { PhoneNumber.countryName(of: $0) ?? $0 }
                compose.set(name.map(FieldValue.text), at: field.path, formContext)
            default: break
            }
        }
    }

    mutating func take(_ rows: [DirectoryRow], for key: DirectoryKey) {
        directories[key]?.rows += rows
        for index in layers.indices {
            guard case .picker(var picker) = layers[index], picker.directory == key else { continue }
            guard let kind = picker.field?.kind else { continue }
            picker.append(rows.map { PickerItem($0, for: kind) }.filter { !$0.isEmpty })
            layers[index] = .picker(picker)
        }
    }
}

extension DirectoryKey.List {
    /// What a provider must document for the list to be read.
    var capability: Capability {
        switch self {
        case .agents: .listAgents
        case .lines: .listNumbers
        case .contacts: .searchContacts
        }
    }
}
