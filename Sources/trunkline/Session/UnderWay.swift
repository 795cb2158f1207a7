import Foundation

/// Requests that may have reached a provider and whose outcome is not kept yet, in this process.
///
/// `@unchecked Sendable`: the count is read and written under the lock only.
final class UnderWay: @unchecked Sendable {
    static let shared = UnderWay()

    private let lock = NSLock()
    private var count = 0

    var isEmpty: Bool { lock.withLock { count == 0 } }

    /// Counts while the work runs.
    func during<Value>(_ work: () async throws -> Value) async rethrows -> Value {
        lock.withLock { count += 1 }
        defer { lock.withLock { count -= 1 } }
        return try await work()
    }
}
