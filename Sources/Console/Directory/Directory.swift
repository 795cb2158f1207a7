import CallCore
import Foundation

/// A provider's list as far as it was read.
public struct Directory: Hashable, Sendable {
    public enum Status: Hashable, Sendable {
        case loading
        case loaded(at: Date)
        case failed(words: String)
    }

    public var rows: [DirectoryRow] = []
    public var status: Status = .loading

    public init() {}
}

/// The lists read so far, by account.
public struct Directories: Hashable, Sendable {
    private var byKey: [DirectoryKey: Directory] = [:]

    public init() {}

    public subscript(key: DirectoryKey) -> Directory? {
        get { byKey[key] }
        set { byKey[key] = newValue }
    }

    func agent(_ id: String, account: String) -> Agent? {
        for case .agent(let agent) in rows(account, .agents) where agent.id == id { return agent }
        return nil
    }

    func line(_ account: String, where matches: (PhoneLine) -> Bool) -> PhoneLine? {
        for case .line(let line) in rows(account, .lines) where matches(line) { return line }
        return nil
    }

    func contact(_ account: String, where matches: (Contact) -> Bool) -> Contact? {
        for case .contact(let contact) in rows(account, .contacts) where matches(contact) { return contact }
        return nil
    }

    private func rows(_ account: String, _ list: DirectoryKey.List) -> [DirectoryRow] {
        byKey[DirectoryKey(account: account, list: list)]?.rows ?? []
    }
}
