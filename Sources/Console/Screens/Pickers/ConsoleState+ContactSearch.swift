import CallDomain
import CallProviders
import TerminalUI

extension ConsoleState {
    /// Fewer matches than this are worth a question to the provider: the operator has said whom he means.
    private static let fewMatches = 10

    /// Asks the provider for what is typed where the list at hand may lack it: it is old, not whole, or has few matches.
    mutating func searchContacts() -> [Effect] {
        guard case .picker(let picker)? = layers.last, let key = picker.directory, key.list == .contacts,
            let account = settings.account(key.account), hasList(key.list, account)
        else { return [] }
        guard let search = ContactSearching.search(for: picker.query.text), mayLack(key, picker) else {
            changePicker { $0.search = ContactSearching() }
            return []
        }
        changePicker { $0.search = ContactSearching(query: picker.query.text, status: .asking) }
        return [.searchContacts(key, search)]
    }

    private func mayLack(_ key: DirectoryKey, _ picker: PickerState) -> Bool {
        guard let directory = directories[key], directory.status == .read, !directory.isOld(at: now) else {
            return true
        }
        return picker.rows.count < Self.fewMatches
    }

    /// People the provider found are added to the list and marked; whoever was there already is not there twice.
    mutating func takeFound(_ items: [PickerItem], _ search: ContactSearch, _ key: DirectoryKey) {
        let new = directories[key, adding: Directory()].add(items)
        guard isAbout(search, key) else { return showRows(of: key) }
        changePicker { picker in
            let found = Set(items.compactMap(\.keys.first))
            let query = picker.search.query
            picker.search = ContactSearching(query: query, status: .found(new: new), found: found)
        }
        showRows(of: key)
    }

    mutating func searchFailed(_ error: ProviderError, _ search: ContactSearch, _ key: DirectoryKey) {
        guard isAbout(search, key) else { return }
        changePicker { $0.search.status = .failed(error) }
    }

    /// Whether the answer is to what is typed now: a late one says nothing of it.
    private func isAbout(_ search: ContactSearch, _ key: DirectoryKey) -> Bool {
        guard case .picker(let picker)? = layers.last, picker.directory == key else { return false }
        return picker.search.status == .asking && ContactSearching.search(for: picker.search.query) == search
    }
}
