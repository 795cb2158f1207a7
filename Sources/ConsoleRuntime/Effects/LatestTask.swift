import CallCore

/// Holds the newest of several tasks of which only the newest matters.
final class LatestTask: Sendable {
    private let task = Locked<Task<Void, Never>?>(nil)

    /// Cancels the one before.
    func replace(with next: Task<Void, Never>) {
        let before = task.withLock { task in
            let before = task
            task = next
            return before
        }
        before?.cancel()
    }
}
