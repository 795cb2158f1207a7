import CallDomain
import Foundation

/// The four ways in which providers write an instant: ISO 8601 with `Z`, with an offset, without any zone, and Unix time.
///
/// Fractions of up to nine digits are read. A time without a zone is taken as UTC: no document says otherwise. A Unix
/// time of 0 means "not known" in Contactship's deliveries.
enum ProviderTime {
    static func read(_ value: JSON?) -> Date? {
        switch value {
        case .number(let text): unix(text)
        case .string(let text): read(text)
        default: nil
        }
    }

    static func read(_ text: String) -> Date? { unix(text) ?? iso(text) }

    /// `2026-02-25T09:00:00Z`, as every document writes it; below a second it is rounded down.
    static func write(_ instant: Date) -> String { instant.iso8601 }

    /// Milliseconds, or seconds where the number would lie in the first months of 1970 as milliseconds.
    ///
    /// What no calendar of four digits holds is no time of a call.
    private static func unix(_ text: String) -> Date? {
        guard let value = Double(text), value.isFinite, value > 0, value < end else { return nil }
        let isMilliseconds = value >= 1e11
        return Date(timeIntervalSince1970: isMilliseconds ? value / 1000 : value)
    }

    /// Milliseconds: the year 10,000.
    private static let end = 253_402_300_800_000.0

    private static func iso(_ text: String) -> Date? {
        var scanner = DigitScanner(text)
        guard let year = scanner.number(4), scanner.skip("-"), let month = scanner.number(2), scanner.skip("-"),
            let day = scanner.number(2), scanner.skip("T") || scanner.skip("t") || scanner.skip(" "),
            let hour = scanner.number(2), scanner.skip(":"), let minute = scanner.number(2)
        else { return nil }
        var second = 0
        var fraction = 0.0
        if scanner.skip(":") {
            guard let value = scanner.number(2) else { return nil }
            second = value
            if scanner.skip(".") || scanner.skip(",") {
                guard let value = scanner.fraction() else { return nil }
                fraction = value
            }
        }
        guard let offset = offset(&scanner), scanner.isAtEnd,
            let time = WallTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        else { return nil }
        return time.inUTC.addingTimeInterval(fraction - Double(offset))
    }

    /// Seconds east of Greenwich; 0 where no zone is written, `nil` where one is that cannot be read.
    private static func offset(_ scanner: inout DigitScanner) -> Int? {
        if scanner.isAtEnd || scanner.skip("Z") || scanner.skip("z") { return 0 }
        _ = scanner.skip(" ")
        if scanner.skip("U") { return scanner.skip("T") && scanner.skip("C") ? 0 : nil }
        let isWest = scanner.skip("-")
        guard isWest || scanner.skip("+"), let hours = scanner.number(2) else { return nil }
        var minutes = 0
        if !scanner.isAtEnd {
            _ = scanner.skip(":")
            guard let value = scanner.number(2) else { return nil }
            minutes = value
        }
        guard hours <= 18, minutes < 60 else { return nil }
        return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
    }
}
