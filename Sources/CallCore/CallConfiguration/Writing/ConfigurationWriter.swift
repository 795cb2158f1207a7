import CallDomain
import CallFiles
import Foundation

/// Changes the accounts in a person's configuration file; all else in it stays byte for byte.
public struct ConfigurationWriter: Sendable {
    /// As the person names it; a link is followed to its target.
    public let path: String
    private let steps: FileSteps

    public init(path: String) { self.init(path: path, steps: .system) }

    init(path: String, steps: FileSteps) {
        self.path = path
        self.steps = steps
    }

    /// Reads the file, changes it, reads the new text again, and puts it in the old one's place.
    ///
    /// Gives back what the file says then. Throws `ConfigurationWriteError`; the file is as it was then.
    @discardableResult
    public func apply(_ change: AccountChange) throws(ConfigurationWriteError) -> Configuration {
        let target = try target()
        do {
            try StagedFile.makeDirectory(URL(fileURLWithPath: target).deletingLastPathComponent().path)
        } catch {
            throw failure(error)
        }
        let lock = try DirectoryLock(beside: target, for: path)
        defer { lock.release() }
        let before = try FileImage(target, shownAs: path)
        let changed = try ConfigurationText(before.bytes, file: path).applying(change)
        guard changed.bytes != before.bytes else { return changed.configuration }
        try replace(before, at: target, by: changed.bytes)
        return changed.configuration
    }

    private func replace(
        _ before: FileImage, at target: String, by bytes: [UInt8]
    ) throws(ConfigurationWriteError) {
        guard before.isWritable else {
            throw .notWritable(path: path, reason: "the file is marked read-only")
        }
        do {
            let staged = try StagedFile(bytes, for: target, mode: before.mode, steps: steps)
            steps.beforeReplacing()
            guard try FileImage(target, shownAs: path) == before else {
                staged.discard()
                throw ConfigurationWriteError.fileChanged(path)
            }
            try staged.commit(steps)
        } catch let error as StagedFile.Trouble {
            throw failure(error)
        } catch let error as ConfigurationWriteError {
            throw error
        } catch {
            throw .notWritable(path: path, reason: "\(error)")
        }
    }

    private func failure(_ trouble: StagedFile.Trouble) -> ConfigurationWriteError {
        switch trouble {
        case .diskFull: .diskFull(path)
        case .refused(let reason): .notWritable(path: path, reason: reason)
        }
    }

    /// The file that a chain of links leads to, be it there or not.
    private func target() throws(ConfigurationWriteError) -> String {
        var target = path
        for _ in 0..<16 {
            guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: target) else { return target }
            let folder = URL(fileURLWithPath: target).deletingLastPathComponent()
            target = next.hasPrefix("/") ? next : folder.appending(path: next).path
        }
        throw .notWritable(path: path, reason: "its links lead in a circle")
    }
}

/// What a file was when it was read.
private struct FileImage: Equatable {
    let bytes: [UInt8]
    let mode: mode_t
    private let inode: UInt64?

    /// A file that is not there is empty, and will be its owner's alone.
    init(_ path: String, shownAs name: String) throws(ConfigurationWriteError) {
        var about = stat()
        guard stat(path, &about) == 0 else {
            guard errno == ENOENT else { throw .notWritable(path: name, reason: String(cString: strerror(errno))) }
            (bytes, mode, inode) = ([], 0o600, nil)
            return
        }
        guard about.st_mode & S_IFMT == S_IFREG else {
            throw .notWritable(path: name, reason: "it is not a plain file")
        }
        guard about.st_uid == geteuid() else { throw .notWritable(path: name, reason: "it belongs to somebody else") }
        do throws(BoundedFile.Problem) {
            bytes = try BoundedFile.plain(path, upTo: TOMLDocument.largest) { FileTrust.written.problem($0, at: name) }
        } catch {
            throw .unreadable(ConfigurationError(file: name, line: nil, words: error.words))
        }
        (mode, inode) = (about.st_mode & 0o7777, UInt64(about.st_ino))
    }

    var isWritable: Bool { mode & S_IWUSR != 0 }
}

/// Keeps other Trunklines from writing a file of the same directory; the kernel gives it up when this one ends.
private struct DirectoryLock {
    private let descriptor: Int32

    init(beside path: String, for name: String) throws(ConfigurationWriteError) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .notWritable(path: name, reason: String(cString: strerror(errno))) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .busy(name)
        }
    }

    func release() { close(descriptor) }
}
