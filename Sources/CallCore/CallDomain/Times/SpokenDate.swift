/// A date written in figures: `2027-12-15`, `15/12`, `12/15/2027`, `15.12.2027`.
enum SpokenDate: Hashable {
    case whole(year: Int, DayOfYear)
    case yearless(DayOfYear)
    case inTwoWays(AmbiguousDate)

    /// `nil` where it is no date in figures. With points the day comes first, as it does wherever those are used.
    init?(_ word: Substring) throws(TimeEntryProblem) {
        guard let sign = word.first(where: { "-/.".contains($0) }) else { return nil }
        let parts = word.split(separator: sign, omittingEmptySubsequences: false)
        let written = sign == "." && parts.last?.isEmpty == true ? parts.dropLast() : parts[...]
        let numbers = written.compactMap {
            $0.count <= 4 && $0.allSatisfy { $0.isASCII && $0.isNumber } ? Int($0) : nil
        }
        guard numbers.count == written.count, (2...3).contains(numbers.count) else { return nil }
        let isYear = written.map { $0.count > 2 }
        switch (isYear, numbers) {
        case ([true, false, false], _):
            self = .whole(year: numbers[0], try Self.day(numbers[2], numbers[1], year: numbers[0]))
        case ([false, false, true], _):
            self = try Self.read(numbers[0], numbers[1], year: numbers[2], isDayFirst: sign == ".")
        case ([false, false], _):
            self = try Self.read(numbers[0], numbers[1], year: nil, isDayFirst: sign == ".")
        case ([false, false, false], _): throw .yearInTwoDigits
        default: return nil
        }
    }

    private static func read(
        _ first: Int, _ second: Int, year: Int?, isDayFirst: Bool
    ) throws(TimeEntryProblem) -> SpokenDate {
        let ways = [(first, second), (second, first)].prefix(isDayFirst ? 1 : 2)
        let dates = ways.compactMap { try? day($0.0, $0.1, year: year) }
        guard let found = dates.first else {
            let likely = ways.first { (1...12).contains($0.1) } ?? ways[0]
            return .yearless(try day(likely.0, likely.1, year: year))
        }
        if dates.count == 2, dates[0] != dates[1] {
            return .inTwoWays(AmbiguousDate(dayFirst: dates[0], monthFirst: dates[1], year: year, time: nil))
        }
        return year.map { .whole(year: $0, found) } ?? .yearless(found)
    }

    /// Throws that there is no such day, in that year where one is given.
    static func day(_ day: Int, _ month: Int, year: Int?) throws(TimeEntryProblem) -> DayOfYear {
        guard (1...12).contains(month), (1...31).contains(day) else { throw .noSuchDate }
        guard let date = DayOfYear(month: month, day: day) else { throw .noSuchDay(day: day, month: month, year: nil) }
        guard let year else { return date }
        guard (1...9999).contains(year) else { throw .noSuchDate }
        guard WallTime(year: year, month: month, day: day, hour: 0, minute: 0) != nil else {
            throw .noSuchDay(day: day, month: month, year: year)
        }
        return date
    }
}
