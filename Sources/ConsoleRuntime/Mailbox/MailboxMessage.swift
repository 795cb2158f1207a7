import Console
import TerminalUI

/// What other threads tell the console's thread.
enum MailboxMessage: Sendable {
    case action(Action)
    /// What a robot did, and the number of the frame that it had seen.
    case input(InputEvent, seen: Int)
    /// Comes back with the next screen: all letters before it were read.
    case mark(Int)
    case end(ConsoleEnd)
}
