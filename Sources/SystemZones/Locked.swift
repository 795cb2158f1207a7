import Foundation

/// A value that many threads share, one at a time.
///
/// `@unchecked Sendable`: `value` is private and touched within `withLock` only, which holds the lock all the while; what
/// leaves it is `Sendable`.
public final class Locked<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    public init(_ value: Value) { self.value = value }

    /// The body must be short and must not lock again.
    public func withLock<Result: Sendable>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(&value)
    }
}
