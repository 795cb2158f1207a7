import CallDomain

/// What became of a request that creates a call, by what was proved and nothing else.
public enum Delivery: Hashable, Sendable {
    /// No byte left this machine: connecting again, for the same intent, is safe.
    case notSent(reason: String)
    /// Refused; no call was placed.
    case rejected(status: Int, message: String, raw: String)
    /// Not processed; the same intent may be sent again after a while.
    case throttled(retryAfter: Double?, message: String, raw: String)
    /// Nothing was proved: it is looked up, and never sent again.
    case unknown(reason: String, raw: String)
    /// Placed, under the provider's id.
    case accepted(CallReport)
}
