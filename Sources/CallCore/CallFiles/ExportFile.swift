import Foundation

/// A file that an export is written to, piece by piece; it takes its place when it is whole.
public final class ExportFile {
    /// Why an export was not written. What was begun is gone then.
    public enum Problem: Error, Hashable, Sendable {
        case exists(path: String)
        case diskFull(path: String)
        case cannotWrite(path: String, reason: String)

        /// What happened, and what to do next.
        public var words: String {
            switch self {
            case .exists(let path): "\(path) is there already; nothing was written. Choose another name."
            case .diskFull(let path):
                "The disk is full: \(path) was not written. Make room, or choose another place."
            case .cannotWrite(let path, let reason): "\(path) cannot be written: \(reason)."
            }
        }
    }

    private static let piece = 65_536

    private let path: String
    private let temporary: String
    private let isReplacing: Bool
    private let descriptor: Int32
    private let steps: FileSteps
    private var pending: [UInt8] = []
    private var isOver = false

    /// Readable by its owner alone. Throws `Problem`.
    public convenience init(path: String, replacing: Bool) throws(Problem) {
        try self.init(path: path, replacing: replacing, steps: .system)
    }

    init(path: String, replacing: Bool, steps: FileSteps) throws(Problem) {
        try Self.check(path, replacing)
        let place = URL(fileURLWithPath: path)
        self.path = path
        isReplacing = replacing
        self.steps = steps
        temporary =
            place.deletingLastPathComponent().path
            + "/.\(place.lastPathComponent).\(String(UInt64.random(in: 0...UInt64.max), radix: 36)).new"
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.problem(errno, path) }
    }

    /// Only a file is written over: nothing that a link leads to, and no device. Throws `Problem`.
    private static func check(_ path: String, _ isReplacing: Bool) throws(Problem) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard isReplacing else { throw .exists(path: path) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return
        case S_IFLNK: throw .cannotWrite(path: path, reason: "it is a link; name the file itself")
        default: throw .cannotWrite(path: path, reason: "it is no file")
        }
    }

    deinit { abandon() }

    /// Throws `Problem`.
    public func write(_ text: String) throws(Problem) {
        pending += text.utf8
        if pending.count >= Self.piece { try flush() }
    }

    /// Puts the file in its place. Throws `Problem`.
    public func finish() throws(Problem) {
        try flush()
        if let code = steps.synchronize(descriptor) { throw fail(code) }
        // A link fails where a file has come meanwhile; a rename would take its place.
        guard (isReplacing ? rename(temporary, path) : link(temporary, path)) == 0 else { throw fail(errno) }
        isOver = true
        close(descriptor)
        if !isReplacing { unlink(temporary) }
    }

    private func flush() throws(Problem) {
        if let code = steps.write(descriptor, pending) { throw fail(code) }
        pending.removeAll(keepingCapacity: true)
    }

    private func fail(_ code: Int32) -> Problem {
        abandon()
        return Self.problem(code, path)
    }

    private func abandon() {
        guard !isOver else { return }
        isOver = true
        close(descriptor)
        unlink(temporary)
    }

    private static func problem(_ code: Int32, _ path: String) -> Problem {
        switch code {
        case EEXIST: .exists(path: path)
        case ENOSPC, EDQUOT: .diskFull(path: path)
        default: .cannotWrite(path: path, reason: String(cString: strerror(code)))
        }
    }
}
