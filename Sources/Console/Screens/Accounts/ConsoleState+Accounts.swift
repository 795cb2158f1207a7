import CallDomain
import CallProviders
import TerminalUI

extension ConsoleState {
    var selectedAccount: Account? {
        accounts.list.selected.flatMap { settings.accounts.indices.contains($0) ? settings.accounts[$0] : nil }
    }

    /// Why accounts are not written from here.
    func reasonAgainstWritingAccounts() -> SafeText? {
        if settings.isReadOnly { return "This console is read-only." }
        if settings.demo != nil {
            return "The demo's accounts are simulated: they can be checked, and nothing is written."
        }
        return settings.accountsFile == nil ? "This console has no configuration file to write to." : nil
    }

    func reasonAgainstAccounts(_ id: CommandID) -> SafeText? {
        let none: SafeText? = selectedAccount == nil ? "There is no account under the cursor." : nil
        switch id {
        case .addAccount: return reasonAgainstWritingAccounts()
        case .editAccount, .removeAccount, .editScripts, .editNumbers: return none ?? reasonAgainstWritingAccounts()
        case .checkAccount, .checkAccounts: return none
        case .copyWebhook:
            return none ?? (selectedAccount?.webhookURL == nil ? "This account has no webhook address." : nil)
        case .showDemo: return settings.demo == nil ? nil : "This is the demo."
        default: return nil
        }
    }

    mutating func accounts(_ id: CommandID) -> [Effect] {
        switch id {
        case .addAccount: return openAccountForm(nil)
        case .saveAccount: return saveAccount()
        case .tryAccount: return tryAccount()
        case .removeLine: return removeLine()
        case .checkAccounts: return settings.accounts.flatMap { check($0.name) }
        case .showDemo: return [.showDemo]
        default: break
        }
        guard let account = selectedAccount else { return [] }
        switch id {
        case .editAccount: return openAccountForm(account)
        case .removeAccount: askToRemove(account)
        case .checkAccount: return check(account.name)
        case .editScripts: openAccountRows(account, .scripts)
        case .editNumbers: openAccountRows(account, .numbers)
        case .copyWebhook:
            guard let url = account.webhookURL else { return [] }
            return [.copy(ClipboardText(untrusted: url))]
        default: break
        }
        return []
    }

    mutating func check(_ name: String) -> [Effect] {
        if let check = accounts.checks[name], check.result == nil { return [] }
        accounts.checks[name] = AccountCheck(result: nil, at: now)
        return [.accounts(.check(name))]
    }

    private mutating func askToRemove(_ account: Account) {
        var question: SafeText = "Remove account \(account.name) from the configuration?"
        question += " Calls placed with it stay in the journal, but are not followed any more."
        if let path = settings.accountsFile, case .file(let key) = account.key, KeyFolder.holds(key, beside: path) {
            question += " Its key file is deleted."
        }
        layers.append(.confirm(ConfirmState(question: question, effect: .accounts(.save(.remove(account), key: nil)))))
    }
}

extension ConsoleState {
    mutating func take(_ news: AccountsNews) -> [Effect] {
        switch news {
        case .checked(let name, let result):
            accounts.checks[name] = AccountCheck(result: result, at: now)
            if case .fine = result { health[name] = .ok }
            return []
        case .triedOut(let account, let key, let result):
            let now = now
            changeAccountForm { form in
                guard form.pending == account, form.typedKey == key, !form.isSaving else { return }
                form.check = AccountCheck(result: result, at: now)
            }
            return []
        case .saved(let change, let all):
            return saved(change, all)
        case .notSaved(let change, let words):
            say("\(words)", .failure)
            changeAccountForm { form in
                guard form.pending == change.account else { return }
                (form.isSaving, form.failure) = (false, words)
            }
            changeAccountRows { ($0.isSaving, $0.failure) = (false, words) }
            return []
        }
    }

    /// Anew from the provider: what was kept may be another organisation's.
    private mutating func readLists(of account: Account) -> [Effect] {
        [DirectoryKey.List.agents, .lines].filter { hasList($0, account) }
            .flatMap { loadDirectory(DirectoryKey(account: account.name, list: $0)) }
    }

    /// What was learned of accounts that are not what they were, other programs' changes included.
    private mutating func forget(_ names: Set<String>) {
        for name in names {
            health[name] = nil
            accounts.checks[name] = nil
            contacts[name] = nil
            for list in DirectoryKey.List.allCases { directories[DirectoryKey(account: name, list: list)] = nil }
        }
    }

    private mutating func saved(_ change: AccountChange, _ all: [Account]) -> [Effect] {
        let name = change.account.name
        forget(
            Set((settings.accounts + all).filter { !settings.accounts.contains($0) || !all.contains($0) }.map(\.name)))
        forget([name])
        settings.accounts = all
        accounts.list.setCount(all.count)
        layers.removeAll { layer in
            switch layer {
            case .accountForm(let form): form.isSaving && form.pending?.name == name
            case .accountRows(let rows): rows.isSaving && rows.account.name == name
            default: false
            }
        }
        if screen == .welcome { screen = .accounts }
        if case .remove = change {
            say("Account \(name) is removed.")
            return []
        }
        if case .add = change { accounts.unsaved = nil }
        accounts.unsavedRows.removeAll { $0.account.name == name }
        if let index = all.firstIndex(where: { $0.name == name }) { accounts.list.select(index) }
        if case .change(let old, let new) = change, !new.hasServer(of: old) {
            // Whoever moved the account decides when its key is shown to the new server.
            say("Account \(name) is saved; c checks it at its new server.")
            return [.loadEarlierForms(account: name)]
        }
        say("Account \(name) is saved; n places a call with it.")
        return check(name) + readLists(of: change.account) + [.loadEarlierForms(account: name)]
    }
}
