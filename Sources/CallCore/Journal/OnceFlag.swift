import Foundation

/// Says yes to the first who asks.
///
/// `@unchecked Sendable`: the variable is read and written under the lock only.
final class OnceFlag: @unchecked Sendable {
    private let lock = NSLock()
    private var wasAsked = false

    func isFirst() -> Bool {
        lock.withLock {
            defer { wasAsked = true }
            return !wasAsked
        }
    }
}
