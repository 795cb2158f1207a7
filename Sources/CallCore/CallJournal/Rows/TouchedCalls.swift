import CallDomain

/// Which calls a transaction changed, so that what lists are made of follows at its end.
final class TouchedCalls {
    /// By ordinal: whether anything that is searched may have changed.
    private(set) var calls: [Int64: Bool] = [:]

    func add(_ ordinal: Int64, text: Bool) { calls[ordinal] = calls[ordinal] ?? false || text }
}
