import CallCore
import Foundation

/// A clock that stands until it is moved, for pictures and tests.
public final class ManualClock: Sendable {
    private let time: Locked<Date>

    public init(_ start: Date) { time = Locked(start) }

    public var now: Date { time.withLock { $0 } }

    public var wall: WallClock { WallClock { self.now } }

    public func advance(by seconds: Double) {
        time.withLock { $0 = $0.addingTimeInterval(seconds) }
    }
}
