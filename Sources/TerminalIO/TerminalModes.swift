import CNcurses
import Glibc

/// Modes that curses does not switch where it reads no keys, or knows nothing of.
struct TerminalModes: Hashable, Sendable {
    /// The mode in which keys send what the terminal's description says.
    struct Keypad: Hashable, Sendable {
        var on: [UInt8] = []
        var off: [UInt8] = []

        /// Of the terminal that curses is open on.
        static func ofTerminal() -> Keypad { Keypad(on: capability("smkx"), off: capability("rmkx")) }

        /// Without the pauses (`$<5>`) that terminals of the seventies needed.
        private static func capability(_ name: String) -> [UInt8] {
            guard let text = tl_capability(name) else { return [] }
            var bytes = UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }[...]
            var result: [UInt8] = []
            while let byte = bytes.popFirst() {
                if byte == 0x24, bytes.first == 0x3C, let end = bytes.firstIndex(of: 0x3E) {
                    bytes = bytes[(end + 1)...]
                } else {
                    result.append(byte)
                }
            }
            return result
        }
    }

    let reportsMouse: Bool
    var keypad = Keypad()

    /// The keypad's mode, mouse (buttons and drags, in decimal), bracketed paste, focus.
    var on: [UInt8] {
        let mouse = reportsMouse ? "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h" : ""
        return keypad.on + Array((mouse + "\u{1B}[?2004h\u{1B}[?1004h").utf8)
    }

    var off: [UInt8] {
        Array("\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?2004l\u{1B}[?1004l".utf8) + keypad.off
    }
}
