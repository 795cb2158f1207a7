import Foundation

/// When a telephone rings by each clock that matters: weekday, date and time of day.
public struct CallClocks: Hashable, Sendable {
    /// `Wed 15 Dec 2027 14:30 theirs (Chicago)`, `Wed 15 Dec 21:30 yours`; one where both clocks show the same.
    public let parts: [String]

    /// `callee` is `nil` where nothing tells their zone; `tellsTheirs` is false where it rings at several people's.
    public init(_ instant: Date, callee: CalleeZones?, own: Zone, tellsTheirs: Bool = true) {
        let ours = WallTime(at: instant, in: own)
        guard tellsTheirs else {
            parts = ["\(ours.dated) yours"]
            return
        }
        guard let theirs = callee?.careful(at: instant) else {
            parts = ["theirs not known", "\(ours.dated) yours"]
            return
        }
        let place = theirs.zone.cityName
        guard theirs.isShared else {
            parts = ["\(theirs.time.dated) theirs if in \(place)", "\(ours.dated(beside: theirs.time)) yours"]
            return
        }
        guard theirs.time != ours else {
            parts = ["\(ours.dated) theirs and yours (\(place))"]
            return
        }
        parts = ["\(theirs.time.dated) theirs (\(place))", "\(ours.dated(beside: theirs.time)) yours"]
    }

    public var text: String { parts.joined(separator: " \u{B7} ") }
}

extension WallTime {
    /// `Wed 15 Dec 2027 14:30`.
    public var dated: String { "\(date) \(year) \(clock)" }

    /// Without the year where another clock beside it shows the same.
    public func dated(beside other: WallTime) -> String { year == other.year ? "\(date) \(clock)" : dated }

    private var clock: String { "\(TimeEntry.two(hour)):\(TimeEntry.two(minute))" }

    /// `Wed 15 Dec`.
    public var date: String {
        "\(TimeWordReader.weekdays[weekday].prefix(3).capitalized) \(day) \(DayOfYear.months[month - 1].prefix(3))"
    }
}
