import CallDomain
import Foundation
import TerminalUI

/// Another time being chosen for calls that are scheduled.
struct RescheduleState: Sendable {
    enum Way: Sendable {
        /// All of them at one time.
        case at
        /// Each so much later or earlier.
        case by
    }

    /// A call and when it would ring.
    struct Target: Hashable, Sendable {
        let call: Call
        let instant: Date
    }

    /// What the choice comes to.
    struct Reading: Sendable {
        var targets: [Target] = []
        /// Why it cannot be done like this; empty while nothing is typed.
        var problem: SafeText?
        var choices: [FieldChoice] = []
    }

    let plan: ActPlan
    var question: TimeQuestion
    var way = Way.at
    var span = LineEditor(limit: 40)
    var isOnZone = false
    /// Why calls may ring outside the hours where people are; `nil` until it is typed.
    var reason: String?

    /// Enter was pressed while the journal was asked: it goes on once that has told.
    var isAwaiting = false

    var isTyped: Bool { way == .at ? !question.text.isEmpty : !span.isEmpty }

    func reading(now: Date) -> Reading {
        way == .at ? readTime(now) : readSpan(now)
    }

    private func readTime(_ now: Date) -> Reading {
        let answer = question.answer(now: now)
        guard answer.problem == nil else {
            return Reading(problem: answer.problem.map { "\($0.words)" }, choices: answer.problem?.choices ?? [])
        }
        return Reading(targets: zip(plan.calls, answer.instants).map { Target(call: $0, instant: $1) })
    }

    private func readSpan(_ now: Date) -> Reading {
        guard let seconds = Self.seconds(span.text) else {
            return Reading(problem: "A span such as 30m, +1h30m or -15m is wanted.")
        }
        let due = plan.calls.compactMap { call in
            call.scheduledAt.map { Target(call: call, instant: $0.addingTimeInterval(seconds)) }
        }
        let untimed = plan.calls.count - due.count
        guard untimed == 0 else {
            return Reading(problem: "\(untimed) of \(plan.calls.count) calls have no time known here: F3 gives one.")
        }
        let past = due.count { $0.instant <= now }
        guard past == 0 else {
            return Reading(problem: due.count == 1 ? "This would be past." : "\(past) of \(due.count) would be past.")
        }
        return Reading(targets: due)
    }

    /// `30m`, `+1h30m`, `-15m`.
    static func seconds(_ text: String) -> Double? {
        let text = text.trimmingCharacters(in: .whitespaces)
        let isEarlier = text.hasPrefix("-") || text.hasPrefix("\u{2212}")
        let size = text.drop { "+-\u{2212}".contains($0) }
        guard let first = size.first, first.isNumber, case .fromNow(let seconds)? = try? TimeEntry(parsing: "+" + size)
        else { return nil }
        return isEarlier ? -seconds : seconds
    }
}
