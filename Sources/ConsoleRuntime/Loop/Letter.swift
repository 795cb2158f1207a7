import Console
import TerminalUI

/// What other threads tell the console's thread.
enum Letter: Sendable {
    case action(Action)
    /// For the clipboard of the terminal's user.
    case copy(SafeText)
    /// Comes back with the next screen: all letters before it were read.
    case mark(Int)
    case end(ConsoleEnd)
}
