import CNcurses
import Glibc

/// Signals as events: handlers write them to a pipe, the loop reads them.
///
/// Handlers are a process's, so there is one; it may be open before a screen is and without one.
public struct SignalPipe: Hashable, Sendable {
    /// Readable when a signal came.
    public let descriptor: Int32

    /// Catches the signals of `SignalEvent` and survives SIGPIPE; the same pipe if it is open already.
    public init() throws(TerminalError) {
        descriptor = tl_signals_open()
        guard descriptor >= 0 else { throw .unavailable("no pipe for signals") }
    }

    /// The signals that came since, in order; repeated changes of the window count once.
    public func read() -> [SignalEvent] {
        var events: [SignalEvent] = []
        var bytes = [UInt8](repeating: 0, count: 64)
        while true {
            let count = Glibc.read(descriptor, &bytes, bytes.count)
            guard count > 0 else { return events }
            for byte in bytes.prefix(count) {
                guard let event = SignalEvent(number: Int32(byte)) else { continue }
                if event == .windowChanged, events.contains(event) { continue }
                events.append(event)
            }
        }
    }

    /// Puts the handlers back that were there before.
    public func close() {
        tl_signals_close()
    }
}
