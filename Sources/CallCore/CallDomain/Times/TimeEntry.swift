import Foundation

/// A time as a person writes it: `14:30`, `tomorrow 9:00`, `mon 10am`, `2026-06-15 14:30`, `+45m`.
public enum TimeEntry: Hashable, Sendable {
    /// Written with its offset, such as `2026-06-15T14:30:00Z`.
    case instant(Date)
    /// Counted from now, in seconds: `+1h30m`, `in 45 minutes`.
    case fromNow(Double)
    /// A whole date and time.
    case wall(WallTime)
    /// A time of day on a day that depends on the one it is now.
    case clock(TimeOfDay, Day)

    public struct TimeOfDay: Hashable, Sendable {
        public let hour: Int
        public let minute: Int
        public let second: Int

        init?(hour: Int, minute: Int, second: Int = 0) {
            guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
            self.hour = hour
            self.minute = minute
            self.second = second
        }
    }

    public enum Day: Hashable, Sendable {
        /// Today, or else tomorrow.
        case next
        case today
        case tomorrow
        /// The next such day, which may be today; 0 is Monday.
        case weekday(Int)
        /// The coming such day; with the weekday that it was said to have.
        case yearless(DayOfYear, weekday: Int?)
    }
}

extension TimeEntry {
    /// What an entry comes to in a zone at a moment; an instant may lie in the past.
    public enum Meaning: Hashable, Sendable {
        case once(Date)
        /// The clocks go back over it: both instants, of which at least the second is still ahead where the entry leaves
        /// the day open.
        case twice(WallTime, Date, Date)
        /// The clocks go forward over it: what was meant, and the first time after it that exists.
        case skipped(WallTime, next: WallTime)
        /// There is no such time: why.
        case never(TimeEntryProblem)
    }

    /// It stays counted from the moment it is read, so no date can stand for it.
    public var isRelative: Bool {
        guard case .fromNow = self else { return false }
        return true
    }

    /// It names its day by a word, or not at all, so that tomorrow it would mean another.
    public var dependsOnToday: Bool {
        guard case .clock = self else { return false }
        return true
    }

    /// It means another instant in another zone.
    public var needsZone: Bool {
        switch self {
        case .instant, .fromNow: false
        case .wall, .clock: true
        }
    }

    /// Instants are whole seconds, never earlier than what was written.
    public func meaning(in zone: Zone, now: Date) -> Meaning {
        switch self {
        case .instant(let instant): .once(instant)
        case .fromNow(let seconds): .once(Self.instant(seconds, from: now))
        case .wall(let wall): Self.meaning(of: wall, in: zone)
        case .clock(let time, let day): Self.meaning(of: time, on: day, in: zone, now: now)
        }
    }

    /// The whole second so many seconds from now, never earlier.
    static func instant(_ seconds: Double, from now: Date) -> Date {
        Date(timeIntervalSince1970: (now.timeIntervalSince1970 + seconds).rounded(.up))
    }

    private static func meaning(of time: TimeOfDay, on day: Day, in zone: Zone, now: Date) -> Meaning {
        let today = WallTime(at: now, in: zone).with(time)
        if case .yearless(let date, let weekday) = day {
            return meaning(of: time, on: date, weekday: weekday, since: today, in: zone)
        }
        let candidates: [WallTime] =
            switch day {
            case .today: [today]
            case .tomorrow: [today.adding(days: 1)]
            case .next: [today, today.adding(days: 1)]
            case .yearless: []
            case .weekday(let weekday):
                [0, 7].map { today.adding(days: (weekday - today.weekday + 7) % 7 + $0) }
            }
        let meanings = candidates.map { meaning(of: $0, in: zone) }
        let last = meanings.last ?? .once(now)
        return meanings.first { $0.isAhead(of: now, in: zone) } ?? last
    }

    /// A date of the last days is past; one that lies further back means the next year's.
    private static func meaning(
        of time: TimeOfDay, on date: DayOfYear, weekday: Int?, since today: WallTime, in zone: Zone
    ) -> Meaning {
        let earliest = today.adding(days: -daysThatArePast)
        let first = (date.month, date.day) >= (earliest.month, earliest.day) ? earliest.year : earliest.year + 1
        guard let wall = WallTime(year: first, date, time) else {
            return .never(.noSuchDay(day: date.day, month: date.month, year: first))
        }
        guard weekday == nil || weekday == wall.weekday else { return .never(.otherWeekday(wall)) }
        return meaning(of: wall, in: zone)
    }

    /// Whoever writes a date of a week ago meant that one, or another month; not the one in a year.
    private static let daysThatArePast = 7

    private static func meaning(of wall: WallTime, in zone: Zone) -> Meaning {
        switch wall.resolve(in: zone) {
        case .once(let instant): .once(instant)
        case .twice(let first, let second): .twice(wall, first, second)
        case .skipped: .skipped(wall, next: wall.nextExisting(in: zone))
        }
    }
}

extension TimeEntry.Meaning {
    fileprivate func isAhead(of now: Date, in zone: Zone) -> Bool {
        switch self {
        case .once(let instant), .twice(_, _, let instant): instant > now
        case .skipped(_, let next): next.inUTC > WallTime(at: now, in: zone).inUTC
        case .never: false
        }
    }
}

extension WallTime {
    fileprivate func with(_ time: TimeEntry.TimeOfDay) -> WallTime {
        WallTime(
            year: year, month: month, day: day, hour: time.hour, minute: time.minute, second: time.second) ?? self
    }
}
