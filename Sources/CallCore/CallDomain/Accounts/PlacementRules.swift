import Foundation

/// Whom one may call and when: the same rules for the review, the command line and the dispatcher.
public struct PlacementRules: Hashable, Sendable {
    /// The hours in which people are called, by their own clocks, where their country has none of its own.
    public var hours = CallingHours.usual
    /// By ISO 3166 region.
    public var hoursByRegion: [String: CallingHours] = [:]
    /// Calls that may ring at one number within a day of the person called; 0 for as many as one likes.
    public var callsPerDay = 3
    /// Seconds between the decision and the sending after which nobody knows whether the call is still wanted.
    public var patience = 60.0
    /// Hours and cap are shown and hold nobody back: for worlds that are not real.
    public var isAdvisory = false

    public init() {}

    /// For a world whose clock runs so many times as fast as a real one.
    public static func demo(speed: Double) -> PlacementRules {
        var rules = PlacementRules()
        (rules.isAdvisory, rules.patience) = (true, rules.patience * max(1, speed))
        return rules
    }

    public func hours(in region: String?) -> CallingHours {
        region.flatMap { hoursByRegion[$0] } ?? hours
    }
}
