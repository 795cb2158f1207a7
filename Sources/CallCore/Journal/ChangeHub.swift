import Foundation

/// Tells everybody who watches the journal that something was committed.
///
/// `@unchecked Sendable`: every access to the two variables is between `lock()` and `unlock()` of the same lock, and
/// nothing is called while it is held (a continuation's `onTermination` comes back here).
final class ChangeHub: @unchecked Sendable {
    private let lock = NSLock()
    private var watchers: [Int: AsyncStream<Void>.Continuation]? = [:]
    private var last = 0

    /// Ends at once where the hub is closed.
    func stream() -> AsyncStream<Void> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            guard let id = add(continuation) else {
                continuation.finish()
                return
            }
            continuation.onTermination = { [weak self] _ in self?.remove(id) }
        }
    }

    func announce() {
        for watcher in lock.withLock({ watchers ?? [:] }).values { watcher.yield() }
    }

    func close() {
        let left = lock.withLock {
            defer { watchers = nil }
            return watchers ?? [:]
        }
        for watcher in left.values { watcher.finish() }
    }

    private func add(_ continuation: AsyncStream<Void>.Continuation) -> Int? {
        lock.withLock {
            guard watchers != nil else { return nil }
            last += 1
            watchers?[last] = continuation
            return last
        }
    }

    private func remove(_ id: Int) {
        lock.withLock { _ = watchers?.removeValue(forKey: id) }
    }
}
