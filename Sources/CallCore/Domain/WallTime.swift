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
        guard
            let parts = text.wholeMatch(of: /(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?/)?.output,
            let year = Int(parts.1), let month = Int(parts.2), let day = Int(parts.3), let hour = Int(parts.4),
            let minute = Int(parts.5)
        else { return nil }
        self.init(
            year: year, month: month, day: day, hour: hour, minute: minute, second: parts.6.flatMap { Int($0) } ?? 0)
    }

    /// `yyyy-MM-dd HH:mm:ss`, the form Contactship documents for `scheduled_call_time`.
    public var description: String {
        func pad(_ value: Int, _ width: Int = 2) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(pad(year, 4))-\(pad(month))-\(pad(day)) \(pad(hour)):\(pad(minute)):\(pad(second))"
    }
}

extension WallTime {
    /// What a wall time means in a zone.
    public enum Resolution: Hashable, Sendable {
        case once(Date)
        /// The clocks go forward over it: it never comes.
        case skipped
        /// The clocks go back over it: it comes twice.
        case twice(Date, Date)
    }

    /// The instants at which a clock in `zone` shows this time.
    public func resolve(in zone: TimeZone) -> Resolution {
        let asUTC = utcReading
        let offsets = Set([-86_400.0, 0, 86_400].map { zone.secondsFromGMT(for: asUTC.addingTimeInterval($0)) })
        let instants = offsets.map { asUTC.addingTimeInterval(-Double($0)) }
            .filter { WallTime(at: $0, in: zone) == self }
            .sorted()
        guard let first = instants.first, let last = instants.last else { return .skipped }
        return first == last ? .once(first) : .twice(first, last)
    }

    /// What a clock in `zone` shows at `instant`.
    public init(at instant: Date, in zone: TimeZone) {
        let shifted = instant.addingTimeInterval(Double(zone.secondsFromGMT(for: instant)))
        let parts = Self.utcCalendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: shifted)
        year = parts.year ?? 1
        month = parts.month ?? 1
        day = parts.day ?? 1
        hour = parts.hour ?? 0
        minute = parts.minute ?? 0
        second = parts.second ?? 0
    }

    private var utcReading: Date {
        let parts = DateComponents(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        return Self.utcCalendar.date(from: parts) ?? .distantPast
    }

    private static let utcCalendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()
}
