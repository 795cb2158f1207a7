import CallCore
import Foundation
import ProviderSimulator

/// What kind of demo to start.
public struct DemoOptions: Sendable {
    /// How many times as fast as real time the providers live; at least 0.1.
    public var speed: Double
    /// How many times as fast as usual the providers are asked; 4 reads a live call every half second.
    public var pace: Double
    /// The same seed gives the same people, calls and conversations.
    public var seed: UInt64
    /// Makes the clock stand where it is told; `nil` runs from now on.
    public var clock: WallClock?
    public var zone: Zone
    public var faults: [SimulatorFault]
    /// Whether deliveries are received.
    public var receivesDeliveries: Bool
    /// Whether calls are followed by themselves.
    public var followsCalls: Bool
    /// Whether no more is asked than a real provider documents to allow.
    public var isBudgeted: Bool
    /// Of the requests, in real seconds whatever the speed.
    public var deadlines = RequestDeadlines.usual
    public var makeCallID: @Sendable () -> CallID

    public init(
        speed: Double = 20, pace: Double = 4, seed: UInt64 = 1, clock: WallClock? = nil, zone: Zone = .current,
        faults: [SimulatorFault] = [], receivesDeliveries: Bool = true, followsCalls: Bool = true,
        isBudgeted: Bool = true,
        makeCallID: @escaping @Sendable () -> CallID = { CallID() }
    ) {
        self.speed = max(0.1, speed)
        self.pace = max(0.1, pace)
        self.seed = seed
        self.clock = clock
        self.zone = zone
        self.faults = faults
        self.receivesDeliveries = receivesDeliveries
        self.followsCalls = followsCalls
        self.isBudgeted = isBudgeted
        self.makeCallID = makeCallID
    }
}
