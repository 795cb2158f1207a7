import CallCore

/// Requests that may have reached a provider and whose outcome is not kept yet, in this process.
final class UnderWay: Sendable {
    static let shared = UnderWay()

    private let count = Locked(0)

    var isEmpty: Bool { count.withLock { $0 == 0 } }

    /// Counts while the work runs.
    func during<Value>(_ work: () async throws -> Value) async rethrows -> Value {
        count.withLock { $0 += 1 }
        defer { count.withLock { $0 -= 1 } }
        return try await work()
    }
}
