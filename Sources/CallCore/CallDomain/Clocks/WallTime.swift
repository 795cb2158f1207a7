import Foundation

/// A date and time of day as a clock on a wall shows it, with no zone: what `2026-06-15 14:30:00` says.
public struct WallTime: Hashable, Sendable {
    public let year: Int
    public let month: Int
    public let day: Int
    public let hour: Int
    public let minute: Int
    public let second: Int

    /// `nil` unless the date exists in the calendar and the time on a clock.
    public init?(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int = 0) {
        guard (1...12).contains(month), (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
            (1...9999).contains(year), (1...Self.days(in: month, of: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return switch month {
        case 2: isLeap ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension WallTime: CustomStringConvertible {
    /// Reads `yyyy-MM-dd HH:mm[:ss]`, with a space or a `T` between.
    public init?(_ text: String) {
        var scanner = DigitScanner(text)
        self.init(&scanner)
        guard scanner.isAtEnd else { return nil }
    }

    /// Reads as far as the minutes or seconds go, and leaves the rest.
    init?(_ scanner: inout DigitScanner) {
        guard let year = scanner.number(4), scanner.skip("-"), let month = scanner.number(2), scanner.skip("-"),
            let day = scanner.number(2), scanner.skip("T") || scanner.skip(" "), let hour = scanner.number(2),
            scanner.skip(":"), let minute = scanner.number(2)
        else { return nil }
        var second = 0
        if scanner.skip(":") {
            guard let read = scanner.number(2) else { return nil }
            second = read
        }
        self.init(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    }

    /// `yyyy-MM-dd HH:mm:ss`, the form Contactship documents for `scheduled_call_time`.
    public var description: String {
        func pad(_ value: Int, _ width: Int = 2) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(pad(year, 4))-\(pad(month))-\(pad(day)) \(pad(hour)):\(pad(minute)):\(pad(second))"
    }

    /// As a person types it, `yyyy-MM-dd HH:mm`; with seconds only where there are any.
    public var typed: String { second == 0 ? String(description.dropLast(3)) : description }

    /// `HH:mm`, with seconds only where there are any.
    public var timeOfDay: String { String(typed.dropFirst(11)) }
}
