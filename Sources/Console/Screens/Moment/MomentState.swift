import CallDomain
import Foundation
import TerminalUI

/// A day and a time of day being chosen for a field.
struct MomentState: Sendable {
    enum Part: Int, CaseIterable, Sendable {
        case day
        case hour
        case minute
    }

    /// Minutes that can be chosen; any other can be typed into the field.
    static let minutes = Array(stride(from: 0, to: 60, by: 5))
    static let hoursPerRow = 6
    static let minutesPerRow = 4

    let field: Field
    let zone: Zone
    /// It is meant by the clock of each of several people, whatever `zone` shows.
    let isEachOnesOwn: Bool
    private(set) var calendar: CalendarState
    private(set) var hour: Int
    private(set) var minute: Int
    var part = Part.day

    /// Begins at a wall time in the zone, with minutes rounded down to what can be chosen.
    init(field: Field, zone: Zone, at time: WallTime, today: WallTime, isEachOnesOwn: Bool = false) {
        self.field = field
        self.zone = zone
        self.isEachOnesOwn = isEachOnesOwn
        let first = Self.date(today)
        calendar = CalendarState(selected: Self.date(time), today: first, earliest: first)
        hour = time.hour
        minute = time.minute / 5 * 5
    }

    private static func date(_ time: WallTime) -> CalendarDate {
        CalendarDate(year: time.year, month: time.month, day: time.day) ?? CalendarDate(daysSince1970: 0)
    }

    /// As it stands in the field: `2026-06-15 14:30`.
    var text: String { "\(calendar.selected) \(Self.two(hour)):\(Self.two(minute))" }

    mutating func handle(_ key: KeyPress) {
        switch part {
        case .day: _ = calendar.handle(key)
        case .hour: hour = Self.moved(hour, by: key, count: 24, perRow: Self.hoursPerRow)
        case .minute:
            let index = Self.moved(
                minute / 5, by: key, count: Self.minutes.count, perRow: Self.minutesPerRow)
            minute = Self.minutes[index]
        }
    }

    /// Takes a click on what the view drew; `false` if it is none of that.
    mutating func handle(_ hit: HitID) -> Bool {
        if calendar.handle(hit) {
            part = .day
            return true
        }
        let words = hit.rawValue.split(separator: ":")
        guard words.count == 2, let number = Int(words[1]) else { return false }
        switch words[0] {
        case "hour":
            hour = min(max(0, number), 23)
            part = .hour
        case "minute":
            minute = min(max(0, number), 55)
            part = .minute
        default: return false
        }
        return true
    }

    mutating func movePart(by step: Int) {
        let count = Part.allCases.count
        part = Part(rawValue: (part.rawValue + step + count) % count) ?? .day
    }

    private static func moved(_ index: Int, by key: KeyPress, count: Int, perRow: Int) -> Int {
        let step: Int
        switch key.key {
        case .left: step = -1
        case .right: step = 1
        case .up: step = -perRow
        case .down: step = perRow
        case .home: return 0
        case .end: return count - 1
        default: return index
        }
        let moved = index + step
        return (0..<count).contains(moved) ? moved : index
    }

    static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
