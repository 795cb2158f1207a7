import CallDomain

/// Tells everybody who watches the journal that something was committed.
final class ChangeHub: Sendable {
    private let watchers = Locked(Watchers<Void>())

    /// Ends at once where the hub is closed.
    func stream() -> AsyncStream<Void> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            guard let id = watchers.withLock({ $0.add(continuation) }) else { return continuation.finish() }
            continuation.onTermination = { [weak self] _ in self?.watchers.withLock { $0.remove(id) } }
        }
    }

    func announce() {
        for watcher in watchers.withLock({ $0.all }) { watcher.yield() }
    }

    func close() {
        for watcher in watchers.withLock({ $0.close() }) { watcher.finish() }
    }
}
