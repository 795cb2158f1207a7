import CallDomain
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

    /// Whether there is a journal. Throws `JournalError` where that cannot be told.
    var isThere: Bool {
        get throws {
            var status = stat()
            if stat(database, &status) == 0 { return status.st_size > 0 }
            guard errno == ENOENT || errno == ENOTDIR else { throw Self.failure(at: database) }
            return false
        }
    }

    var areWritable: Bool { access(database, W_OK) == 0 && access(directory, W_OK) == 0 }

    /// Whoever makes a database beside a log that is without its own destroys what is in the log.
    ///
    /// Throws `.logWithoutDatabase`, and `.damaged` where calls are known to be under way that nobody would know of any more.
    func refuseLeftovers() throws {
        guard try !isThere else { return }
        if hasLeftLog, try !isThere { throw JournalError.logWithoutDatabase(path: database) }
        guard let facts = try record.read(), !facts.open.isEmpty, try !isThere else { return }
        let callees = facts.open.values.map(\.callee).sorted().prefix(5).joined(separator: ", ")
        throw JournalError.damaged("the file is gone, with calls that nobody knows the end of: \(callees)")
    }

    /// A log with anything in it, or the sign that another process has the journal open that stood here. What only read leaves
    /// an empty log and its index.
    private var hasLeftLog: Bool {
        let index = database + "-shm"
        guard let size = Self.size(of: writeAheadLog) else {
            // While a journal is made, its file is there before its index.
            return Self.size(of: index) != nil && access(database, F_OK) != 0
        }
        return size > 0 || Self.isLocked(index)
    }

    /// Whether another process holds a lock on a file, as SQLite does on its index for as long as it has it open.
    private static func isLocked(_ path: String) -> Bool {
        let descriptor = open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var lock = flock()
        (lock.l_type, lock.l_whence, lock.l_start, lock.l_len) = (Int16(F_WRLCK), Int16(SEEK_SET), 0, 0)
        return fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
    }

    private static func size(of path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    /// Makes what is missing and closes what others could read.
    func prepare() throws {
        try refuseLeftovers()
        try makeDirectories()
        try makeDatabase()
        for path in [database, writeAheadLog, database + "-shm"] where access(path, F_OK) == 0 {
            try Self.restrict(path, to: 0o600)
        }
    }

    /// A file that is there is never opened here: closing it again would take away the locks of whoever has it open in this
    /// process (POSIX gives them to the process, not to the descriptor), and the next to close would think that nobody has,
    /// and drop a log that is being written.
    private func makeDatabase() throws {
        guard access(database, F_OK) != 0 else {
            guard access(database, R_OK) == 0 else { throw Self.failure(at: database) }
            return
        }
        let descriptor = open(database, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            guard errno == EEXIST else { throw Self.failure(at: database) }
            return
        }
        close(descriptor)
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
