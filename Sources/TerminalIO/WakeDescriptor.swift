import CNcurses
import Glibc

/// A descriptor that makes the loop wake up; lives as long as anyone can still wake it.
public final class WakeDescriptor: Sendable {
    /// Readable when someone woke it.
    public let descriptor: Int32

    public init() throws(TerminalError) {
        descriptor = tl_wake_open()
        guard descriptor >= 0 else { throw .unavailable("no descriptor to wake by") }
    }

    deinit {
        if descriptor >= 0 { Glibc.close(descriptor) }
    }

    /// What other threads wake it with.
    public var handle: WakeHandle { WakeHandle(self) }

    /// Makes it quiet again; to be called before the mailbox is emptied, so that no letter is missed.
    public func drain() {
        tl_wake_drain(descriptor)
    }
}
