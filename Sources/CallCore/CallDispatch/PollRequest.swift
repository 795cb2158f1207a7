import CallDomain

/// One read that the follower is to make.
public enum PollRequest: Hashable, Sendable {
    /// The newest calls of an account.
    case sweep(account: String)
    /// Where the sweep of older calls stopped.
    case deeper(account: String, cursor: String)
    case status(CallID)
    /// The whole call, with its conversation or its analysis.
    case whole(CallID)
}
