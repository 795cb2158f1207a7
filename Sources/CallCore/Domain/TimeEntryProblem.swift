/// Why a text is no time; each says what to write instead where that is plain.
public enum TimeEntryProblem: Error, Hashable, Sendable {
    case notATime
    /// `06-15`, `6/7/2026`: the day and the month can be taken for each other.
    case dateInTwoWays
    /// `next monday`: a week apart for different people.
    case nextInTwoWays
    /// `9`, `1430`.
    case hourInTwoWays
    /// `tomorrow midnight`: at its begin or at its end.
    case midnightInTwoWays
    case noSuchDate
    case noSuchTimeOfDay
    /// A day and no time.
    case lacksTime
    /// `+90`.
    case lacksUnit
    /// `+2 days`: a day is not always as long.
    case countsDays
    case tooFar

    public var words: String {
        switch self {
        case .notATime: "Not understood as a time."
        case .dateInTwoWays: "This date can be read in two ways: write the year, the month and the day."
        case .nextInTwoWays: "People mean different days by \u{201C}next\u{201D}: leave it out, or write the date."
        case .hourInTwoWays: "Write the hour as 9:00, 9am or 21:00."
        case .midnightInTwoWays: "A day has two midnights: write 0:00 and the day that begins then."
        case .noSuchDate: "There is no such date."
        case .noSuchTimeOfDay: "No clock shows this time."
        case .lacksTime: "The time of day is missing: write 9:00 or 2pm after the day."
        case .lacksUnit: "Minutes or hours? Write +45m or +2h."
        case .countsDays: "Write the day instead of counting days: tomorrow 9:00, or a date."
        case .tooFar: "More than ten years ahead."
        }
    }
}
