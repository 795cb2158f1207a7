/// Why a text is no time; each says what to write instead where that is plain.
public enum TimeEntryProblem: Error, Hashable, Sendable {
    case notATime
    /// `6/7/2026`: the day and the month can be taken for each other.
    case dateInTwoWays(AmbiguousDate)
    /// `next monday`: a week apart for different people.
    case nextInTwoWays
    /// `9`, `1430`.
    case hourInTwoWays
    /// `2h`: at two, or in two hours.
    case hourOrSpan
    /// `tomorrow midnight`: at its begin or at its end.
    case midnightInTwoWays
    /// `tonight 1:00`: the small hours belong to the day after.
    case afterMidnight
    /// `tomorrow morning 3pm`.
    case partContradicts
    /// `14:30 pm`.
    case twelveHours
    /// `24:00`.
    case endOfDay
    case noSuchDate
    /// 31 February, or 29 February of a year that has none.
    case noSuchDay(day: Int, month: Int, year: Int?)
    /// A date with another weekday than it has; 0 is Monday.
    case otherWeekday(WallTime)
    /// `15/12/27`: which of the three is the year?
    case yearInTwoDigits
    case noSuchTimeOfDay
    /// A day and no time.
    case lacksTime
    /// `+90`.
    case lacksUnit
    /// `45m`: how long, but not from when.
    case lacksSign
    /// `+2 days`: a day is not always as long.
    case countsDays
    /// `14:30 PST`: a zone stands in a field of its own.
    case zoneAfterTime
    /// `2027-12-15 09:00-10:00`: an offset, or from nine to ten.
    case offsetOrEnd
    case tooFar
}

extension TimeEntryProblem {
    public var words: String {
        switch self {
        case .notATime: "Not understood as a time."
        case .dateInTwoWays(let date): date.words
        case .nextInTwoWays: "People mean different days by \u{201C}next\u{201D}: leave it out, or write the date."
        case .hourInTwoWays: "Write the hour as 9:00, 9am or 21:00."
        case .hourOrSpan: "Write 2:00 or 2pm for a time of day, +2h for two hours from now."
        case .midnightInTwoWays: "A day has two midnights: write 0:00 and the day that begins then."
        case .afterMidnight:
            "After midnight it is another day: write 0:30, or 1:00, and that day by its weekday or date."
        case .partContradicts: "The hour does not lie in that part of the day: write the hour alone, such as 15:00."
        case .twelveHours: "With am or pm an hour goes from 1 to 12: write 14:30 or 2:30pm."
        case .endOfDay: "No clock shows 24:00: write 0:00 and the day that begins then."
        case .noSuchDate: "There is no such date."
        case .noSuchDay(let day, let month, let year): Self.noSuchDay(day, month, year)
        case .otherWeekday(let wall): "\(wall.isoDate) is a \(Self.weekday(wall)): leave out the weekday or the date."
        case .yearInTwoDigits: "Write the year with four digits, such as 2027-12-15."
        case .noSuchTimeOfDay: "No clock shows this time."
        case .lacksTime: "The time of day is missing: write 9:00 or 2pm after the day."
        case .lacksUnit: "Minutes or hours? Write +45m or +2h."
        case .lacksSign: "To count from now, begin with a plus: +45m, or in 45 minutes."
        case .countsDays: "Write the day instead of counting days: tomorrow 9:00, or a date."
        case .zoneAfterTime:
            "A zone is chosen on its own, not written after the time; an offset can be: 2027-12-15 14:30-06:00."
        case .offsetOrEnd:
            "That can be an offset from UTC, or from one hour to another: join an offset with a T, as 2027-12-15T09:00-10:00; a call has one time."
        case .tooFar: "More than ten years ahead."
        }
    }

    private static func noSuchDay(_ day: Int, _ month: Int, _ year: Int?) -> String {
        let name = (1...12).contains(month) ? DayOfYear.months[month - 1] : ""
        return "There is no \(day) \(name)\(year.map { " in \($0)" } ?? "")."
    }

    private static func weekday(_ wall: WallTime) -> String {
        TimeWordReader.weekdays[wall.weekday].prefix(1).uppercased() + TimeWordReader.weekdays[wall.weekday].dropFirst()
    }
}

extension WallTime {
    /// `yyyy-MM-dd`.
    var isoDate: String { String(description.prefix(10)) }
}
