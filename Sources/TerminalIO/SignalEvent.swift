import CNcurses
import Glibc

/// A signal that the program answers in its own time.
public enum SignalEvent: Hashable, Sendable {
    case windowChanged
    case suspend
    case continued
    case hangUp
    /// Any other one that ends a program that does nothing about it, by its number.
    case ending(Int32)

    public static let terminate = SignalEvent.ending(SIGTERM)
    public static let interrupt = SignalEvent.ending(SIGINT)
    public static let quit = SignalEvent.ending(SIGQUIT)

    init?(number: Int32) {
        switch number {
        case SIGWINCH: self = .windowChanged
        case SIGTSTP: self = .suspend
        case SIGCONT: self = .continued
        case SIGHUP: self = .hangUp
        case _ where tl_signal_ends(number): self = .ending(number)
        default: return nil
        }
    }

    /// The signal's number.
    public var number: Int32 {
        switch self {
        case .windowChanged: SIGWINCH
        case .suspend: SIGTSTP
        case .continued: SIGCONT
        case .hangUp: SIGHUP
        case .ending(let number): number
        }
    }

    /// Whether the program ends by it.
    public var isEnding: Bool {
        switch self {
        case .windowChanged, .suspend, .continued: false
        case .hangUp, .ending: true
        }
    }

    /// Every signal that ends the program, in the order of their numbers.
    public static let endings = (1...64).compactMap { SignalEvent(number: $0) }.filter(\.isEnding)
}
