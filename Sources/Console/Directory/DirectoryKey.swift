/// Which list of which account.
public struct DirectoryKey: Hashable, Sendable {
    public enum List: Hashable, Sendable {
        case agents
        case lines
        case contacts
    }

    public let account: String
    public let list: List

    public init(account: String, list: List) {
        self.account = account
        self.list = list
    }
}
