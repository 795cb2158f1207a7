import Foundation

/// What time it is; tests and the demo bring their own.
public struct WallClock: Sendable {
    private let read: @Sendable () -> Date

    public init(_ read: @escaping @Sendable () -> Date) { self.read = read }

    public var now: Date { read() }

    public static let system = WallClock { Date() }

    /// A clock that runs `speed` times as fast as the system's, from `start` on.
    public static func scaled(by speed: Double, from start: Date = Date()) -> WallClock {
        WallClock { start.addingTimeInterval(Date().timeIntervalSince(start) * speed) }
    }
}
