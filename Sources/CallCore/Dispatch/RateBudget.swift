/// How many requests may still be made: never more than `limit` within any `window` seconds.
public struct RateBudget: Hashable, Sendable {
    public let limit: Int
    public let window: Double
    /// When the requests of the current window were made, oldest first.
    private var taken: [Double] = []

    public init(limit: Int, window: Double = 60) {
        self.limit = limit
        self.window = window
    }

    /// Takes a request at `now`, in seconds on a clock that never goes back; `false` where none is left.
    public mutating func take(at now: Double) -> Bool {
        guard nextFree(at: now) <= now else { return false }
        taken.removeAll { $0 <= now - window }
        taken.append(now)
        return true
    }

    /// When the next request may be made, `now` at the earliest.
    public func nextFree(at now: Double) -> Double {
        let current = taken.filter { $0 > now - window }
        guard limit > 0 else { return .infinity }
        return current.count < limit ? now : current[current.count - limit] + window
    }
}
