import Foundation
import TerminalUI

/// Nobody reads our output any more.
struct BrokenPipe: Error {}

/// One of the program's two outputs, unbuffered.
struct StandardStream: Sendable {
    static let output = StandardStream(descriptor: STDOUT_FILENO)
    static let error = StandardStream(descriptor: STDERR_FILENO)

    let descriptor: Int32

    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Writes the text as it is. Throws `BrokenPipe`.
    func write(_ text: String) throws(BrokenPipe) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EAGAIN {
                var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&ready, 1, -1)
            } else if errno != EINTR {
                throw BrokenPipe()
            }
        }
    }

    /// One or more lines for a person, with everything that could act on a terminal replaced.
    func line(_ text: String) throws(BrokenPipe) {
        try write(SafeText(untrusted: text, lineEnds: .multiline, limit: .max).string + "\n")
    }

    /// The same, where it does not matter whether anybody reads it.
    func say(_ text: String) { try? line(text) }
}
