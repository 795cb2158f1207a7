import Foundation

/// A file for one account's key, in `keys` beside the configuration; nobody but its owner can read it at any moment.
public struct KeyFile: Sendable, Hashable {
    public let path: String

    /// `configuration` is the path of the configuration as the person names it: where a link leads elsewhere, into a
    /// repository perhaps, no key follows it.
    public init(account: String, beside configuration: String) {
        let folder = URL(fileURLWithPath: configuration).deletingLastPathComponent().path
        path = "\(folder)/keys/\(account)"
    }

    /// Writes the key beside the place it is to take. Throws `KeyError`; a key that was there stays.
    func stage(_ key: Secret, steps: FileSteps = .system) throws(KeyError) -> StagedFile {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        do throws(StagedFile.Trouble) {
            try StagedFile.makeDirectory(folder)
            guard chmod(folder, 0o700) == 0 else { throw StagedFile.trouble(errno) }
            try keepOutOfRepositories(folder)
            return try StagedFile(Array((key.revealed() + "\n").utf8), for: path, mode: 0o600, steps: steps)
        } catch {
            throw failure(error)
        }
    }

    func commit(_ staged: StagedFile, steps: FileSteps = .system) throws(KeyError) {
        do {
            try staged.commit(steps)
        } catch {
            throw failure(error)
        }
    }

    /// Puts the key in its place, in one step. Throws `KeyError`.
    public func store(_ key: Secret) throws(KeyError) { try commit(stage(key)) }

    /// Takes the file away; one that is not there is no trouble.
    public func remove() { unlink(path) }

    private func keepOutOfRepositories(_ folder: String) throws(StagedFile.Trouble) {
        let ignore = folder + "/.gitignore"
        guard access(ignore, F_OK) != 0 else { return }
        try StagedFile(Array("*\n".utf8), for: ignore, mode: 0o600, steps: .system).commit(.system)
    }

    private func failure(_ trouble: StagedFile.Trouble) -> KeyError {
        switch trouble {
        case .diskFull: KeyError("The disk is full: the key was not kept. Make room and try again.")
        case .refused(let reason): KeyError("The key file \(path) cannot be written: \(reason).")
        }
    }
}
