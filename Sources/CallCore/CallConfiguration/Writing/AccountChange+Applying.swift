import CallDomain

extension AccountChange {
    /// The configuration as it must read afterwards. Throws `ConfigurationWriteError`.
    func applied(to configuration: Configuration) throws(ConfigurationWriteError) -> Configuration {
        var changed = configuration
        switch self {
        case .add(var account):
            guard configuration.account(account.name) == nil else { throw .nameTaken(account.name) }
            // It says nothing of its own of whom one may call.
            account.rules = configuration.rules
            changed.accounts.append(account)
        case .change(let old, let new):
            guard old.name == new.name else { throw .unwritable("An account keeps its name.") }
            changed.accounts[try index(of: old, in: configuration)] = new
        case .remove(let account):
            changed.accounts.remove(at: try index(of: account, in: configuration))
        }
        changed.accounts.sort { $0.name < $1.name }
        return changed
    }

    /// The account must still be what the person saw when they changed it.
    private func index(of account: Account, in configuration: Configuration) throws(ConfigurationWriteError) -> Int {
        guard let index = configuration.accounts.firstIndex(where: { $0.name == account.name }) else {
            throw .noSuchAccount(account.name)
        }
        guard configuration.accounts[index] == account else { throw .accountChanged(account.name) }
        return index
    }
}
