import CallDomain
import Foundation

/// How the dispatcher waits and tells elapsed time; tests bring their own.
public struct Pacer: Sendable {
    /// Waits so many seconds, less where it is cancelled, and then throws.
    public let sleep: @Sendable (Double) async throws -> Void
    /// Seconds on a clock that never goes back.
    public let elapsed: @Sendable () -> Double

    public init(
        sleep: @escaping @Sendable (Double) async throws -> Void, elapsed: @escaping @Sendable () -> Double
    ) {
        self.sleep = sleep
        self.elapsed = elapsed
    }

    /// Ten years: whoever waits longer waits for ever, and not every number is a duration.
    private static let longest = 315_360_000.0

    public static let system = paced(by: 1)

    /// A second lasts the `pace`th part of one: the demo's world runs fast.
    public static func paced(by pace: Double) -> Pacer {
        let start = ContinuousClock.now
        return Pacer(
            sleep: { try await Task.sleep(for: .seconds(min(max(0, $0 / pace), longest))) },
            elapsed: { (ContinuousClock.now - start) / .seconds(1) * pace })
    }
}
