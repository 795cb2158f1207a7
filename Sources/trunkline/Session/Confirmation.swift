import Foundation

/// Asks a person at a terminal.
enum Confirmation {
    static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && StandardStream.error.isTerminal }

    /// True for `y` or `yes` only. Throws `CancellationError` where a signal comes instead of an answer.
    ///
    /// What was typed before the question could be read answers nothing.
    static func ask(_ question: String) async throws -> Bool {
        tcflush(STDIN_FILENO, TCIFLUSH)
        let begun = ContinuousClock.now
        try StandardStream.error.write(SafeLine(question).text + " [y/N] ")
        // The terminal took its time.
        if ContinuousClock.now - begun > .milliseconds(300) { tcflush(STDIN_FILENO, TCIFLUSH) }
        var answer: [UInt8] = []
        while !answer.contains(0x0A) {
            guard !Task.isCancelled else {
                StandardStream.error.say(lines: ["", "Nothing was sent."])
                throw CancellationError()
            }
            var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            guard poll(&input, 1, 50) > 0 else { continue }
            var byte: UInt8 = 0
            guard read(STDIN_FILENO, &byte, 1) == 1 else {
                StandardStream.error.say("")
                break
            }
            answer.append(byte)
        }
        let word = String(decoding: answer, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
        return word == "y" || word == "yes"
    }
}
