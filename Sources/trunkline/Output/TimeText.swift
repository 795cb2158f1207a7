import CallCore
import Foundation

/// Instants as a line of output shows them: to programs in UTC, to people in their own zone.
enum TimeText {
    /// `2026-06-15T14:30:00Z`.
    static func exact(_ instant: Date) -> String { instant.iso8601 }

    static func json(_ instant: Date?) -> JSON { instant.map { .string(exact($0)) } ?? .null }

    /// `2026-06-15 14:30:00`.
    static func local(_ instant: Date) -> String { WallTime(at: instant, in: .current).description }

    static func local(_ instant: Date?) -> String { instant.map(local) ?? "" }

    /// `5 min ago`, `in 3 h`.
    static func distance(from instant: Date, to now: Date) -> String {
        let seconds = Int(min(max(instant.timeIntervalSince(now), -1e10), 1e10))
        let size = abs(seconds)
        let words =
            switch size {
            case ..<60: "\(size) s"
            case ..<3600: "\(size / 60) min"
            case ..<86_400: "\(size / 3600) h"
            default: "\(size / 86_400) d"
            }
        return seconds > 0 ? "in \(words)" : "\(words) ago"
    }

    /// `2:14`, `1:02:14`.
    static func duration(_ seconds: Double) -> String {
        let whole = Int(min(max(0, seconds), 1e9))
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
        let rest = "\(two(whole % 60))"
        return whole >= 3600 ? "\(whole / 3600):\(two(whole / 60 % 60)):\(rest)" : "\(whole / 60):\(rest)"
    }
}
