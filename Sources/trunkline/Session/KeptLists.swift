import CallCore
import Foundation

/// A provider's lists as they were read last, as far as they are kept.
struct KeptLists {
    private var lists: [DirectoryKey.List: ShelvedList] = [:]
    private var configured: Set<DirectoryKey.List> = []

    /// Without a journal nothing was ever read: what the configuration names is there all the same.
    init(of account: Account, in journal: (any DirectoryCache)?) async throws {
        for list in DirectoryKey.List.allCases { lists[list] = try await journal?.shelved(list, of: account) }
        if !account.scripts.isEmpty { put(account.scripts.map { .agent($0) }, as: .agents) }
        if !account.numbers.isEmpty { put(account.numbers.map { .line($0) }, as: .lines) }
    }

    /// Where a value was looked for in vain; `nil` for one that is there, and where there is no list.
    func missing(_ list: DirectoryKey.List, _ kind: FieldKind, _ value: String) -> UnlistedValue.Source? {
        guard let kept = lists[list], !kept.rows.contains(where: { $0.isNamed(value) }) else { return nil }
        return configured.contains(list) ? .configuration : .list(readAt: kept.readAt)
    }

    /// What reading a form depends on; `contact` is who was read at the provider just now.
    func formContext(now: Date, place: CalleePlace? = nil, contact: Contact? = nil) -> FormContext {
        FormContext(now: now, zone: .current, place: place) { callee in
            if let contact, contact.id == callee.contactID { return contact }
            return callee.contactID.map(self.contact(id:)) ?? self.contact(at: callee.number)
        }
    }

    func contact(id: String) -> Contact? {
        for case .contact(let contact) in lists[.contacts]?.rows ?? [] where contact.id == id { return contact }
        return nil
    }

    /// The contact that has a number (E.164).
    func contact(at number: String?) -> Contact? {
        guard let number, let end = Int(number.suffix(6)) else { return nil }
        for case .contact(let contact) in lists[.contacts]?.rows ?? [] {
            // Reading ten thousand numbers takes a while: first what ends alike.
            let digits = (contact.number ?? "").filter(\.isNumber).suffix(6)
            if Int(digits) == end, LineSpellings.areSame(contact.e164, number) { return contact }
        }
        return nil
    }

    private mutating func put(_ rows: [DirectoryRow], as list: DirectoryKey.List) {
        lists[list] = ShelvedList(list: list, rows: rows, readAt: .distantPast)
        configured.insert(list)
    }
}

extension DirectoryRow {
    /// By its id, or a line by its number.
    fileprivate func isNamed(_ value: String) -> Bool {
        if id == value { return true }
        guard case .line(let line) = self else { return false }
        return line.number == value || PhoneNumber.e164(line.number) == value
    }
}
