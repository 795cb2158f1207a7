/// A day and a time of day as their words are found, put together once all are there.
struct SpokenEntry {
    private enum Day: Hashable {
        case named(TimeEntry.Day)
        case date(SpokenDate)
    }

    private var day: Day?
    private var weekday: Int?
    private var month: Int?
    private var part: DayPart?
    private var isTonight = false
    private var time: SpokenTime?
    private var isMidnight = false
    /// Days and years that stand with a month.
    var numbers: [Int] = []
    /// Figures that may be an hour, or a day beside a month.
    var bare: [SpokenTime] = []

    mutating func add(_ named: TimeEntry.Day) throws(TimeEntryProblem) { try set(.named(named)) }

    mutating func add(_ date: SpokenDate) throws(TimeEntryProblem) { try set(.date(date)) }

    mutating func add(weekday: Int) throws(TimeEntryProblem) {
        guard self.weekday == nil else { throw .notATime }
        self.weekday = weekday
    }

    mutating func add(month: Int) throws(TimeEntryProblem) {
        guard self.month == nil else { throw .notATime }
        self.month = month
    }

    mutating func add(_ part: DayPart) throws(TimeEntryProblem) {
        guard self.part == nil else { throw .notATime }
        self.part = part
    }

    mutating func addTonight() throws(TimeEntryProblem) {
        try set(.named(.today))
        try add(.night)
        isTonight = true
    }

    mutating func add(_ time: SpokenTime) throws(TimeEntryProblem) {
        guard self.time == nil, !isMidnight else { throw .notATime }
        self.time = time
    }

    mutating func addMidnight() throws(TimeEntryProblem) {
        guard time == nil, !isMidnight else { throw .notATime }
        isMidnight = true
    }

    /// Figures with a point are the time where there is no other, and a date beside one.
    mutating func add(dotted: [String]) throws(TimeEntryProblem) {
        guard let first = dotted.first else { return }
        guard dotted.count <= 2, bare.isEmpty else { throw bare.isEmpty ? .notATime : .hourInTwoWays }
        let hasTime = time != nil || isMidnight
        if dotted.count == 1 {
            if !hasTime, let time = try SpokenTime(first) { return try add(time) }
            guard let date = try SpokenDate(first[...]) else { throw .notATime }
            return try add(date)
        }
        let ways = [(dotted[0], dotted[1]), (dotted[1], dotted[0])].compactMap { way -> (SpokenDate, SpokenTime)? in
            guard let date = try? SpokenDate(way.0[...]), let time = try? SpokenTime(way.1) else { return nil }
            return (date, time)
        }
        guard ways.count == 1, let way = ways.first else { throw .notATime }
        try add(way.0)
        try add(way.1)
    }

    func entry() throws(TimeEntryProblem) -> TimeEntry {
        var whole = self
        try whole.takeMonth()
        return try whole.read()
    }

    private mutating func set(_ new: Day) throws(TimeEntryProblem) {
        guard day == nil else { throw .notATime }
        day = new
    }

    /// `15 dec`, `dec 15 2027`: the figures beside a month are its day and year, what is left is the hour.
    private mutating func takeMonth() throws(TimeEntryProblem) {
        guard let month else {
            guard numbers.isEmpty else { throw numbers.contains { $0 > 31 } ? .hourInTwoWays : .notATime }
            return try takeBareHour()
        }
        let year = numbers.first { $0 > 31 }
        let days = numbers.filter { $0 <= 31 } + (numbers.contains { $0 <= 31 } ? [] : bare.prefix(1).map(\.hour))
        guard numbers.count(where: { $0 > 31 }) < 2, days.count == 1, let number = days.first else { throw .notATime }
        if !numbers.contains(where: { $0 <= 31 }) { bare.removeFirst() }
        let date = try SpokenDate.day(number, month, year: year)
        try add(year.map { .whole(year: $0, date) } ?? .yearless(date))
        try takeBareHour()
    }

    private mutating func takeBareHour() throws(TimeEntryProblem) {
        guard let hour = bare.first else { return }
        guard bare.count == 1 else { throw .notATime }
        try add(hour)
    }

    private func read() throws(TimeEntryProblem) -> TimeEntry {
        let isDated = day != nil || weekday != nil
        if isMidnight { return try midnight() }
        guard let time else {
            if isTonight, let tonight = DayPart.tonight { return .clock(tonight, .today) }
            if case .date(.inTwoWays(let date))? = day { throw .dateInTwoWays(date) }
            throw isDated || part != nil ? .lacksTime : .notATime
        }
        return try entry(try time.timeOfDay(in: part, isDated: isDated))
    }

    private func midnight() throws(TimeEntryProblem) -> TimeEntry {
        guard let midnight = TimeEntry.TimeOfDay(hour: 0, minute: 0) else { throw .notATime }
        if isTonight { return .clock(midnight, .tomorrow) }
        guard day == nil, weekday == nil, part == nil else { throw .midnightInTwoWays }
        return .clock(midnight, .next)
    }

    private func entry(_ time: TimeEntry.TimeOfDay) throws(TimeEntryProblem) -> TimeEntry {
        switch day {
        case .named(let named)?:
            guard weekday == nil else { throw .notATime }
            return .clock(time, named)
        case .date(.whole(let year, let date))?:
            guard let wall = WallTime(year: year, date, time) else { throw .noSuchDate }
            guard weekday == nil || weekday == wall.weekday else { throw .otherWeekday(wall) }
            return .wall(wall)
        case .date(.yearless(let date))?: return .clock(time, .yearless(date, weekday: weekday))
        case .date(.inTwoWays(let date))?:
            throw .dateInTwoWays(
                AmbiguousDate(dayFirst: date.dayFirst, monthFirst: date.monthFirst, year: date.year, time: time))
        case nil: return .clock(time, weekday.map(TimeEntry.Day.weekday) ?? .next)
        }
    }
}
