/// Which list of which account.
public struct DirectoryKey: Hashable, Sendable {
    public enum List: String, Hashable, Sendable, CaseIterable {
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
