import Foundation

/// Is set once, by whoever comes first.
///
/// `@unchecked Sendable`: the variable is read and written under the lock only.
final class SharedFlag: @unchecked Sendable {
    private let lock = NSLock()
    private var value = false

    var isSet: Bool { lock.withLock { value } }

    func set() { lock.withLock { value = true } }
}
