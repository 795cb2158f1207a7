import CallDomain

/// How much of an account's allowance was used within the last minute.
public struct RateReading: Hashable, Sendable {
    public struct Part: Hashable, Sendable {
        public let used: Int
        public let limit: Int

        public init(used: Int, limit: Int) {
            self.used = used
            self.limit = limit
        }
    }

    public let lists: Part
    /// Lists count here as well.
    public let all: Part

    public init(lists: Part, all: Part) {
        self.lists = lists
        self.all = all
    }
}
