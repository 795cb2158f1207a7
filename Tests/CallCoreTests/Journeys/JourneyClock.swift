import Foundation

@testable import CallDomain
@testable import CallProviders

/// A clock that a test turns, and that the pacer's sleeps move on.
final class JourneyClock: Sendable {
    private let time = Locked(Sample.start)

    var now: Date { time.withLock { $0 } }
    var wall: WallClock { WallClock { self.now } }
    var pacer: Pacer {
        Pacer(
            sleep: { seconds in
                try Task.checkCancellation()
                self.jump(seconds)
            }, elapsed: { self.now.timeIntervalSince(Sample.start) })
    }

    func jump(_ seconds: Double) { time.withLock { $0 += seconds } }
}
