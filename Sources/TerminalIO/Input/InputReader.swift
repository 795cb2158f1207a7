import CNcurses
import Glibc
import TerminalUI

/// Reads all that has come from the terminal, without waiting.
struct InputReader {
    private static let piece = 1 << 16
    /// Bytes taken at a look: who sends without an end must not keep the screen waiting.
    private static let most = 1 << 22

    private let descriptor: Int32
    private let begun = ContinuousClock.now
    private var decoder: InputDecoder
    /// When bytes came last, or were given up on: whatever else wakes the program, a pause is reckoned from there.
    private var movedAt = Duration.zero

    init(descriptor: Int32, escapeDelay: Duration) {
        self.descriptor = descriptor
        decoder = InputDecoder(keys: .ofTerminal(), escapeDelay: escapeDelay)
    }

    /// How long what has begun still waits for its next byte; zero where it has waited long enough.
    var patience: Duration? { decoder.patience.map { max(.zero, $0 - (now - movedAt)) } }

    private var now: Duration { ContinuousClock.now - begun }

    mutating func read() -> [InputEvent] {
        var buffer = [UInt8](repeating: 0, count: Self.piece)
        var bytes: [UInt8] = []
        while isReady, bytes.count < Self.most {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes += buffer.prefix(count)
        }
        guard !bytes.isEmpty else { return [] }
        movedAt = now
        return decoder.take(bytes, at: movedAt)
    }

    /// A terminal hands over a few kilobytes at a time, however much lies there.
    private var isReady: Bool {
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&ready, 1, 0) > 0 && ready.revents & Int16(POLLIN) != 0
    }

    mutating func expire() -> [InputEvent] {
        movedAt = now
        return decoder.expire(at: movedAt)
    }
}
