/// How many calls a filter finds, whatever the query's scope.
public struct CallCounts: Hashable, Sendable {
    public var all = 0
    public var scheduled = 0
    public var live = 0
    public var unknown = 0
    /// How many the query itself finds, whatever its offset and limit.
    public var matching = 0

    public init() {}
}
