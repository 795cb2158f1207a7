/// Reads a day and a time of day, in either order: `14:30`, `tomorrow 9:00`, `10am on monday`, `2026-06-15 14:30`.
struct TimeWordReader {
    private enum Date: Hashable {
        case day(TimeEntry.Day)
        case date(year: Int, month: Int, day: Int)
    }

    private enum Word {
        case date(Date)
        case time(TimeEntry.TimeOfDay)
        case midnight
        case filler
    }

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    private let words: [String]

    /// Small letters and single spaces are expected.
    init(_ text: String) {
        var words: [String] = []
        let dotless = text.replacing("a.m.", with: "am").replacing("p.m.", with: "pm").replacing(",", with: " ")
        for word in dotless.split(separator: " ") {
            if word == "am" || word == "pm", let last = words.last, last.last?.isNumber == true {
                words[words.count - 1] = last + word
            } else {
                words += Self.parts(of: word)
            }
        }
        self.words = words
    }

    func entry() throws(TimeEntryProblem) -> TimeEntry {
        var date: Date?
        var time: TimeEntry.TimeOfDay?
        var isMidnight = false
        for word in words {
            switch try Self.read(word) {
            case .filler: continue
            case .date(let found):
                guard date == nil else { throw .notATime }
                date = found
            case .time(let found):
                guard time == nil else { throw .notATime }
                time = found
            case .midnight:
                guard time == nil else { throw .notATime }
                time = TimeEntry.TimeOfDay(hour: 0, minute: 0)
                isMidnight = true
            }
        }
        guard let time else { throw date == nil ? .notATime : .lacksTime }
        guard !isMidnight || date == nil else { throw .midnightInTwoWays }
        return try Self.entry(date ?? .day(.next), time)
    }

    private static func entry(_ date: Date, _ time: TimeEntry.TimeOfDay) throws(TimeEntryProblem) -> TimeEntry {
        switch date {
        case .day(let day): return .clock(time, day)
        case .date(let year, let month, let day):
            let wall = WallTime(
                year: year, month: month, day: day, hour: time.hour, minute: time.minute, second: time.second)
            guard let wall else { throw .noSuchDate }
            return .wall(wall)
        }
    }

    /// A date and a time may be joined by a `T`.
    private static func parts(of word: Substring) -> [String] {
        let halves = word.split(separator: "t", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, halves[0].first?.isNumber == true, halves[0].contains("-") else {
            return [String(word)]
        }
        return halves.map(String.init)
    }

    private static func read(_ word: String) throws(TimeEntryProblem) -> Word {
        switch word {
        case "at", "on": return .filler
        case "next": throw .nextInTwoWays
        case "today": return .date(.day(.today))
        case "tomorrow": return .date(.day(.tomorrow))
        case "noon", "midday": return try time(12, 0, 0)
        case "midnight": return .midnight
        default: break
        }
        if word.count >= 3, let weekday = weekdays.firstIndex(where: { $0.hasPrefix(word) }) {
            return .date(.day(.weekday(weekday)))
        }
        guard word.first?.isNumber == true else { throw .notATime }
        if word.contains(where: { "-/".contains($0) }) { return .date(try date(word)) }
        return try clock(word)
    }

    private static func time(_ hour: Int, _ minute: Int, _ second: Int) throws(TimeEntryProblem) -> Word {
        guard let time = TimeEntry.TimeOfDay(hour: hour, minute: minute, second: second) else {
            throw .noSuchTimeOfDay
        }
        return .time(time)
    }

    private static func date(_ word: String) throws(TimeEntryProblem) -> Date {
        for separator in ["-", "/"] as [Unicode.Scalar] {
            var scanner = DigitScanner(word)
            guard let year = scanner.number(4), scanner.skip(separator), let month = scanner.number(2),
                scanner.skip(separator), let day = scanner.number(2), scanner.isAtEnd
            else { continue }
            return .date(year: year, month: month, day: day)
        }
        throw word.allSatisfy { $0.isNumber || "-/".contains($0) } ? .dateInTwoWays : .notATime
    }

    /// `9:05`, `14:30:15`, `2pm`, `10:30am`.
    private static func clock(_ word: String) throws(TimeEntryProblem) -> Word {
        let isMorning = word.hasSuffix("am")
        let isTwelveHour = isMorning || word.hasSuffix("pm")
        let parts = word.dropLast(isTwelveHour ? 2 : 0).split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.allSatisfy { $0.isASCII && $0.isNumber } ? Int($0) : nil }
        guard numbers.count == parts.count, (1...3).contains(parts.count), parts[0].count <= 2 || parts.count == 1,
            parts.dropFirst().allSatisfy({ $0.count == 2 })
        else { throw .notATime }
        guard parts.count > 1 || isTwelveHour else { throw .hourInTwoWays }
        let hour = numbers[0]
        guard !isTwelveHour || (1...12).contains(hour) else { throw .noSuchTimeOfDay }
        let onTheClock = isTwelveHour ? hour % 12 + (isMorning ? 0 : 12) : hour
        return try time(onTheClock, numbers.count > 1 ? numbers[1] : 0, numbers.count > 2 ? numbers[2] : 0)
    }
}
