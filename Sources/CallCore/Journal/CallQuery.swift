/// Which calls to show, and in which order.
public struct CallQuery: Hashable, Sendable {
    public enum Scope: Hashable, Sendable {
        case all
        /// Accepted, scheduled or queued.
        case scheduled
        /// Ringing or in progress.
        case live
        /// Whose outcome is unknown.
        case unknown
        /// Known to the provider and not over.
        case followed
    }

    public enum Order: Hashable, Sendable {
        case newestFirst
        /// By the time the telephone is to ring, soonest first.
        case soonestFirst
    }

    public var scope: Scope
    /// A state's stored name, or an outcome's.
    public var state: String?
    public var account: String?
    /// In the name, the number, either id, the agent or the summary.
    public var text: String?
    public var order: Order
    public var offset: Int
    public var limit: Int

    public init(
        scope: Scope = .all, state: String? = nil, account: String? = nil, text: String? = nil,
        order: Order = .newestFirst, offset: Int = 0, limit: Int = 200
    ) {
        self.scope = scope
        self.state = state
        self.account = account
        self.text = text
        self.order = order
        self.offset = offset
        self.limit = limit
    }
}
