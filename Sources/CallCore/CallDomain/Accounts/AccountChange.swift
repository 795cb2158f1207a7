/// What a person wants changed about the accounts in the configuration.
public enum AccountChange: Hashable, Sendable {
    case add(Account)
    /// The account as it was known, and as it is to be, under the same name.
    case change(from: Account, to: Account)
    case remove(Account)

    public var account: Account {
        switch self {
        case .add(let account), .change(_, let account), .remove(let account): account
        }
    }

    /// Where the account's key was before.
    package var keyBefore: KeySource? {
        switch self {
        case .add: nil
        case .change(let old, _), .remove(let old): old.key
        }
    }

    package func keepingKey(in path: String) -> AccountChange {
        var account = account
        account.key = .file(path)
        switch self {
        case .add: return .add(account)
        case .change(let old, _): return .change(from: old, to: account)
        case .remove: return self
        }
    }
}
