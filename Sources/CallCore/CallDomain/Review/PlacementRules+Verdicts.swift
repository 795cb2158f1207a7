import Foundation

extension PlacementRules {
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
