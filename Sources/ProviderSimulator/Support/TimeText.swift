import Foundation
import SystemZones

/// Reading and writing times as the three providers write them.
enum TimeText {
    /// `2026-04-06T15:00:00Z`.
    static func iso(_ date: Date) -> String {
        seconds(date, separator: "T") + "Z"
    }

    /// `2026-04-06T15:00:00.123456+00:00`.
    static func isoMicroseconds(_ date: Date) -> String {
        let micros = Int((date.timeIntervalSince1970 * 1_000_000).rounded())
        let rest = micros - Int((Double(micros) / 1_000_000).rounded(.down)) * 1_000_000
        let whole = Date(timeIntervalSince1970: Double(micros - rest) / 1_000_000)
        return seconds(whole, separator: "T") + "." + padded(rest, 6) + "+00:00"
    }

    /// Unix milliseconds.
    static func milliseconds(_ date: Date) -> Int {
        Int((date.timeIntervalSince1970 * 1000).rounded())
    }

    /// An RFC 3339 date-time with its offset: `2026-03-15T15:00:00Z`, `2026-03-15T15:00:00.25-07:00`.
    static func instant(_ text: String) -> Date? {
        let pattern = /(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)/
        guard text.utf8.count <= 40, text.allSatisfy(\.isASCII), let found = try? pattern.wholeMatch(in: text) else {
            return nil
        }
        let part = found.output
        guard let seconds = epochSeconds(part.1, part.2, part.3, part.4, part.5, part.6) else { return nil }
        guard let offset = offsetSeconds(String(part.8)) else { return nil }
        let fraction = part.7.flatMap { Double("0" + $0) } ?? 0
        return Date(timeIntervalSince1970: Double(seconds - offset) + fraction)
    }

    /// A date-time, or a day alone taken at its first moment in UTC.
    static func instantOrDay(_ text: String) -> Date? {
        instant(text) ?? instant(text + "T00:00:00Z")
    }

    /// `2026-06-15 14:30:00`, wall time in an IANA zone; nil when the text is not such a time.
    ///
    /// What becomes of a time that does not exist, or occurs twice, is not documented: it is taken as by the clocks before
    /// they change.
    static func wallTime(_ text: String, zone: Zone) -> Date? {
        let pattern = /(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)/
        guard text.allSatisfy(\.isASCII), let found = try? pattern.wholeMatch(in: text) else { return nil }
        let part = found.output
        guard let wall = epochSeconds(part.1, part.2, part.3, part.4, part.5, part.6) else { return nil }
        switch zone.showing(wall: wall) {
        case .once(let instant), .twice(let instant, _): return instant
        case .never(let change, _):
            return Date(timeIntervalSince1970: Double(wall - zone.offset(at: change.addingTimeInterval(-1))))
        }
    }

    /// A zone by its IANA name; abbreviations and offsets such as `EST` or `GMT+3` are not such names.
    static func zone(_ name: String) -> Zone? {
        guard name.contains("/") || name == "UTC" || name == "GMT" else { return nil }
        return Zone(identifier: name)
    }

    private static func seconds(_ date: Date, separator: String) -> String {
        let total = Int(date.timeIntervalSince1970.rounded(.down))
        let days = Int((Double(total) / 86_400).rounded(.down))
        let civil = CivilDate(daysSinceEpoch: days)
        let rest = total - days * 86_400
        let day = padded(civil.year, 4) + "-" + padded(civil.month, 2) + "-" + padded(civil.day, 2)
        let time = [rest / 3600, rest / 60 % 60, rest % 60].map { padded($0, 2) }.joined(separator: ":")
        return day + separator + time
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(width - text.count, 0)) + text
    }

    private static func epochSeconds(
        _ year: Substring, _ month: Substring, _ day: Substring,
        _ hour: Substring, _ minute: Substring, _ second: Substring
    ) -> Int? {
        guard let year = Int(year), let month = Int(month), let day = Int(day),
            let hour = Int(hour), let minute = Int(minute), let second = Int(second),
            let civil = CivilDate(year: year, month: month, day: day),
            hour < 24, minute < 60, second < 60
        else { return nil }
        return civil.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second
    }

    private static func offsetSeconds(_ text: String) -> Int? {
        if text == "Z" { return 0 }
        guard let hours = Int(text.dropFirst().prefix(2)), let minutes = Int(text.suffix(2)) else { return nil }
        guard hours < 24, minutes < 60 else { return nil }
        return (text.hasPrefix("-") ? -1 : 1) * (hours * 3600 + minutes * 60)
    }
}
