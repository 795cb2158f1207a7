import Foundation
import GRDB

extension CallQuery.Scope {
    /// Which states the scope holds.
    private var states: [CallState] {
        switch self {
        case .all: []
        case .scheduled: [.accepted, .scheduled, .queued]
        case .live: [.ringing, .inProgress]
        case .unknown: [.unknown]
        case .followed: [.accepted, .scheduled, .queued, .ringing, .inProgress]
        }
    }

    /// Whether a call is in the scope for its state.
    func holds(_ state: String) -> Bool { self == .all || states.contains { $0.name == state } }

    /// In literals: an index over a part of the calls serves only a query that repeats its condition to the letter.
    /// The plus keeps SQLite from the index over all states, which would have to be sorted.
    var condition: String {
        switch self {
        case .all: "TRUE"
        case .scheduled: "agenda_at IS NOT NULL"
        case .live, .unknown, .followed: "+state IN (\(states.map { "'\($0.name)'" }.joined(separator: ", ")))"
        }
    }
}

extension CallQuery {
    /// The conditions, joined by AND, and what they bind.
    func conditions(scoped: Bool) -> SQLCondition {
        let scope = scoped && scope != .all ? [SQLCondition(scope.condition)] : []
        return .all(scope + [filter.condition(now: now)])
    }

    /// The whole order, so that equal calls never change places.
    var ordering: String {
        guard let sort else {
            return scope == .scheduled ? "agenda_at, ordinal" : "created_at DESC, ordinal DESC"
        }
        let key = sort.column.sqlKey
        let direction = sort.isDescending ? "DESC" : "ASC"
        return "\(key) IS NULL, \(key) \(direction), ordinal \(direction)"
    }
}

extension CallColumn {
    /// What calls are sorted by; NULL for those that have nothing there.
    var sqlKey: String {
        switch self {
        case .state: "(CASE \(Self.ranks) END)"
        case .when:
            """
            (CASE WHEN outcome IS NOT NULL THEN coalesce(ended_at, started_at, created_at)
            WHEN state IN ('accepted', 'scheduled', 'queued') THEN coalesce(scheduled_at, created_at)
            WHEN state IN ('ringing', 'in_progress') THEN coalesce(started_at, created_at) ELSE created_at END)
            """
        case .name: "coalesce(to_name, to_number, contact_id) COLLATE NOCASE"
        case .number: "to_number"
        case .took: "coalesce(duration, ended_at - started_at)"
        case .agent: "coalesce(agent_name, agent_id) COLLATE NOCASE"
        case .account: "account"
        case .happened: "coalesce(note, summary, disconnection_reason) COLLATE NOCASE"
        case .disposition: "disposition COLLATE NOCASE"
        case .callback: "callback_at"
        case .sentiment: "sentiment COLLATE NOCASE"
        case .cost: "CAST(cost_amount AS REAL)"
        case .provider: "provider"
        case .made: "created_at"
        case .ended: "ended_at"
        case .id: "coalesce(provider_call_id, id)"
        }
    }

    /// States in the order of a call's life.
    private static let ranks: String = CallState.allCases.enumerated().map { rank, state in
        let outcome = state.outcome.map { " AND outcome = '\($0.rawValue)'" } ?? ""
        return "WHEN state = '\(state.name)'\(outcome) THEN \(rank)"
    }.joined(separator: " ")
}
