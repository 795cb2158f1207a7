import Foundation
import GRDB

extension CallFilter {
    func condition(now: Date) -> SQLCondition {
        var parts: [SQLCondition] = []
        var alternatives: [String: [SQLCondition]] = [:]
        for term in terms {
            let condition = term.condition.sql(now: now)
            if term.isInverse {
                parts.append(term.condition == .nothing ? condition : condition.inverse)
            } else if let group = term.condition.group {
                alternatives[group, default: []].append(condition)
            } else {
                parts.append(condition)
            }
        }
        let groups = alternatives.sorted { $0.key < $1.key }.map { SQLCondition.any($0.value) }
        return .all(groups + parts)
    }
}

extension CallFilter.Condition {
    /// Terms of one group are alternatives; `nil` where each must hold.
    fileprivate var group: String? {
        switch self {
        case .state: "state"
        case .provider: "provider"
        case .account: "account"
        case .agent: "agent"
        case .to: "to"
        case .from: "from"
        case .disposition: "disposition"
        case .trait: "trait"
        case .word, .time, .nothing: nil
        }
    }

    fileprivate func sql(now: Date) -> SQLCondition {
        switch self {
        case .word(let word): .any(word.alternatives.map(Self.contains))
        case .state(let states): Self.condition(states)
        case .provider(let providers):
            SQLCondition("provider IN (\(providers.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")))")
        case .account(let match): Self.condition("account", match)
        case .agent(let match): .any([Self.condition("agent_name", match), Self.condition("agent_id", match)])
        case .to(let match): Self.condition("to_number", match)
        case .from(let match): Self.condition("from_number", match)
        case .disposition(.none): SQLCondition("disposition IS NULL")
        case .disposition(.any): SQLCondition("disposition IS NOT NULL")
        case .disposition(.text(let match)): Self.condition("disposition", match)
        case .trait(let trait): SQLCondition(trait.sql)
        case .time(let span): span.sql(now: now)
        case .nothing: SQLCondition("FALSE")
        }
    }

    private static let searched = [
        "to_name", "to_number", "contact_id", "id", "provider_call_id", "from_number", "agent_name", "agent_id",
        "summary", "remark", "disposition",
    ]

    private static func contains(_ text: String) -> SQLCondition {
        let pattern = "%" + escaped(text) + "%"
        return .any(searched.map { SQLCondition("\($0) LIKE ? ESCAPE '\\'", [pattern]) })
    }

    private static func condition(_ states: Set<CallState>) -> SQLCondition {
        let names = Set(states.map(\.name)).subtracting(["ended"]).sorted()
        let outcomes = Set(states.compactMap(\.outcome?.rawValue)).sorted()
        var parts: [SQLCondition] = []
        if !names.isEmpty { parts.append(SQLCondition("state IN ('\(names.joined(separator: "', '"))')")) }
        if !outcomes.isEmpty { parts.append(SQLCondition("outcome IN ('\(outcomes.joined(separator: "', '"))')")) }
        return .any(parts)
    }

    private static func condition(_ column: String, _ match: CallFilter.TextMatch) -> SQLCondition {
        SQLCondition("\(column) LIKE ? ESCAPE '\\'", [escaped(match.text) + (match.isWhole ? "" : "%")])
    }

    private static func condition(_ column: String, _ match: CallFilter.NumberMatch) -> SQLCondition {
        guard match.isPrefix else { return SQLCondition("instr(\(column), ?) > 0", [match.text]) }
        return SQLCondition("\(column) >= ? AND \(column) < ?", [match.text, match.text + ":"])
    }

    private static func escaped(_ text: String) -> String {
        String(text.flatMap { "%_\\".contains($0) ? ["\\", $0] : [$0] })
    }
}

extension CallFilter.Trait {
    fileprivate var sql: String {
        switch self {
        case .foreign: "form = ''"
        case .ours: "form <> ''"
        case .waiting: "state IN ('accepted', 'scheduled', 'queued')"
        case .live: "state IN ('ringing', 'in_progress')"
        case .ended: "outcome IS NOT NULL"
        case .callback: "callback_at IS NOT NULL"
        }
    }
}

extension CallFilter.TimeSpan {
    /// A time that no provider told is neither soon nor late.
    fileprivate func sql(now: Date) -> SQLCondition {
        let sign = isLess ? "<" : ">"
        let since = isLess ? ">" : "<"
        let (later, earlier) = (now.addingTimeInterval(seconds), now.addingTimeInterval(-seconds))
        switch subject {
        case .due:
            return SQLCondition(
                "agenda_at \(sign) ? AND (scheduled_at IS NOT NULL OR state <> 'scheduled')", [later.milliseconds])
        case .ended:
            return SQLCondition(
                "outcome IS NOT NULL AND coalesce(ended_at, started_at, created_at) \(since) ?",
                [earlier.milliseconds])
        case .made: return SQLCondition("created_at \(since) ?", [earlier.milliseconds])
        case .took:
            return SQLCondition(
                "coalesce(duration, ended_at - started_at) \(sign) ?", [Int64(clampingSeconds: seconds)])
        }
    }
}
