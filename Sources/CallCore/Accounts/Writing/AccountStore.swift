/// Keeps accounts: the configuration in the person's own file, keys in files of their own.
public struct AccountStore: Sendable {
    /// The configuration, as the person names it.
    public let path: String
    private let steps: FileSteps

    public init(configuration path: String) { self.init(configuration: path, steps: .system) }

    init(configuration path: String, steps: FileSteps) {
        self.path = path
        self.steps = steps
    }

    /// Changes the file, and keeps `key` in the account's key file, where one is given.
    ///
    /// Gives back what the configuration says then. Throws `ConfigurationWriteError` or `KeyError`; both files are as
    /// they were then.
    @discardableResult
    public func save(_ change: AccountChange, key: Secret?) throws -> Configuration {
        let file = KeyFile(account: change.account.name, beside: path)
        let staged = try key.map { key throws(KeyError) in try file.stage(key, steps: steps) }
        let configuration: Configuration
        do {
            configuration = try ConfigurationWriter(path: path, steps: steps).apply(change)
        } catch {
            staged?.discard()
            throw error
        }
        if let staged { try file.commit(staged, steps: steps) }
        if case .remove(let account) = change, account.key == .file(file.path) { file.remove() }
        return configuration
    }
}
