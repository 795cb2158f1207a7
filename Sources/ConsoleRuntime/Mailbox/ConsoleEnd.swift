import TerminalIO

/// How a console came to its end.
public enum ConsoleEnd: Hashable, Sendable {
    case quit
    /// A person without accounts wants to see the demo.
    case demo
    case signal(SignalEvent)
    /// The terminal went away.
    case terminalGone
    /// Nobody knows what became of a call that was being placed.
    case unknownLeft

    /// What the program says of it: 0, 128 and the signal's number, or 2 where a call is unknown.
    public var exitCode: Int32 {
        switch self {
        case .quit, .demo: 0
        case .signal(let signal): 128 + signal.number
        case .unknownLeft: 2
        case .terminalGone: 128 + SignalEvent.hangUp.number
        }
    }

    /// The signal that the process is to end by.
    public var signal: SignalEvent? {
        switch self {
        case .quit, .demo, .unknownLeft, .terminalGone: nil
        case .signal(let signal): signal
        }
    }
}
