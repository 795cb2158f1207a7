/// Says yes to the first who asks.
final class OnceFlag: Sendable {
    private let wasAsked = Locked(false)

    func isFirst() -> Bool {
        wasAsked.withLock { wasAsked in
            defer { wasAsked = true }
            return !wasAsked
        }
    }
}
