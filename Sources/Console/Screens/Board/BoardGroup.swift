import CallDomain
import Foundation
import TerminalUI

/// What calls on the agenda stand under: an hour of a day, or what has no hour.
enum BoardGroup: Hashable, Sendable {
    /// Past its time, or to be dialled as soon as the provider can.
    case due
    /// Days since 1970 in the operator's zone, and the hour.
    case hour(day: Int, hour: Int)
    /// The provider has it scheduled and does not tell for when.
    case untold

    init(_ call: Call, _ times: TimeWords) {
        guard let at = call.plannedAt else {
            self = call.state == .scheduled ? .untold : .due
            return
        }
        guard at > times.now else {
            self = .due
            return
        }
        let there = WallTime(at: at, in: times.zone)
        self = .hour(day: TimeWords.dayNumber(there), hour: there.hour)
    }
}

extension BoardGroup {
    var day: Int? {
        guard case .hour(let day, _) = self else { return nil }
        return day
    }

    /// "Today · Mon 15 Jun"; `nil` for what has no day.
    func dayWords(_ times: TimeWords, separator: SafeText) -> SafeText? {
        guard let day else { return nil }
        let today = TimeWords.dayNumber(WallTime(at: times.now, in: times.zone))
        let date = TimeWords.date(ofDay: day, since: today)
        return switch day - today {
        case 0: "Today \(separator) \(date)"
        case 1: "Tomorrow \(separator) \(date)"
        default: date
        }
    }

    var words: SafeText {
        switch self {
        case .due: "Due now"
        case .untold: "Time not told"
        case .hour(_, let hour): "\(TimeWords.two(hour)):00"
        }
    }
}

extension Call {
    /// When it is on the agenda: when the telephone is to ring, or when a person wants to call back.
    var plannedAt: Date? { state.isWaiting ? scheduledAt : callbackAt }

    /// It is on the agenda because a person wants to call back.
    var isCallback: Bool { callbackAt != nil && !state.isWaiting }
}
