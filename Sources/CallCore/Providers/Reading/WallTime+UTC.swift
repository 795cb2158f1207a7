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
}
