import CallDomain

/// What one transaction remembers until its end.
final class TransactionState {
    /// By ordinal, the calls that were changed: whether anything that is searched may have changed. What lists are made of
    /// follows at the end.
    private(set) var touched: [Int64: Bool] = [:]
    /// The places of calls in the table, as far as they were met.
    var ordinals: [CallID: Int64] = [:]

    func touch(_ ordinal: Int64, text: Bool) { touched[ordinal] = touched[ordinal] ?? false || text }
}
