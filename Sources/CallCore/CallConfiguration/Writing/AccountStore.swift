import CallDomain
import CallFiles
import Foundation

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

    /// Changes the file; where `key` is given, keeps it in a new file first, and the configuration names that one.
    ///
    /// Gives back what the configuration says then. Throws `ConfigurationWriteError` or `KeyError`; the configuration
    /// and the key that it names are as they were then.
    @discardableResult
    public func save(_ change: AccountChange, key: Secret?) throws -> Configuration {
        let file = key.map { _ in KeyFile(newFor: change.account.name, beside: path) }
        if let key, let file { try file.store(key, steps: steps) }
        let configuration: Configuration
        do {
            configuration = try ConfigurationWriter(path: path, steps: steps)
                .apply(file.map { change.keepingKey(in: $0.path) } ?? change)
        } catch {
            file?.remove()
            throw error
        }
        ChildEnvironment.withhold(configuration.secretVariables)
        removeUnneeded(change.keyBefore, in: configuration)
        return configuration
    }

    private func removeUnneeded(_ key: KeySource?, in configuration: Configuration) {
        guard case .file(let old)? = key else { return }
        let isNeeded = configuration.accounts.contains { account in
            guard case .file(let path) = account.key else { return false }
            return URL(fileURLWithPath: path).standardizedFileURL == URL(fileURLWithPath: old).standardizedFileURL
        }
        if !isNeeded { KeyFile.remove(old, beside: path) }
    }
}
