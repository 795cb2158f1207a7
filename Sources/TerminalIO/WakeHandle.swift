import CNcurses

/// Wakes the loop from any thread.
public struct WakeHandle: Sendable {
    private let target: WakeDescriptor

    init(_ target: WakeDescriptor) {
        self.target = target
    }

    /// Makes the loop's wait return; many calls before it does count once.
    public func wake() {
        tl_wake_signal(target.descriptor)
    }
}
