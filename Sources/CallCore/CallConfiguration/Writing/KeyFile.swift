import CallDomain
import CallFiles
import Foundation

/// A new file for one account's key, in `keys` beside the configuration; only its owner can read it at any moment.
public struct KeyFile: Sendable, Hashable {
    public let path: String

    /// A place of its own for every key: nothing that stands there is ever written over.
    ///
    /// `configuration` is the path of the configuration as the person names it: where a link leads elsewhere, into a
    /// repository perhaps, no key follows it.
    public init(newFor account: String, beside configuration: String) {
        let suffix = String(UInt64.random(in: 0...UInt64.max), radix: 36)
        path = "\(KeyFolder.path(beside: configuration))/\(account)-\(suffix)"
    }

    /// Writes the key to its new file. Throws `KeyError`; nothing is left behind then.
    func store(_ key: Secret, steps: FileSteps = .system) throws(KeyError) {
        do throws(StagedFile.Trouble) {
            try Self.prepare(URL(fileURLWithPath: path).deletingLastPathComponent().path)
            let bytes = Array((key.revealed() + "\n").utf8)
            try StagedFile(bytes, for: path, mode: 0o600, isNew: true, steps: steps).commit(steps)
        } catch {
            throw failure(error)
        }
    }

    /// Takes the file away; one that is not there is no trouble.
    func remove() { unlink(path) }

    /// Takes away a key that nobody needs any more, if it lies in the folder of the keys and that is the person's own.
    static func remove(_ path: String, beside configuration: String) {
        guard KeyFolder.holds(path, beside: configuration), trouble(with: KeyFolder.path(beside: configuration)) == nil
        else { return }
        unlink(path)
    }

    private static func prepare(_ folder: String) throws(StagedFile.Trouble) {
        try StagedFile.makeDirectory(URL(fileURLWithPath: folder).deletingLastPathComponent().path)
        if mkdir(folder, 0o700) == 0 {
            guard chmod(folder, 0o700) == 0 else { throw StagedFile.trouble(errno) }
        } else if errno != EEXIST {
            throw StagedFile.trouble(errno)
        }
        if let reason = trouble(with: folder) { throw .refused(reason: reason) }
        try keepOutOfRepositories(folder)
    }

    /// Why keys are not kept in a folder that is there: whose it is decides who reads them.
    private static func trouble(with folder: String) -> String? {
        var about = stat()
        guard lstat(folder, &about) == 0 else { return String(cString: strerror(errno)) }
        if about.st_mode & S_IFMT == S_IFLNK { return "\(folder) is a link; make it a directory of your own" }
        if about.st_mode & S_IFMT != S_IFDIR { return "\(folder) is not a directory" }
        return about.st_uid == geteuid() ? nil : "\(folder) belongs to somebody else"
    }

    private static func keepOutOfRepositories(_ folder: String) throws(StagedFile.Trouble) {
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
