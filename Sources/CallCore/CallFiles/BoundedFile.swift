import Foundation

/// Reads whole files of which nobody knows how large they are, or what they are.
public enum BoundedFile {
    public enum Problem: Error, Hashable, Sendable {
        case missing
        /// The system's own words.
        case unreadable(reason: String)
        case notPlain
        /// In bytes.
        case tooLarge(limit: Int)
        /// Why it is not trusted, and what to do: the end of a sentence that begins with the file's name.
        case refused(reason: String)

        /// The end of a sentence that begins with the file's name.
        public var words: String {
            switch self {
            case .missing: "cannot be read: is it there, and yours to read?"
            case .unreadable(let reason): "cannot be read: \(reason)."
            case .notPlain: "cannot be read: it is not a plain file."
            case .tooLarge(let limit): "is too large: at most \(Self.size(limit)) are read."
            case .refused(let reason): reason
            }
        }

        private static func size(_ bytes: Int) -> String {
            bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : bytes >= 1 << 10 ? "\(bytes >> 10) KiB" : "\(bytes) bytes"
        }
    }

    /// A plain file. `refusing` judges what was opened, before a byte of it is read.
    public static func plain(
        _ path: String, upTo limit: Int, refusing: (stat) -> String? = { _ in nil }
    ) throws(Problem) -> [UInt8] {
        // A pipe that nobody writes to must not hold the program up.
        try read(open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY), upTo: limit) { (about) throws(Problem) in
            guard about.st_mode & S_IFMT == S_IFREG else { throw .notPlain }
            if let reason = refusing(about) { throw .refused(reason: reason) }
        }
    }

    /// Whatever a person names on the command line: pipes too, and `-` for the standard input.
    public static func named(_ path: String, upTo limit: Int) throws(Problem) -> [UInt8] {
        let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        return try read(descriptor, upTo: limit) { (about) throws(Problem) in
            guard about.st_mode & S_IFMT != S_IFDIR else { throw .notPlain }
        }
    }

    private static func read(
        _ descriptor: Int32, upTo limit: Int, check: (stat) throws(Problem) -> Void
    ) throws(Problem) -> [UInt8] {
        guard descriptor >= 0 else { throw failure(errno) }
        defer { close(descriptor) }
        var about = stat()
        guard fstat(descriptor, &about) == 0 else { throw failure(errno) }
        try check(about)
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: min(limit + 1, 65_536))
        while true {
            let count = Glibc.read(descriptor, &piece, piece.count)
            guard count >= 0 || errno == EINTR else { throw failure(errno) }
            if count == 0 { return bytes }
            bytes += piece.prefix(max(0, count))
            guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
        }
    }

    private static func failure(_ code: Int32) -> Problem {
        switch code {
        case ENOENT, ENOTDIR: .missing
        default: .unreadable(reason: String(cString: strerror(code)))
        }
    }
}
