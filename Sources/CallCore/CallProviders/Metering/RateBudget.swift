import CallDomain

/// How many requests may still be made: never more than `limit` within any `window` seconds, and never more than the
/// provider has just granted.
public struct RateBudget: Hashable, Sendable {
    public private(set) var limit: Int
    public let window: Double
    /// When the requests of the current window were made, oldest first.
    private var taken: [Double] = []
    /// What the provider said is left, less what was taken since, and when that ends.
    private var grant: Grant?

    private struct Grant: Hashable {
        var left: Int
        var ends: Double
    }

    public init(limit: Int, window: Double = 60) {
        self.limit = limit
        self.window = window
    }

    /// Counts a request that is made, whatever is left; `now` is in seconds on a clock that never goes back.
    public mutating func spend(at now: Double) {
        taken.removeAll { $0 <= now - window }
        taken.append(now)
        grant?.left -= 1
    }

    /// When the next request may be made, `now` at the earliest; `reserve` requests are left to others.
    public func nextFree(at now: Double, leaving reserve: Int = 0) -> Double {
        let most = limit - reserve
        guard most > 0 else { return .infinity }
        let current = taken.drop { $0 <= now - window }
        let own = current.count < most ? now : current[current.endIndex - most] + window
        guard let grant, grant.ends > now, grant.left <= min(reserve, limit / 2) else { return own }
        return max(own, grant.ends)
    }

    /// Requests of the last window.
    public func used(at now: Double) -> Int { taken.drop { $0 <= now - window }.count }

    /// What the provider says: how many there are in all, and how many are left until a moment.
    mutating func learn(limit: Int?, left: Int?, until end: Double, at now: Double) {
        if let limit, limit > 0 { self.limit = min(limit, Self.largest) }
        guard let left else { return }
        let known = grant.flatMap { $0.ends > now ? $0 : nil }
        guard let known, left <= known.left + Self.mostUnderWay else { return grant = Grant(left: left, ends: end) }
        grant = Grant(left: min(left, known.left), ends: min(known.ends, end))
    }

    /// Answers overtake each other: within one window what is left only shrinks, and only a new window adds much.
    private static let mostUnderWay = 16

    /// Whoever grants more than this has made a mistake, and the count would grow without bound.
    private static let largest = 6_000
}
