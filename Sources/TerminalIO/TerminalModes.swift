/// Modes that ncurses knows nothing of, switched by sequences of our own.
struct TerminalModes: Hashable, Sendable {
    let reportsMouse: Bool

    /// Mouse (buttons and drags, in decimal), bracketed paste, focus.
    var on: [UInt8] {
        let mouse = reportsMouse ? "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h" : ""
        return Array((mouse + "\u{1B}[?2004h\u{1B}[?1004h").utf8)
    }

    var off: [UInt8] {
        Array("\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?2004l\u{1B}[?1004l".utf8)
    }
}
