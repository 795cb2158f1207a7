import TerminalIO

/// How a console came to its end.
public enum ConsoleEnd: Hashable, Sendable {
    case quit
    /// A person without accounts wants to see the demo.
    case demo
    case signal(SignalEvent)
    /// The terminal went away.
    case terminalGone

    /// What the program says of it: 0, or 128 and the signal's number.
    public var exitCode: Int32 {
        switch self {
        case .quit, .demo: 0
        case .signal(let signal): 128 + signal.number
        case .terminalGone: 128 + SignalEvent.hangUp.number
        }
    }
}
