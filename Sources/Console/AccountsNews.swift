import CallDomain

/// Something to do about accounts; what came of it comes back as `AccountsNews`.
public enum AccountsWork: Hashable, Sendable {
    /// Makes the harmless request of an account that is there.
    case check(String)
    /// The same for an account as it stands in a form; `key` is what was typed, and is not kept.
    case tryOut(Account, key: Secret?)
    case save(AccountChange, key: Secret?)
}

/// What became of accounts.
public enum AccountsNews: Sendable {
    case checked(String, AccountCheck.Result)
    case triedOut(Account, key: Secret?, AccountCheck.Result)
    /// All accounts there are now.
    case saved(AccountChange, [Account])
    case notSaved(AccountChange, words: String)
}
