import Foundation

extension Zone {
    /// When a clock on the wall shows a date and time.
    public enum Showing: Hashable, Sendable {
        case once(Date)
        /// The clocks go back over it.
        case twice(Date, Date)
        /// The clocks go forward over it, by so many seconds at this instant: it never comes.
        case never(forwardAt: Date, by: Int)
    }

    /// `wall` is the date and time as seconds from 1970-01-01 00:00, as if it were UTC.
    public func showing(wall: Int) -> Showing {
        let rules = rules
        let wall = min(max(wall, -Self.longest), Self.longest)
        let changes = Self.changes(of: rules, around: wall)
        let moments = ([wall - Self.reach] + changes).map { wall - rules.clock(at: $0).offset }
            .filter { $0 + rules.clock(at: $0).offset == wall }
        if let first = moments.min(), let last = moments.max() {
            return first == last ? .once(Self.date(first)) : .twice(Self.date(first), Self.date(last))
        }
        for change in changes {
            let (before, after) = (rules.clock(at: change - 1).offset, rules.clock(at: change).offset)
            if change + before <= wall, wall < change + after {
                return .never(forwardAt: Self.date(change), by: after - before)
            }
        }
        // No clock leaves a time out without going forward over it.
        return .once(Self.date(wall - rules.clock(at: wall).offset))
    }

    /// No clock is farther from UTC than 26 hours.
    private static let reach = 26 * 3600

    /// Seconds of 30,000 years.
    private static let longest = 1_000_000_000_000

    /// More changes than this within two days are none of any real zone.
    private static let mostChanges = 16

    private static func changes(of rules: ZoneRules, around wall: Int) -> [Int] {
        var changes: [Int] = []
        var moment = wall - reach
        while changes.count < mostChanges, let next = rules.change(after: moment), next <= wall + reach {
            changes.append(next)
            moment = next
        }
        return changes
    }

    private static func date(_ seconds: Int) -> Date { Date(timeIntervalSince1970: Double(seconds)) }
}
