/// A time of day as it is written, before the day beside it says what it leaves open.
struct SpokenTime: Hashable {
    enum Half: Hashable {
        case am
        case pm
    }

    /// What the hour is written with.
    enum Style: Hashable {
        /// `9:30`, `9.30`, `9h30`, `9am`.
        case clock
        /// `14h`: an hour, or so many hours.
        case hour
        /// `9`.
        case bare
    }

    let hour: Int
    let minute: Int
    let second: Int
    let half: Half?
    let style: Style

    /// `9:05`, `14:30:15`, `9.30`, `14h30`, `14h`, `2pm`, `10:30am`; `nil` where it is none of these.
    init?(_ word: String) throws(TimeEntryProblem) {
        let half: Half? = word.hasSuffix("am") ? .am : word.hasSuffix("pm") ? .pm : nil
        let digits = word.dropLast(half == nil ? 0 : 2)
        let sign = digits.first { !$0.isNumber }
        guard sign == nil || sign == ":" || sign == "." || sign == "h" else { return nil }
        let isHour = sign == "h" && digits.last == "h"
        let parts = (isHour ? digits.dropLast() : digits)
            .split(separator: sign ?? ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.allSatisfy { $0.isASCII && $0.isNumber } ? Int($0) : nil }
        guard numbers.count == parts.count, (1...(sign == ":" ? 3 : 2)).contains(parts.count), parts[0].count <= 2,
            parts.dropFirst().allSatisfy({ $0.count == 2 })
        else { return nil }
        self.half = half
        hour = numbers[0]
        minute = numbers.count > 1 ? numbers[1] : 0
        second = numbers.count > 2 ? numbers[2] : 0
        style = isHour ? .hour : half == nil && parts.count == 1 ? .bare : .clock
        guard half == nil || (1...12).contains(hour) else { throw .twelveHours }
        guard hour != 24 || minute + second > 0 || style == .bare else { throw .endOfDay }
        guard hour < 24 || style == .bare, minute < 60, second < 60 else { throw .noSuchTimeOfDay }
    }

    /// `isDated`: a day stands beside it, so that a bare hour after noon can be nothing else.
    func timeOfDay(in part: DayPart?, isDated: Bool) throws(TimeEntryProblem) -> TimeEntry.TimeOfDay {
        guard
            part != nil || style == .clock || (hour > 12 && (isDated || style == .hour)) || (isDated && style == .hour)
        else { throw style == .hour ? .hourOrSpan : .hourInTwoWays }
        let whole = half.map { hour % 12 + ($0 == .pm ? 12 : 0) } ?? hour
        let meant = try part?.hour(whole, half: half) ?? whole
        guard let time = TimeEntry.TimeOfDay(hour: meant, minute: minute, second: second) else {
            throw .noSuchTimeOfDay
        }
        return time
    }
}
