import CallDomain

/// What was erased from the journal for good.
public struct Erasure: Hashable, Sendable {
    public var calls = 0
    public var deliveries = 0
    /// Drafts, templates, views, copies of providers' lists, and removals from the do-not-call list.
    public var others = 0
    /// The number stays on the do-not-call list, without what was said of it: it keeps the person from being called.
    public var keepsNumber = false
    /// Nothing of it is left in the journal's files. Where another process reads them, what it reads must stay until it
    /// ends.
    public var isTraceless = false
}
