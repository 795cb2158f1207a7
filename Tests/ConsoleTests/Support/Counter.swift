import Synchronization

/// Counts from 1 on, for closures that any thread may call.
final class Counter: Sendable {
    private let count = Atomic(0)

    func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
