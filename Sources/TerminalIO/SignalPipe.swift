import CNcurses
import Glibc

/// Signals as events: handlers write them to a pipe, whoever waits reads them.
///
/// Handlers are a process's, so there is one; it may be open before a screen is and without one. One reader at a time.
public struct SignalPipe: Hashable, Sendable {
    /// Readable when a signal came.
    public let descriptor: Int32

    /// Catches the signals that end a program, and with a screen the others of `SignalEvent`, and survives SIGPIPE; the
    /// same pipe if it is open already. What whoever started the program had ignored, as `nohup` does, stays so.
    public init(withScreen: Bool = true) throws(TerminalError) {
        descriptor = tl_signals_open(withScreen)
        guard descriptor >= 0 else { throw .unavailable("no pipe for signals") }
    }

    /// The signals that came since, in order; repeated changes of the window count once.
    ///
    /// Up to the first that ends the program: those behind it are for whoever waits for that end.
    public func read() -> [SignalEvent] {
        var events: [SignalEvent] = []
        while events.last?.isEnding != true {
            var byte: UInt8 = 0
            guard Glibc.read(descriptor, &byte, 1) == 1 else { return events }
            guard let event = SignalEvent(number: Int32(byte)) else { continue }
            if event == .windowChanged, events.contains(event) { continue }
            events.append(event)
        }
        return events
    }

    /// Puts the handlers back that were there before.
    public func close() {
        tl_signals_close()
    }

    /// Gives the terminal back if need be and ends the process by the signal, so that whoever started it sees which it
    /// was: a shell's loop stops at ^C only where the program ended by it.
    public static func endProcess(by event: SignalEvent) -> Never {
        tl_end_by_signal(event.number)
    }
}
