import CallCore

/// How long the program has been at writing something, by the descriptor.
final class StuckWrites: Sendable {
    private let begun = Locked<[Int32: ContinuousClock.Instant]>([:])

    /// Writes, and is counted while it does.
    func during(_ descriptor: Int32, _ write: () -> Int) -> Int {
        begun.withLock { $0[descriptor] = .now }
        defer { begun.withLock { $0[descriptor] = nil } }
        return write()
    }

    func isAny(for time: Duration) -> Bool {
        let now = ContinuousClock.now
        return begun.withLock { $0.values.contains { now - $0 > time } }
    }
}
