import Foundation

/// Which calls to show, and in which order.
public struct CallQuery: Hashable, Sendable {
    public enum Scope: Hashable, Sendable {
        case all
        /// Accepted, scheduled or queued, and what is to be called back.
        case scheduled
        /// Ringing or in progress.
        case live
        /// Whose outcome is unknown.
        case unknown
        /// Known to the provider and not over.
        case followed
    }

    public var scope: Scope
    public var filter: CallFilter
    /// `nil` is the scope's own order: scheduled calls by the time they are due or to be called back, soonest first; all
    /// others the newest first.
    public var sort: CallSort?
    /// What the times in the filter count from.
    public var now: Date
    public var offset: Int
    public var limit: Int

    public init(
        scope: Scope = .all, filter: CallFilter, sort: CallSort? = nil, now: Date, offset: Int = 0, limit: Int = 200
    ) {
        self.scope = scope
        self.filter = filter
        self.sort = sort
        self.now = now
        self.offset = offset
        self.limit = limit
    }

    /// How many calls there are by the rows alone; `nil` where there may be more of them before or behind.
    public func count(whenItFound rows: Int) -> Int? {
        rows < limit && (rows > 0 || offset == 0) ? offset + rows : nil
    }

    /// Without a filter, so that it does not matter what time it is.
    public init(scope: Scope = .all, sort: CallSort? = nil, offset: Int = 0, limit: Int = 200) {
        self.init(
            scope: scope, filter: .none, sort: sort, now: Date(timeIntervalSince1970: 0), offset: offset, limit: limit)
    }
}
