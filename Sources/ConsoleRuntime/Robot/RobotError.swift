/// What did not come to be seen, and what was there instead.
public struct RobotError: Error, Sendable, CustomStringConvertible {
    public let wanted: String
    public let limit: Duration
    public let screen: String

    public var description: String {
        "waited \(limit) for \(wanted); the screen was:\n\(screen)"
    }
}
