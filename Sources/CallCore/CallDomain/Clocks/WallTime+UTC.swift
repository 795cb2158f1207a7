import Foundation

extension WallTime {
    /// Seconds from 1970-01-01 00:00 as a clock in UTC shows it.
    var secondsInUTC: Int {
        GregorianDays.days(year: year, month: month, day: day) * 86_400 + hour * 3600 + minute * 60 + second
    }

    /// The instant at which a clock in UTC shows this time.
    package var inUTC: Date { Date(timeIntervalSince1970: Double(secondsInUTC)) }

    /// What a clock in UTC shows; fractions of a second are dropped, and years end at 1 and 9999.
    init(inUTC instant: Date) {
        // In this order a time that is no number counts as the earliest.
        let seconds = Int(min(Self.latest, max(Self.earliest, instant.timeIntervalSince1970.rounded(.down))))
        let days = Int((Double(seconds) / 86_400).rounded(.down))
        let ofDay = seconds - days * 86_400
        (year, month, day) = GregorianDays.date(ofDays: days)
        (hour, minute, second) = (ofDay / 3_600, ofDay / 60 % 60, ofDay % 60)
    }

    /// The same time of day so many days later.
    func adding(days: Int) -> WallTime { WallTime(inUTC: inUTC.addingTimeInterval(Double(days) * 86_400)) }

    /// 0 is Monday, 6 is Sunday.
    var weekday: Int {
        let days = Int((inUTC.timeIntervalSince1970 / 86_400).rounded(.down))
        return ((days + 3) % 7 + 7) % 7
    }

    /// The first and last second of the years 1 and 9999, from 1970.
    private static let earliest = -62_135_596_800.0
    private static let latest = 253_402_300_799.0
}

extension Date {
    /// `2026-06-15T14:30:00Z`; fractions of a second are dropped.
    public var iso8601: String { WallTime(inUTC: self).description.replacing(" ", with: "T") + "Z" }
}
