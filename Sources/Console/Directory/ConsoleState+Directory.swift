import CallDomain
import Foundation

extension ConsoleState {
    /// The lists of an earlier session, and how the calls before were filled in.
    mutating func startDirectories() -> [Effect] {
        settings.accounts.flatMap { account -> [Effect] in
            DirectoryKey.List.allCases.filter { hasList($0, account) }
                .map { .restoreDirectory(DirectoryKey(account: account.name, list: $0)) }
                + [.loadEarlierForms(account: account.name)]
        }
    }

    /// Whether there is such a list to read: at the provider or in the configuration.
    func hasList(_ list: DirectoryKey.List, _ account: Account) -> Bool {
        let isConfigured =
            switch list {
            case .agents: !account.scripts.isEmpty
            case .lines: !account.numbers.isEmpty
            case .contacts: false
            }
        return isConfigured || settings.offers[account.provider, list.capability].isOffered
    }

    /// Reads a list at the provider unless that was done a moment ago or goes on.
    mutating func refreshDirectory(_ key: DirectoryKey) -> [Effect] {
        guard let account = settings.account(key.account), hasList(key.list, account) else { return [] }
        if let directory = directories[key], directory.isReading || !directory.isOld(at: now) { return [] }
        return loadDirectory(key)
    }

    /// Reads a list at the provider; what is known of it stays until then.
    mutating func loadDirectory(_ key: DirectoryKey) -> [Effect] {
        guard directories[key]?.isReading != true else { return [] }
        directories[key, adding: Directory()].beginReading()
        return [.loadDirectory(key)]
    }

    mutating func takeDirectory(_ action: Action) -> [Effect] {
        switch action {
        case .directoryRestored(let key, let items, let readAt):
            return restore(key, items, readAt)
        case .directoryPageLoaded(let key, let items):
            directories[key]?.take(items)
            showRows(of: key)
        case .directoryFinished(let key):
            guard directories[key] != nil else { return [] }
            directories[key]?.finish(at: now)
            showRows(of: key)
            let rows = directories[key]?.items.compactMap(\.row) ?? []
            return [.keepDirectory(key, ShelvedList(list: key.list, rows: rows, readAt: now))]
        case .directoryFailed(let key, let error):
            directories[key]?.fail(error)
        case .contactsFound(let key, let search, let items):
            takeFound(items, search, key)
        case .contactsNotFound(let key, let search, let error):
            searchFailed(error, search, key)
        default:
            break
        }
        return []
    }

    /// Agents are read anew where their names may have changed: calls that were placed elsewhere carry ids alone.
    private mutating func restore(_ key: DirectoryKey, _ items: [PickerItem], _ readAt: Date?) -> [Effect] {
        if let readAt {
            directories[key, adding: Directory()].restore(items, readAt: readAt)
            showRows(of: key)
        }
        return key.list == .agents ? refreshDirectory(key) : []
    }
}

extension Directories {
    /// The list of a key, which is begun where there is none.
    subscript(key: DirectoryKey, adding empty: @autoclosure () -> Directory) -> Directory {
        get { self[key] ?? empty() }
        _modify {
            var directory = self[key] ?? empty()
            self[key] = nil
            defer { self[key] = directory }
            yield &directory
        }
    }
}

extension DirectoryKey.List {
    /// What a provider must document for the list to be read.
    var capability: Capability {
        switch self {
        case .agents: .listAgents
        case .lines: .listNumbers
        case .contacts: .searchContacts
        }
    }
}
