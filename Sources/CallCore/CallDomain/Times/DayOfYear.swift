/// A day of some year, such as 15 December.
public struct DayOfYear: Hashable, Sendable {
    public let month: Int
    public let day: Int

    /// `nil` where no year has such a day; 29 February is one.
    public init?(month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= Self.mostDays(in: month) else { return nil }
        self.month = month
        self.day = day
    }

    /// `15 December`.
    public var words: String { "\(day) \(Self.months[month - 1])" }

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static func mostDays(in month: Int) -> Int { month == 2 ? 29 : [4, 6, 9, 11].contains(month) ? 30 : 31 }
}

/// A date that is written day first or month first, and exists both ways: `03/04`, `06-07-2027`.
public struct AmbiguousDate: Hashable, Sendable {
    public let dayFirst: DayOfYear
    public let monthFirst: DayOfYear
    public let year: Int?
    /// What stands beside it, where that is understood.
    public let time: TimeEntry.TimeOfDay?
}

extension AmbiguousDate {
    /// Both readings as entries of their own; empty without a time of day.
    var entries: [TimeEntry] {
        guard let time else { return [] }
        return [dayFirst, monthFirst].compactMap { date in
            guard let year else { return .clock(time, .yearless(date, weekday: nil)) }
            return WallTime(year: year, date, time).map(TimeEntry.wall)
        }
    }

    var words: String {
        func iso(_ date: DayOfYear) -> String {
            "\(year.map(String.init) ?? "YYYY")-\(TimeEntry.two(date.month))-\(TimeEntry.two(date.day))"
        }
        return
            "This date can be \(dayFirst.words) or \(monthFirst.words): write \(iso(dayFirst)) or \(iso(monthFirst))."
    }
}

extension WallTime {
    init?(year: Int, _ date: DayOfYear, _ time: TimeEntry.TimeOfDay) {
        self.init(
            year: year, month: date.month, day: date.day, hour: time.hour, minute: time.minute, second: time.second)
    }
}

extension TimeEntry {
    static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
