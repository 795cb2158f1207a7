import CallDomain
import Foundation
import TerminalUI

extension ConsoleState {
    mutating func openPicker(_ field: Field, _ compose: ComposeState) -> [Effect] {
        guard let account = settings.account(compose.way.account) else { return [] }
        let key = directoryKey(for: field, compose.way)
        let items = pickerItems(field, compose, key)
        if let key, items.isEmpty, !hasList(key.list, account) {
            let reason = settings.offers[account.provider, key.list.capability].reason ?? ""
            say("\(reason) Type it instead.", .warning)
            return []
        }
        show(
            PickerState(
                purpose: .field(field), title: "\(field.label)", directory: key, items: items,
                uses: pickerUses(field, compose), pins: pickerPins(field, compose)))
        return key.map { refreshDirectory($0) } ?? []
    }

    /// Opens a list to choose from over whatever is in front.
    mutating func show(_ picker: PickerState) {
        var picker = picker
        picker.list.setHeight(PickerView.rows(in: size))
        layers.append(.picker(picker))
    }

    mutating func handlePicker(_ key: KeyPress) -> [Effect] {
        guard case .picker(var picker)? = layers.popLast() else { return [] }
        let before = picker.query.text
        _ = picker.type(key)
        layers.append(.picker(picker))
        return before == picker.query.text ? [] : searchContacts()
    }

    mutating func pasteIntoPicker(_ text: String) -> [Effect] {
        changePicker { $0.paste(text) }
        return searchContacts()
    }

    mutating func movePicker(_ change: (inout ListState) -> Void) {
        changePicker { change(&$0.list) }
    }

    /// Taken out and put back: a list of thousands of rows is not copied for a key.
    mutating func changePicker(_ change: (inout PickerState) -> Void) {
        guard case .picker(var picker)? = layers.last else { return }
        layers.removeLast()
        change(&picker)
        layers.append(.picker(picker))
    }

    /// Reads the list again; its rows stay until the new ones have come.
    mutating func reloadPicker() -> [Effect] {
        guard case .picker(let picker)? = layers.last, let key = picker.directory,
            let account = settings.account(key.account)
        else { return [] }
        guard hasList(key.list, account) else {
            say("\(settings.offers[account.provider, key.list.capability].reason ?? "")", .warning)
            return []
        }
        return loadDirectory(key)
    }

    mutating func takePicked() -> [Effect] {
        guard case .picker(var picker)? = layers.last, let item = picker.selected else { return [] }
        if picker.hasLostItsRow {
            picker.acceptRow()
            layers[layers.count - 1] = .picker(picker)
            say("The row you were on is gone from the list: look at the one here before you take it.", .warning)
            return []
        }
        layers.removeLast()
        switch (picker.purpose, item.value) {
        case (.field(let field), .text), (.field(let field), .row):
            return item.text(for: field.kind).map { fill(field, with: $0, from: item.row) } ?? []
        case (.choices, .entries(let entries)):
            answer(entries)
            return []
        case (.start, .saved(let id)):
            return startForm(from: id)
        case (.sort, .saved(let name)):
            return CallColumn(rawValue: name).map { sort(by: $0) } ?? []
        case (.views, .saved(let name)):
            return showView(name)
        default:
            return []
        }
    }

    private mutating func fill(_ field: Field, with text: String, from row: DirectoryRow?) -> [Effect] {
        guard case .compose(var compose)? = layers.last else { return [] }
        let former = compose.calleeText
        if field.role == .zone { compose.zoneOwner = nil }
        compose.set(.text(text), at: field.path, formContext(for: compose))
        letGoOfFormerZone(&compose, leaving: field)
        if case .contact(let contact)? = row {
            fill(&compose, from: contact)
        } else if field.role == .calleeNumber {
            // Whoever was called at this number before; nothing of the person who stood here stays.
            fill(&compose, from: Contact(id: "", name: recents.use(ofNumber: text)?.name ?? "", number: text))
        }
        // What is known of the contact is looked up by what is in the form by now.
        compose.refresh(formContext(for: compose))
        layers[layers.count - 1] = .compose(compose)
        if !former.isEmpty, compose.calleeText != former { sayFormerData(compose) }
        return moveInForm(by: 1)
    }

    private mutating func answer(_ entries: [PickerItem.Entry]) {
        guard case .compose(var compose)? = layers.last else {
            return changeTimeQuestion { $0.take(entries) }
        }
        for entry in entries { compose.set(entry.value, at: entry.path, formContext(for: compose)) }
        layers[layers.count - 1] = .compose(compose)
    }

    /// Choosing a person fills what the person's record knows.
    func fill(_ compose: inout ComposeState, from contact: Contact) {
        let names = contact.name.split(separator: " ", maxSplits: 1).map(String.init)
        let parts = compose.form.fields(for: .calleeName)
        for (index, field) in parts.enumerated() {
            let text = parts.count == 1 ? contact.name : names.indices.contains(index) ? names[index] : ""
            compose.set(.text(text), at: field.path, formContext(for: compose))
        }
        for field in compose.form.fields {
            switch field.kind {
            case .email: compose.set(contact.email.map(FieldValue.text), at: field.path, formContext(for: compose))
            case .country:
                let name = contact.country.map { PhoneNumber.countryName(of: $0) ?? $0 }
                compose.set(name.map(FieldValue.text), at: field.path, formContext(for: compose))
            default: break
            }
        }
    }
}
