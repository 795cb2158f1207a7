/// Reads a day and a time of day, in any order: `14:30`, `tomorrow 9:00`, `10am on monday`, `15/12 14:30`, `tonight 8`.
struct TimeWordReader {
    static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    private enum Word {
        case day(TimeEntry.Day)
        case weekday(Int)
        case part(DayPart)
        case tonight
        case date(SpokenDate)
        /// `9.30` or `15.12`: a time, or a date beside one.
        case dotted(String)
        case month(Int)
        /// `15th`, or a year beside a month.
        case ordinal(Int)
        case time(SpokenTime)
        case midnight
        case filler
    }

    private let words: [String]

    /// Small letters and single spaces are expected.
    init(_ text: String) {
        var words: [String] = []
        let dotless = text.replacing("a.m.", with: "am").replacing("p.m.", with: "pm").replacing(",", with: " ")
        for word in dotless.split(separator: " ").flatMap(Self.parts(of:)) {
            let last = words.last ?? ""
            if Self.joins(last, word) {
                words[words.count - 1] = last + word
            } else if last == "12", ["noon", "midnight"].contains(word) {
                words[words.count - 1] = word
            } else {
                words.append(word)
            }
        }
        self.words = words
    }

    func entry() throws(TimeEntryProblem) -> TimeEntry {
        var spoken = SpokenEntry()
        var dotted: [String] = []
        for (index, word) in words.enumerated() {
            let next = index + 1 < words.count ? words[index + 1] : ""
            switch try Self.read(word, before: next) {
            case .filler: continue
            case .day(let day): try spoken.add(day)
            case .weekday(let day): try spoken.add(weekday: day)
            case .part(let part): try spoken.add(part)
            case .tonight: try spoken.addTonight()
            case .date(let date): try spoken.add(date)
            case .dotted(let text): dotted.append(text)
            case .month(let month): try spoken.add(month: month)
            case .ordinal(let number): spoken.numbers.append(number)
            case .time(let time) where time.style == .bare: spoken.bare.append(time)
            case .time(let time): try spoken.add(time)
            case .midnight: try spoken.addMidnight()
            }
        }
        try spoken.add(dotted: dotted)
        return try spoken.entry()
    }

    /// `9 am`, `14 h 30`.
    private static func joins(_ last: String, _ word: String) -> Bool {
        guard last.first?.isNumber == true else { return false }
        if ["am", "pm"].contains(word) { return last.last?.isNumber == true || last.last == "h" }
        if word == "h" { return last.allSatisfy(\.isNumber) && last.count <= 2 }
        return last.hasSuffix("h") && word.count == 2 && word.allSatisfy(\.isNumber)
    }

    /// A date and a time may be joined by a `T`.
    private static func parts(of word: Substring) -> [String] {
        let halves = word.split(separator: "t", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, halves[0].first?.isNumber == true, halves[0].contains("-") else {
            return [String(word)]
        }
        return halves.map(String.init)
    }

    private static func read(_ word: String, before next: String) throws(TimeEntryProblem) -> Word {
        switch word {
        case "at", "on", "@", "the", "of": return .filler
        case "next": throw .nextInTwoWays
        case "today": return .day(.today)
        case "tomorrow": return .day(.tomorrow)
        case "tonight": return .tonight
        case "this": return DayPart(rawValue: next) == nil ? .filler : .day(.today)
        case "noon", "midday": return try SpokenTime("12pm").map(Word.time) ?? .filler
        case "midnight": return .midnight
        default: break
        }
        if let part = DayPart(rawValue: word) { return .part(part) }
        if let weekday = index(of: word, in: weekdays) { return .weekday(weekday) }
        if let month = index(of: word, in: DayOfYear.months.map { $0.lowercased() }) { return .month(month + 1) }
        guard word.first?.isNumber == true else { throw ZoneNames.isZone(word) ? .zoneAfterTime : .notATime }
        return try figures(word)
    }

    /// By its name or its first letters, three at least: `tues`, `sept`.
    private static func index(of word: String, in names: [String]) -> Int? {
        guard word.count >= 3 else { return nil }
        return names.firstIndex { $0.hasPrefix(word) }
    }

    private static func figures(_ word: String) throws(TimeEntryProblem) -> Word {
        if word.contains(where: { "-/".contains($0) }) || word.count(where: { $0 == "." }) > 1 || word.hasSuffix(".") {
            guard let date = try SpokenDate(word[...]) else { throw .notATime }
            return .date(date)
        }
        if word.contains("."), word.last?.isNumber == true { return .dotted(word) }
        if let number = ordinal(word) { return .ordinal(number) }
        if word.count == 4, let year = Int(word), (1900...2999).contains(year) { return .ordinal(year) }
        guard let time = try SpokenTime(word) else {
            throw word.allSatisfy(\.isNumber) ? .hourInTwoWays : .notATime
        }
        return .time(time)
    }

    private static func ordinal(_ word: String) -> Int? {
        guard ["st", "nd", "rd", "th"].contains(where: word.hasSuffix) else { return nil }
        return Int(word.dropLast(2)).flatMap { (1...31).contains($0) ? $0 : nil }
    }
}
