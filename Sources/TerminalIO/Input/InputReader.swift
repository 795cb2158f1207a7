import CNcurses
import TerminalUI

/// Reads all that has come from the terminal, without waiting.
struct InputReader {
    private let window: UnsafeMutablePointer<WINDOW>
    private var decoder = InputDecoder()

    init?() {
        guard let window = tl_input_open() else { return nil }
        self.window = window
        for (sequence, code) in KeySequences.all { define_key("\u{1B}" + sequence, code) }
    }

    var isWaiting: Bool { decoder.isWaiting }

    mutating func read() -> [InputEvent] {
        var events: [InputEvent] = []
        var misses = 0
        var value: UInt32 = 0
        // Bytes that are no UTF-8 look like nothing at all, so one more look is worth it.
        while misses < 2 {
            switch tl_input_read(window, &value) {
            case 1: events += decoder.take(.scalar(value))
            case 2: events += decoder.take(.code(Int32(truncatingIfNeeded: value)))
            default:
                misses += 1
                continue
            }
            misses = 0
        }
        return events + decoder.settle()
    }

    mutating func expire() -> [InputEvent] {
        decoder.expire()
    }

    func close() {
        delwin(window)
    }
}
