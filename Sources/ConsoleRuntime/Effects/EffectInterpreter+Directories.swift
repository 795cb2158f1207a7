import CallCore
import Console

extension EffectInterpreter {
    /// Between the last key and the question: long enough to type a name in, short enough not to be noticed.
    private static let searchPause = Duration.milliseconds(350)

    func loadDirectory(_ key: DirectoryKey) async {
        let asked = services.clients[key.account]?.account
        do {
            let client = try client(of: key)
            switch key.list {
            case .agents:
                for try await page in client.agents() { show(page.map(DirectoryRow.agent), key, of: client) }
            case .lines:
                for try await page in client.numbers() { show(page.map(DirectoryRow.line), key, of: client) }
            case .contacts:
                for try await page in client.contacts(matching: .everyone) {
                    show(page.map(DirectoryRow.contact), key, of: client)
                }
            }
            if isInUse(client) { mailbox.post(.directoryFinished(key)) }
        } catch {
            guard services.clients[key.account]?.account == asked else { return }
            mailbox.post(.directoryFailed(key, Self.providerError(error)))
        }
    }

    /// The rows are made ready for matching here: the console's thread has no time for it.
    private func show(_ rows: [DirectoryRow], _ key: DirectoryKey, of client: any ProviderClient) {
        guard isInUse(client) else { return }
        mailbox.post(.directoryPageLoaded(key, rows.map { PickerItem($0) }))
    }

    /// An account may be changed while a list of it is read: what comes after that is another account's.
    private func isInUse(_ client: any ProviderClient) -> Bool {
        services.clients[client.account.name]?.account == client.account
    }

    /// What cannot be read of an earlier session is as if it had not been kept: the list is read at the provider.
    func restoreDirectory(_ key: DirectoryKey) async {
        var list: ShelvedList?
        if let account = services.clients[key.account]?.account {
            list = try? await services.lists.shelved(key.list, of: account)
        }
        mailbox.post(.directoryRestored(key, list?.rows.map { PickerItem($0) } ?? [], readAt: list?.readAt))
    }

    /// A copy of what the provider has: nothing is lost where it cannot be kept.
    func keep(_ list: ShelvedList, _ key: DirectoryKey) async {
        guard let client = services.clients[key.account] else { return }
        try? await services.lists.keep(list, of: client.account)
    }

    /// The first page of those whom the provider finds.
    func searchContacts(_ key: DirectoryKey, _ search: ContactSearch) async {
        do {
            try await Task.sleep(for: Self.searchPause)
            var found: [Contact] = []
            for try await page in try client(of: key).contacts(matching: search) {
                found = page
                break
            }
            try Task.checkCancellation()
            mailbox.post(.contactsFound(key, search, found.map { PickerItem(.contact($0)) }))
        } catch {
            guard !Task.isCancelled else { return }
            mailbox.post(.contactsNotFound(key, search, Self.providerError(error)))
        }
    }

    private func client(of key: DirectoryKey) throws(ProviderError) -> any ProviderClient {
        guard let client = services.clients[key.account] else {
            throw .noKey("There is no account \(key.account).")
        }
        return client
    }

    private static func providerError(_ error: any Error) -> ProviderError {
        error as? ProviderError ?? .unreachable(ErrorWords.of(error))
    }
}
