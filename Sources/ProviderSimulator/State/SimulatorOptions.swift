import Foundation

/// How a simulator behaves.
public struct SimulatorOptions: Sendable {
    public var host: String
    /// 0 lets the system choose.
    public var port: Int
    /// The same seed, start and requests give the same world and the same calls.
    public var seed: UInt64
    /// Simulated seconds in a real second; dates run ahead of the real ones accordingly. At least 0.001.
    public var speed: Double
    /// The simulated time; nil is real time sped up by `speed`, from `worldStart` on.
    public var clock: (@Sendable () -> Date)?
    public var generation: ContactshipGeneration
    /// Counted on real time, whatever the speed.
    public var rateLimits: SimulatorRateLimits
    public var faults: [SimulatorFault]
    /// The first moment of the simulated world; nil is the clock's time at `init`, in whole seconds.
    public var worldStart: Date?
    /// Webhooks go to this machine only, unless this is true.
    public var deliversWebhooksElsewhere: Bool

    var limiterClock: @Sendable () -> Date = { Date() }
    /// Real seconds before a webhook that was not taken is sent again. Contactship documents that it retries, not when.
    var webhookRetryDelays: [Double] = [2, 10]

    public init(
        host: String = "127.0.0.1", port: Int = 0, seed: UInt64 = 1, speed: Double = 1,
        clock: (@Sendable () -> Date)? = nil, generation: ContactshipGeneration = .wrapped,
        rateLimits: SimulatorRateLimits = SimulatorRateLimits(), faults: [SimulatorFault] = [],
        worldStart: Date? = nil, deliversWebhooksElsewhere: Bool = false
    ) {
        self.host = host
        self.port = port
        self.seed = seed
        self.speed = max(speed, 0.001)
        self.clock = clock
        self.generation = generation
        self.rateLimits = rateLimits
        self.faults = faults
        self.worldStart = worldStart
        self.deliversWebhooksElsewhere = deliversWebhooksElsewhere
    }

    /// Fixes the start, and gives the clock that runs from there.
    func runningClock() -> (start: Date, now: @Sendable () -> Date) {
        if let clock {
            return (worldStart ?? Self.wholeSeconds(clock()), clock)
        }
        let begun = Date()
        let start = worldStart ?? Self.wholeSeconds(begun)
        let speed = speed
        return (start, { start.addingTimeInterval(Date().timeIntervalSince(begun) * speed) })
    }

    private static func wholeSeconds(_ date: Date) -> Date {
        Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))
    }
}
