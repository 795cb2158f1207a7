/// Says yes to the first who asks.
package final class OnceFlag: Sendable {
    private let wasAsked = Locked(false)

    package init() {}

    package func isFirst() -> Bool {
        wasAsked.withLock { wasAsked in
            defer { wasAsked = true }
            return !wasAsked
        }
    }
}
