import Foundation

/// Where the journal's files lie, and who may read them: nobody but their owner.
struct JournalFiles: Hashable, Sendable {
    let directory: String

    var database: String { directory + "/journal.sqlite" }
    var writeAheadLog: String { database + "-wal" }
    var leases: String { directory + "/leases" }

    init(directory: URL) {
        self.directory = directory.standardizedFileURL.path(percentEncoded: false).trimmingTrailingSlashes
    }

    func lease(_ id: String) -> String { leases + "/" + id }

    /// Makes what is missing and closes what others could read.
    func prepare() throws {
        try makeDirectories()
        let descriptor = open(database, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        if descriptor >= 0 {
            close(descriptor)
        } else if access(database, R_OK) != 0 {
            throw Self.failure(at: database)
        }
        for path in [database, writeAheadLog, database + "-shm"] where access(path, F_OK) == 0 {
            try Self.restrict(path, to: 0o600)
        }
    }

    /// A directory that is plainly not ours keeps its permissions; the files are closed all the same.
    private func makeDirectories() throws {
        let isOurs = access(database, F_OK) == 0 || access(directory, F_OK) != 0 || isEmpty
        do {
            try FileManager.default.createDirectory(
                atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw JournalError.cannotOpen(path: directory, reason: "the directory cannot be made")
        }
        if isOurs { try Self.restrict(directory, to: 0o700) }
        if mkdir(leases, 0o700) != 0, errno != EEXIST, errno != EROFS { throw Self.failure(at: leases) }
    }

    private var isEmpty: Bool {
        (try? FileManager.default.contentsOfDirectory(atPath: directory))?.isEmpty == true
    }

    /// Makes a file that was not there, for its owner alone.
    static func makeEmpty(_ path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(at: path) }
        close(descriptor)
    }

    private static func restrict(_ path: String, to mode: mode_t) throws {
        var status = stat()
        guard stat(path, &status) == 0 else { throw failure(at: path) }
        guard status.st_mode & 0o077 != 0 else { return }
        guard chmod(path, mode) == 0 else {
            throw JournalError.cannotOpen(path: path, reason: "others can read it, and that cannot be changed")
        }
    }

    static func failure(at path: String) -> JournalError {
        let code = errno
        return switch code {
        case ENOSPC, EDQUOT: .diskFull
        case EROFS: .readOnly
        default: .cannotOpen(path: path, reason: String(cString: strerror(code)))
        }
    }
}

extension String {
    fileprivate var trimmingTrailingSlashes: String {
        var text = self
        while text.count > 1, text.hasSuffix("/") { text.removeLast() }
        return text
    }
}
