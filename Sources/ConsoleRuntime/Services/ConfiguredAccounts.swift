import CallCore

/// The desk of the real console: accounts stand in the person's own configuration.
public actor ConfiguredAccounts: AccountDesk {
    /// Adds to accounts what a running program knows of them, such as the address of their hooks.
    public typealias Completing = @Sendable ([Account]) async -> [Account]

    private let store: AccountStore
    private let room: Services
    private let complete: Completing
    /// As the file says, by name.
    private var written: [String: Account]
    private var lastSave: Task<Void, Never>?

    public init(
        _ configuration: Configuration, at path: String, room: Services, complete: @escaping Completing
    ) {
        store = AccountStore(configuration: path)
        self.room = room
        self.complete = complete
        written = Self.byName(configuration)
    }

    public func check(_ account: Account, key: Secret?) async throws -> String {
        try await room.check(account, key: key)
    }

    /// One change after the other: what was written last is also used last.
    public func save(_ change: AccountChange, key: Secret?) async throws -> [Account] {
        let before = lastSave
        let saving = Task {
            await before?.value
            return try await saveNow(change, key)
        }
        lastSave = Task { _ = await saving.result }
        return try await saving.value
    }

    private func saveNow(_ change: AccountChange, _ key: Secret?) async throws -> [Account] {
        let configuration = try store.save(asWritten(change), key: key)
        written = Self.byName(configuration)
        let accounts = await complete(configuration.accounts)
        await room.use(accounts)
        return accounts
    }

    /// The change without what only the running program knows. Throws where the person saw another account.
    private func asWritten(_ change: AccountChange) throws(ConfigurationWriteError) -> AccountChange {
        guard let known = written[change.account.name] else { return change }
        switch change {
        case .add:
            return change
        case .remove(let old):
            try expect(old, isStill: known)
            return .remove(known)
        case .change(let old, var new):
            try expect(old, isStill: known)
            if new.webhookURL == old.webhookURL { new.webhookURL = known.webhookURL }
            return .change(from: known, to: new)
        }
    }

    private func expect(_ seen: Account, isStill known: Account) throws(ConfigurationWriteError) {
        var seen = seen
        seen.webhookURL = known.webhookURL
        guard seen == known else { throw .accountChanged(known.name) }
    }

    private static func byName(_ configuration: Configuration) -> [String: Account] {
        Dictionary(configuration.accounts.map { ($0.name, $0) }) { first, _ in first }
    }
}
