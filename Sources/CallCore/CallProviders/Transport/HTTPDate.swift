import CallDomain
import Foundation

/// The three forms of a date in an HTTP header (RFC 9110, 5.6.7); all are UTC.
enum HTTPDate {
    static func read(_ text: String) -> Date? {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "-" }).map(String.init)
        // Sun, 06 Nov 1994 08:49:37 GMT · Sunday, 06-Nov-94 08:49:37 GMT
        if words.count == 6, words[5] == "GMT" {
            return date(year: words[3], month: words[2], day: words[1], time: words[4])
        }
        // Sun Nov  6 08:49:37 1994
        if words.count == 5 { return date(year: words[4], month: words[1], day: words[2], time: words[3]) }
        return nil
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    private static func date(year: String, month: String, day: String, time: String) -> Date? {
        guard let month = months.firstIndex(of: month.lowercased()), let day = Int(day), let year = Int(year) else {
            return nil
        }
        let parts = time.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2] else { return nil }
        let fullYear = year < 70 ? 2000 + year : year < 100 ? 1900 + year : year
        return WallTime(year: fullYear, month: month + 1, day: day, hour: hour, minute: minute, second: second)?.inUTC
    }
}
