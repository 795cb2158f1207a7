/// What was erased from the journal for good.
public struct Erasure: Hashable, Sendable {
    public var calls = 0
    public var deliveries = 0
    /// Drafts, templates, views and copies of providers' lists.
    public var others = 0
    /// Nothing of it is left in the journal's files. Where another process reads them, what it reads must stay until it
    /// ends.
    public var isTraceless = false
}
