import CallCore

/// What a dispatcher waits for, told to whoever listens at the time: the screen, and the shell once that is closed.
public final class DispatchWaits: Sendable {
    private let listener = Locked<@Sendable (DispatchWait) -> Void>({ _ in })

    public init() {}

    /// Takes the place of who listened before; must not wait.
    public func listen(_ listener: @escaping @Sendable (DispatchWait) -> Void) {
        self.listener.withLock { $0 = listener }
    }

    func tell(_ wait: DispatchWait) {
        let listener = listener.withLock { $0 }
        listener(wait)
    }
}
