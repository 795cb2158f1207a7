import CallDomain
import Foundation

/// The lists known so far, by account.
public struct Directories: Sendable {
    private var byKey: [DirectoryKey: Directory] = [:]

    public init() {}

    public subscript(key: DirectoryKey) -> Directory? {
        get { byKey[key] }
        // In place: a list of ten thousand rows is not copied for a page more.
        _modify { yield &byKey[key] }
    }

    func agent(_ id: String, account: String) -> Agent? {
        guard case .agent(let agent)? = row(id, account, .agents) else { return nil }
        return agent
    }

    func line(id: String, account: String) -> PhoneLine? {
        guard case .line(let line)? = row(id, account, .lines), line.id == id else { return nil }
        return line
    }

    /// By its number as the provider writes it.
    func line(number: String, account: String) -> PhoneLine? {
        let keys = [number, PhoneNumber.e164(number)].compactMap(\.self)
        for key in keys {
            if case .line(let line)? = row(key, account, .lines), line.number == number { return line }
        }
        return nil
    }

    /// By the id or the number in E.164.
    func contact(_ key: String, account: String) -> Contact? {
        guard case .contact(let contact)? = row(key, account, .contacts) else { return nil }
        return contact
    }

    private func row(_ key: String, _ account: String, _ list: DirectoryKey.List) -> DirectoryRow? {
        byKey[DirectoryKey(account: account, list: list)]?.list.row(key)
    }
}
