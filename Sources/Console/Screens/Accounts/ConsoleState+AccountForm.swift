import CallDomain
import Foundation
import TerminalUI

extension ConsoleState {
    mutating func openAccountForm(_ account: Account?) -> [Effect] {
        guard let path = settings.accountsFile else { return [] }
        let left = account == nil ? accounts.unsaved : nil
        layers.append(.accountForm(left ?? AccountFormState(account, configuration: path)))
        return []
    }

    mutating func changeAccountForm(_ change: (inout AccountFormState) -> Void) {
        for index in layers.indices {
            guard case .accountForm(var form) = layers[index] else { continue }
            change(&form)
            layers[index] = .accountForm(form)
        }
    }

    mutating func changeAccountRows(_ change: (inout AccountRowsState) -> Void) {
        for index in layers.indices {
            guard case .accountRows(var rows) = layers[index] else { continue }
            change(&rows)
            layers[index] = .accountRows(rows)
        }
    }

    /// Between the rows of the form, or the cells of the lines.
    mutating func moveInAccount(by step: Int) {
        changeAccountForm { $0.move(by: step) }
        changeAccountRows { $0.moveCell(by: step) }
    }

    mutating func handleAccountForm(_ key: KeyPress) {
        changeAccountForm { form in
            guard !form.isSaving else { return }
            if key.modifiers.isEmpty, let step = [.left: -1, .right: 1, .character(" "): 1][key.key],
                form.choose(by: step)
            {
                return
            }
            if key == KeyPress(.enter) { return form.move(by: 1) }
            if form.type({ $0.handle(key) }, secret: { $0.handle(key) }) { form.wasTyped() }
        }
    }

    mutating func handleAccountRows(_ key: KeyPress) {
        changeAccountRows { rows in
            guard !rows.isSaving else { return }
            switch key {
            case KeyPress(.up): rows.moveRow(by: -1)
            case KeyPress(.down): rows.moveRow(by: 1)
            case KeyPress(.enter): rows.move(toRow: rows.row + 1, column: 0)
            default:
                _ = rows.handle(key)
                rows.failure = nil
            }
        }
    }

    mutating func pasteIntoAccount(_ text: String) {
        changeAccountForm { form in
            guard !form.isSaving else { return }
            let insert = { (editor: inout LineEditor) -> Bool in
                editor.insert(text.trimmingCharacters(in: .whitespacesAndNewlines))
                return true
            }
            if form.type(
                insert,
                secret: { field in
                    field.insert(text)
                    return true
                })
            {
                form.wasTyped()
            }
        }
        changeAccountRows { if !$0.isSaving { $0.paste(text) } }
    }

    mutating func removeLine() -> [Effect] {
        changeAccountRows { if !$0.isSaving { $0.removeRow() } }
        return []
    }

    mutating func clickInAccount(_ kind: String, _ index: Int) -> [Effect] {
        changeAccountForm { form in
            guard kind == "field", let row = AccountFormState.Row(rawValue: index) else { return }
            if form.focus == row { _ = form.choose(by: 1) } else { form.move(to: row) }
        }
        changeAccountRows { rows in
            guard kind == "cell" else { return }
            rows.move(toRow: index / AccountRowsState.columns, column: index % AccountRowsState.columns)
        }
        return []
    }

    mutating func openAccountRows(_ account: Account, _ list: AccountRowsState.List) {
        let left = accounts.unsavedRows.first { $0.account == account && $0.list == list }
        layers.append(.accountRows(left ?? AccountRowsState(account, list)))
    }

    /// Esc: what was typed is kept in memory, but never a key.
    mutating func closeAccountLayer() {
        switch layers.popLast() {
        case .accountForm(let form)?:
            if form.original == nil { accounts.unsaved = form.withoutSecret }
        case .accountRows(var rows)?:
            (rows.isSaving, rows.failure) = (false, nil)
            accounts.unsavedRows.removeAll { $0.account.name == rows.account.name && $0.list == rows.list }
            if rows.changed != rows.account { accounts.unsavedRows.append(rows) }
        default: break
        }
    }
}

extension ConsoleState {
    mutating func tryAccount() -> [Effect] {
        let known = settings.accounts
        var effects: [Effect] = []
        let now = now
        changeAccountForm { form in
            form.visitAll()
            guard !form.isSaving, form.check == nil || form.check?.result != nil,
                let account = form.account(among: known)
            else { return }
            form.pending = account
            form.check = AccountCheck(result: nil, at: now)
            effects = [.accounts(.tryOut(account, key: form.typedKey))]
        }
        return effects
    }

    mutating func saveAccount() -> [Effect] {
        if case .accountRows? = layers.last { return saveRows() }
        let known = settings.accounts
        var effects: [Effect] = []
        changeAccountForm { form in
            form.visitAll()
            guard !form.isSaving, let account = form.account(among: known) else { return }
            (form.pending, form.isSaving, form.failure) = (account, true, nil)
            let change = form.original.map { AccountChange.change(from: $0, to: account) } ?? .add(account)
            effects = [.accounts(.save(change, key: form.typedKey))]
        }
        return effects
    }

    private mutating func saveRows() -> [Effect] {
        var effects: [Effect] = []
        changeAccountRows { rows in
            guard !rows.isSaving else { return }
            guard let account = rows.changed else {
                rows.move(toRow: rows.firstWrong ?? 0, column: 0)
                return
            }
            rows.isSaving = true
            rows.failure = nil
            effects = [.accounts(.save(.change(from: rows.account, to: account), key: nil))]
        }
        return effects
    }
}

extension AccountFormState {
    /// `false` where the row in focus is no choice.
    mutating func choose(by step: Int) -> Bool {
        switch focus {
        case .provider where original != nil: return false
        case .provider: provider = Self.next(provider, in: ProviderID.allCases, by: step)
        case .environment: environment = Self.next(environment, in: Account.Environment.allCases, by: step)
        case .keyPlace: keyPlace = Self.next(keyPlace, in: KeyPlace.allCases, by: step)
        default: return false
        }
        wasTyped()
        return true
    }

    private static func next<Choice: Equatable>(_ choice: Choice, in all: [Choice], by step: Int) -> Choice {
        let index = all.firstIndex(of: choice) ?? 0
        return all[((index + step) % all.count + all.count) % all.count]
    }

    /// What a check said is about what stood here before.
    mutating func wasTyped() { (check, failure, pending) = (nil, nil, nil) }

    /// Edits the text in focus.
    mutating func type(
        _ edit: (inout LineEditor) -> Bool, secret: (inout SecretField) -> Bool
    ) -> Bool {
        switch (focus, keyPlace) {
        case (.name, _): original == nil && edit(&name)
        case (.address, _): edit(&address)
        case (.key, .file): secret(&self.secret)
        case (.key, .command): edit(&command)
        case (.key, .variable): edit(&variable)
        default: false
        }
    }
}
