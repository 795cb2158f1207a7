import Console

/// What other threads tell the console's thread.
enum Letter: Sendable {
    case action(Action)
    /// Comes back with the next screen: all letters before it were read.
    case mark(Int)
    case end(ConsoleEnd)
}
