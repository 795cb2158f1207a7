import CallDomain
import Foundation
import TerminalUI

/// Times as an operator reads them, in one zone, at one moment.
struct TimeWords {
    let now: Date
    let zone: Zone

    /// `14:02`, `yesterday 14:02`, `Mon 15 Jun 14:02`, with the year where it is another one.
    func moment(_ instant: Date) -> SafeText {
        let there = WallTime(at: instant, in: zone)
        let today = WallTime(at: now, in: zone)
        let clock = Self.clock(there)
        switch Self.dayNumber(there) - Self.dayNumber(today) {
        case 0: return clock
        case -1: return "yesterday \(clock)"
        case 1: return "tomorrow \(clock)"
        default:
            let year: SafeText = there.year == today.year ? "" : " \(there.year)"
            return "\(Self.date(there))\(year) \(clock)"
        }
    }

    /// `Mon 15 Jun 2026 14:30`.
    func full(_ instant: Date) -> SafeText {
        let there = WallTime(at: instant, in: zone)
        return "\(Self.date(there)) \(there.year) \(Self.clock(there))"
    }

    /// `14:31:58`.
    func exact(_ instant: Date) -> SafeText {
        let there = WallTime(at: instant, in: zone)
        return "\(Self.clock(there)):\(Self.two(there.second))"
    }

    /// `in 3 h 58 min`, `in 42 s`, `5 min ago`.
    func distance(_ instant: Date) -> SafeText {
        let seconds = Int(instant.timeIntervalSince(now).rounded())
        guard seconds != 0 else { return "now" }
        let size = Self.span(abs(seconds))
        return seconds >= 0 ? "in \(size)" : "\(size) ago"
    }

    /// `4 min`: how long ago something was.
    func age(_ instant: Date) -> SafeText { Self.span(max(0, Int(now.timeIntervalSince(instant).rounded()))) }

    /// `00:12:31` to go; `due` once it is past.
    func countdown(_ instant: Date) -> SafeText {
        let seconds = Int(instant.timeIntervalSince(now).rounded(.up))
        guard seconds > 0 else { return "due" }
        guard seconds < 86_400 else { return "in \(Self.span(seconds))" }
        return "in \(Self.two(seconds / 3600)):\(Self.two(seconds / 60 % 60)):\(Self.two(seconds % 60))"
    }

    /// How it stands with something that is to be done: `in 00:12:31`, `due`, `late 3 min`.
    func agenda(_ instant: Date) -> SafeText {
        let late = Int(now.timeIntervalSince(instant))
        return late < Self.grace ? countdown(instant) : "late \(Self.span(late))"
    }

    /// Whether it should have been done by now; a provider may take its time for so many seconds.
    func isOverdue(_ instant: Date) -> Bool { Int(now.timeIntervalSince(instant)) >= Self.grace }

    private static let grace = 60

    /// `02:14`, `1:02:14`.
    static func running(_ seconds: Double) -> SafeText {
        let seconds = max(0, Int(min(seconds, 1e9)))
        let rest: SafeText = "\(two(seconds / 60 % 60)):\(two(seconds % 60))"
        return seconds >= 3600 ? "\(seconds / 3600):\(rest)" : rest
    }

    /// The city that a zone is named for; a rule or a file has none.
    static func zoneName(_ zone: Zone) -> SafeText {
        guard zone.isNamed else { return "local time" }
        let city = zone.identifier.split(separator: "/").last.map(String.init) ?? zone.identifier
        return SafeText(untrusted: city.replacing("_", with: " "))
    }

    private static func span(_ seconds: Int) -> SafeText {
        switch seconds {
        case ..<60: "\(seconds) s"
        case ..<3600: "\(seconds / 60) min"
        case ..<86_400: "\(seconds / 3600) h \(seconds / 60 % 60) min"
        default: "\(seconds / 86_400) d \(seconds / 3600 % 24) h"
        }
    }

    private static func clock(_ time: WallTime) -> SafeText { "\(two(time.hour)):\(two(time.minute))" }

    /// `Mon 15 Jun`, with the year where it is not that of the other day; days since 1970.
    static func date(ofDay day: Int, since today: Int) -> SafeText {
        let there = WallTime(at: Date(timeIntervalSince1970: Double(day) * 86_400), in: .utc)
        let here = WallTime(at: Date(timeIntervalSince1970: Double(today) * 86_400), in: .utc)
        return there.year == here.year ? date(there) : "\(date(there)) \(there.year)"
    }

    private static func date(_ time: WallTime) -> SafeText {
        let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][((dayNumber(time) % 7) + 7) % 7]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(weekday) \(time.day) \(months[min(max(time.month, 1), 12) - 1])"
    }

    /// Days since 1 January 1970, a Thursday.
    static func dayNumber(_ time: WallTime) -> Int {
        guard let noon = WallTime(year: time.year, month: time.month, day: time.day, hour: 12, minute: 0),
            case .once(let instant) = noon.resolve(in: .utc)
        else { return 0 }
        return Int((instant.timeIntervalSince1970 / 86_400).rounded(.down))
    }

    static func two(_ value: Int) -> SafeText { value < 10 ? "0\(value)" : "\(value)" }
}
