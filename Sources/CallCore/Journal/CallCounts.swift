/// How many calls there are, over the query's account and text, whatever its scope.
public struct CallCounts: Hashable, Sendable {
    public var all = 0
    public var scheduled = 0
    public var live = 0
    public var unknown = 0
    /// How many the query itself finds, whatever its offset and limit.
    public var matching = 0

    public init() {}
}
