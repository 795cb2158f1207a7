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

    /// Seconds late are counted from when a call was to be sent; a time it was to ring at that has passed is late too.
    func late(_ placement: Placement, at now: Date) -> PlacementVerdict? {
        if let instant = placement.scheduledAt, instant <= now {
            return .late(seconds: now.timeIntervalSince(instant))
        }
        guard let due = placement.dueAt else { return nil }
        let seconds = now.timeIntervalSince(due)
        return seconds > patience ? .late(seconds: seconds) : nil
    }

    func outsideHours(_ found: HoursFinding?) -> PlacementVerdict? {
        guard !isAdvisory, let found, found.isOutside else { return nil }
        return .outsideHours(found.there, found.hours)
    }

    package func overCap(_ calls: [Date], ringingAt instant: Date, _ place: CalleePlace?) -> PlacementVerdict? {
        guard let cap else { return nil }
        let count = Self.calls(calls, onTheDayOf: instant, place)
        return count < cap ? nil : .overCap(count: count, cap: cap)
    }

    /// `nil` for as many calls as one likes.
    package var cap: Int? { callsPerDay > 0 && !isAdvisory ? callsPerDay : nil }

    /// How many of these moments lie on the same day as an instant, by the callee's clock: with several zones the one
    /// that counts most; without any, all within a day before and after.
    static func calls(_ moments: [Date], onTheDayOf instant: Date, _ place: CalleePlace?) -> Int {
        guard let place, !place.zones.isEmpty else {
            return moments.count { abs($0.timeIntervalSince(instant)) < 86_400 }
        }
        let counts = place.zones.map { zone in
            let day = WallTime(at: instant, in: zone)
            return moments.count { moment in
                let other = WallTime(at: moment, in: zone)
                return (other.year, other.month, other.day) == (day.year, day.month, day.day)
            }
        }
        return counts.max() ?? 0
    }
}
