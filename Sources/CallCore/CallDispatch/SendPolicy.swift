import CallDomain
import CallProviders

/// How often, and for how long, the same intent may be tried again where it is proved that no call was placed.
public struct SendPolicy: Hashable, Sendable {
    /// Seconds before each further attempt to connect.
    public var connectionWaits: [Double]
    /// Seconds that all waits a throttling provider asks for may take together.
    public var throttleBudget: Double
    /// Seconds before each further attempt at a throttling provider, or more where it asks for more; the last one doubles
    /// from there on. None ends the attempts where the provider names no time.
    public var throttleWaits: [Double]

    public init(
        connectionWaits: [Double] = [0.5, 2], throttleBudget: Double = 60, throttleWaits: [Double] = [2, 4, 8, 16]
    ) {
        self.connectionWaits = connectionWaits
        self.throttleBudget = throttleBudget
        self.throttleWaits = throttleWaits
    }
}

/// How the attempts of one intent go on.
struct RetryPlan {
    private let policy: SendPolicy
    private var connections = 0
    private var throttles = 0
    private var waited = 0.0

    init(_ policy: SendPolicy) { self.policy = policy }

    /// Seconds to wait before the same intent is sent again; `nil` ends it.
    mutating func wait(after delivery: Delivery) -> Double? {
        switch delivery {
        case .notSent: nextConnection()
        case .throttled(let seconds, _, _): nextThrottle(asked: seconds)
        case .rejected, .unknown, .accepted: nil
        }
    }

    private mutating func nextConnection() -> Double? {
        defer { connections += 1 }
        return policy.connectionWaits.indices.contains(connections) ? policy.connectionWaits[connections] : nil
    }

    private mutating func nextThrottle(asked: Double?) -> Double? {
        guard let wait = Backoff.wait(asked: asked, usual: policy.throttleWaits, after: throttles),
            waited + wait <= policy.throttleBudget
        else { return nil }
        throttles += 1
        waited += wait
        return wait
    }
}
