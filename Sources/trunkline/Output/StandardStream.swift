import Foundation
import TerminalUI

/// Our output cannot be written any more: nobody reads it, or what it goes to is full.
struct BrokenPipe: Error {
    /// The system's number for it.
    var code: Int32 = EPIPE

    /// For a person; `nil` where nobody reads, which is nobody's fault.
    var words: String? {
        switch code {
        case EPIPE: nil
        case ENOSPC, EDQUOT: "The disk is full: what was printed is not whole. Make room and repeat."
        default: "What was printed is not whole: \(String(cString: strerror(code)))."
        }
    }
}

/// One of the program's two outputs, unbuffered.
struct StandardStream: Sendable {
    static let output = StandardStream(descriptor: STDOUT_FILENO)
    static let error = StandardStream(descriptor: STDERR_FILENO)

    private static let writes = StuckWrites()

    let descriptor: Int32

    /// Whether the program has waited for so long until something that it writes is read.
    static func isStuck(for time: Duration) -> Bool { writes.isAny(for: time) }

    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Writes the text as it is. Throws `BrokenPipe`.
    func write(_ text: String) throws(BrokenPipe) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = Self.writes.during(descriptor) {
                bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EAGAIN {
                var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&ready, 1, -1)
            } else if errno != EINTR {
                throw BrokenPipe(code: errno)
            }
        }
    }

    /// One or more lines for a person, with everything that could act on a terminal replaced.
    func line(_ text: String) throws(BrokenPipe) {
        try write(SafeText(untrusted: text, lineEnds: .multiline, limit: .max).string + "\n")
    }

    /// One line for a person, where it does not matter whether anybody reads it: a text from outside within it begins no
    /// line of its own.
    func say(_ words: String) { say(lines: [words]) }

    /// So many lines.
    func say(lines: [String]) {
        try? line(lines.map { SafeText(untrusted: $0, limit: .max).string }.joined(separator: "\n"))
    }
}
