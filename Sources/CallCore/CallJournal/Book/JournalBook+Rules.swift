import CallDomain
import Foundation
import GRDB

extension JournalBook {
    /// Inside the transaction that keeps the intent: calls that other processes placed a moment ago count.
    func refuseOverCap(_ intent: CallIntent, cap: Int?) throws {
        guard let cap, let number = intent.callee.number, !intent.overrides.contains(where: { $0.rule == .overCap })
        else { return }
        let instant = intent.scheduledAt ?? intent.createdAt
        let moments = try callMoments(to: number, since: instant.addingTimeInterval(-CalleeFacts.reach))
        var rules = PlacementRules()
        rules.callsPerDay = cap
        guard case .overCap(let count, let cap)? = rules.overCap(moments, ringingAt: instant, intent.place) else {
            return
        }
        throw JournalError.overCap(count: count, cap: cap)
    }

    /// When the calls to a number rang or will, as far as they may have rung at all, but one that is to be moved.
    func callMoments(to number: String, since start: Date, except moving: CallID? = nil) throws -> [Date] {
        let silent = CallState.allCases.filter(\.neverRang).map { "'\($0.name)'" }.joined(separator: ", ")
        let line = LineNumbers(number)
        return try Int64.fetchAll(
            db,
            sql: """
                SELECT coalesce(started_at, scheduled_at, created_at) AS moment FROM call
                WHERE to_number IN \(line.places) AND state NOT IN (\(silent)) AND moment >= ? AND id IS NOT ?
                    AND NOT (outcome IS 'canceled' AND coalesce(started_at, ringing_at, answered_at) IS NULL)
                ORDER BY moment LIMIT 1000
                """, arguments: line.arguments + [start.milliseconds, moving?.description]
        ).map(Date.init(milliseconds:))
    }

    /// What a person set aside, in the person's words, beside the decision.
    func keepOverrides(of intent: CallIntent, ordinal: Int64) throws {
        for override in intent.overrides {
            let event = CallEvent(
                call: intent.id, at: intent.createdAt, source: .person,
                kind: .ruleOverridden(
                    CallEvent.RuleOverride(by: intent.by, what: override.words, reason: override.reason)))
            try EventRow.insert(event, of: ordinal, into: db)
        }
    }
}
