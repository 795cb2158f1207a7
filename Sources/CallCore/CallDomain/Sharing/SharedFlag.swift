/// Is set once, by whoever comes first.
package final class SharedFlag: Sendable {
    private let value = Locked(false)

    package init() {}

    package var isSet: Bool { value.withLock { $0 } }

    package func set() { value.withLock { $0 = true } }
}
