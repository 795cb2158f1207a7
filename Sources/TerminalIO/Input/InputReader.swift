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

    init(descriptor: Int32, escapeDelay: Duration) {
        self.descriptor = descriptor
        decoder = InputDecoder(keys: .ofTerminal(), escapeDelay: escapeDelay)
    }

    var patience: Duration? { decoder.patience }

    mutating func read() -> [InputEvent] {
        var buffer = [UInt8](repeating: 0, count: Self.piece)
        var bytes: [UInt8] = []
        while isReady, bytes.count < Self.most {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes += buffer.prefix(count)
        }
        return bytes.isEmpty ? [] : decoder.take(bytes, at: ContinuousClock.now - begun)
    }

    /// A terminal hands over a few kilobytes at a time, however much lies there.
    private var isReady: Bool {
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&ready, 1, 0) > 0 && ready.revents & Int16(POLLIN) != 0
    }

    mutating func expire() -> [InputEvent] {
        decoder.expire(at: ContinuousClock.now - begun)
    }
}
