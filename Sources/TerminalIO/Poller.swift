import Glibc

/// Waits for the terminal, a wake-up or a signal.
public struct Poller: Sendable {
    /// What is there to be dealt with.
    public struct Ready: OptionSet, Hashable, Sendable {
        public static let input = Ready(rawValue: 1 << 0)
        public static let wake = Ready(rawValue: 1 << 1)
        public static let signal = Ready(rawValue: 1 << 2)
        /// The terminal is gone; input it sent before may still be there.
        public static let hangUp = Ready(rawValue: 1 << 3)
        /// The terminal takes more of what waits for it.
        public static let output = Ready(rawValue: 1 << 4)

        public let rawValue: UInt8

        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }
    }

    private let terminal: Int32
    private let wake: WakeDescriptor
    private let signals: SignalPipe

    /// - Parameter terminal: the descriptor keys come from; -1 waits for the others alone.
    public init(terminal: Int32, wake: WakeDescriptor, signals: SignalPipe) {
        self.terminal = terminal
        self.wake = wake
        self.signals = signals
    }

    /// Waits until something is ready or the time is over.
    ///
    /// - Parameters:
    ///   - timeoutMilliseconds: nil waits for ever; 0 or less only looks.
    ///   - output: the descriptor that something waits to be written to; -1 while nothing does.
    /// - Returns: empty when the time is over, or when a signal of no concern interrupted the wait.
    public func wait(timeoutMilliseconds: Int?, output: Int32 = -1) -> Ready {
        let interest = Int16(POLLIN)
        var descriptors = [
            pollfd(fd: terminal, events: interest, revents: 0),
            pollfd(fd: wake.descriptor, events: interest, revents: 0),
            pollfd(fd: signals.descriptor, events: interest, revents: 0),
            pollfd(fd: output, events: Int16(POLLOUT), revents: 0),
        ]
        let timeout = timeoutMilliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
        guard poll(&descriptors, nfds_t(descriptors.count), timeout) > 0 else { return [] }
        var ready: Ready = []
        if descriptors[0].revents & interest != 0 { ready.insert(.input) }
        if descriptors[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { ready.insert(.hangUp) }
        if descriptors[1].revents != 0 { ready.insert(.wake) }
        if descriptors[2].revents != 0 { ready.insert(.signal) }
        if descriptors[3].revents != 0 { ready.insert(.output) }
        return ready
    }
}
