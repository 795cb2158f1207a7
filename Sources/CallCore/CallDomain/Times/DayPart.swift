/// A part of a day by its name, which tells whether an hour is before or after noon.
enum DayPart: String, Hashable, Sendable {
    case morning
    case afternoon
    case evening
    case night

    /// What `tonight` alone means: late enough for an evening, early enough to ring anybody.
    static let tonight = TimeEntry.TimeOfDay(hour: 20, minute: 0)

    /// The hour on a clock of twenty-four that is meant by `hour` in this part of the day.
    func hour(_ hour: Int, half: SpokenTime.Half?) throws(TimeEntryProblem) -> Int {
        guard half == nil else { return try within(hour) }
        switch (self, hour) {
        case (.night, 0...4), (.night, 12), (.evening, 12): throw .afterMidnight
        case (.afternoon, 1...7), (.evening, 4...11), (.night, 5...11): return hour + 12
        default: return try within(hour)
        }
    }

    private func within(_ hour: Int) throws(TimeEntryProblem) -> Int {
        guard hours.contains(hour) else { throw .partContradicts }
        return hour
    }

    private var hours: ClosedRange<Int> {
        switch self {
        case .morning: 1...11
        case .afternoon: 12...19
        case .evening: 16...23
        case .night: 17...23
        }
    }
}
