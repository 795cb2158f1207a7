import CallCore

/// How much is under way, and a call when it comes to nothing.
final class WorkCounter: Sendable {
    private let count = Locked(0)
    private let onQuiet: @Sendable () -> Void

    init(onQuiet: @escaping @Sendable () -> Void = {}) { self.onQuiet = onQuiet }

    var isQuiet: Bool { count.withLock { $0 == 0 } }

    func begin() { count.withLock { $0 += 1 } }

    func end() {
        let isQuiet = count.withLock { count in
            count -= 1
            return count == 0
        }
        if isQuiet { onQuiet() }
    }

    /// Waits until nothing is under way, in steps of 10 ms; `false` if that did not come within the limit.
    func settle(within limit: Duration) async -> Bool {
        let deadline = ContinuousClock.now + limit
        while !isQuiet {
            guard ContinuousClock.now < deadline, (try? await Task.sleep(for: .milliseconds(10))) != nil else {
                return false
            }
        }
        return true
    }
}
