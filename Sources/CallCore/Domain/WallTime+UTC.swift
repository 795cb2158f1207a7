import Foundation

extension WallTime {
    /// The instant at which a clock in UTC shows this time.
    ///
    /// Plain arithmetic: a list of calls holds a thousand times, and a calendar is slow.
    var inUTC: Date {
        // Days from 1970-01-01 in the proleptic Gregorian calendar, with years that begin in March.
        let marchYear = month > 2 ? year : year - 1
        let era = marchYear / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * 146_097 + dayOfEra - 719_468
        return Date(timeIntervalSince1970: Double(days * 86_400 + hour * 3600 + minute * 60 + second))
    }

    /// What a clock in UTC shows; fractions of a second are dropped, and years end at 1 and 9999.
    init(inUTC instant: Date) {
        // In this order a time that is no number counts as the earliest.
        let seconds = Int(min(Self.latest, max(Self.earliest, instant.timeIntervalSince1970.rounded(.down))))
        let days = Int((Double(seconds) / 86_400).rounded(.down))
        let ofDay = seconds - days * 86_400
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        hour = ofDay / 3_600
        minute = ofDay / 60 % 60
        second = ofDay % 60
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
