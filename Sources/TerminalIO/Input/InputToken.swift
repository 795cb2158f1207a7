import TerminalUI

/// A whole piece of what a terminal sends, cut as ECMA-48 and the terminals' habits say.
struct InputToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case character(Unicode.Scalar)
        /// A byte below 0x20, or 0x7F.
        case control(UInt8)
        /// ESC with nothing behind it.
        case escape
        case sequence(ControlSequence)
        /// `ESC O`, its modifier if there is one, and its final byte.
        case singleShift(modifier: Int?, final: UInt8)
        /// `ESC [ [` and a letter: the Linux console's function keys.
        case consoleFunction(UInt8)
        /// Button, column and row as the terminal counts them: from 32.
        case legacyMouse([Int])
        /// What the terminal's own description calls this key.
        case described(KeyPress)
    }

    let kind: Kind
    /// One more ESC stood before it.
    let isAlternate: Bool

    init(_ kind: Kind, isAlternate: Bool = false) {
        self.kind = kind
        self.isAlternate = isAlternate
    }
}
