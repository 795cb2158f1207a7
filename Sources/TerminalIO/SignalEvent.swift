import Glibc

/// A signal that the program answers in its own time.
public enum SignalEvent: Hashable, Sendable, CaseIterable {
    case windowChanged
    case terminate
    case hangUp
    case interrupt
    case quit
    case suspend
    case continued

    init?(number: Int32) {
        switch number {
        case SIGWINCH: self = .windowChanged
        case SIGTERM: self = .terminate
        case SIGHUP: self = .hangUp
        case SIGINT: self = .interrupt
        case SIGQUIT: self = .quit
        case SIGTSTP: self = .suspend
        case SIGCONT: self = .continued
        default: return nil
        }
    }

    /// The signal's number, for the exit status 128 + number.
    public var number: Int32 {
        switch self {
        case .windowChanged: SIGWINCH
        case .terminate: SIGTERM
        case .hangUp: SIGHUP
        case .interrupt: SIGINT
        case .quit: SIGQUIT
        case .suspend: SIGTSTP
        case .continued: SIGCONT
        }
    }
}
