import CallDomain
import Foundation
import GRDB

extension CallQuery.Scope {
    /// Which states the scope holds.
    var states: [CallState] {
        switch self {
        case .all: CallState.allCases
        case .scheduled: [.accepted, .scheduled, .queued]
        case .live: [.ringing, .inProgress]
        case .unknown: [.unknown]
        case .followed: [.accepted, .scheduled, .queued, .ringing, .inProgress]
        }
    }

    /// On the calls, in literals: an index over a part of the calls serves only a query that repeats its condition to
    /// the letter. The plus keeps SQLite from the index over all states, which would have to be sorted.
    var condition: String {
        switch self {
        case .all: "TRUE"
        case .scheduled: "agenda_at IS NOT NULL"
        case .live, .unknown, .followed: "+state IN (\(states.map { "'\($0.name)'" }.joined(separator: ", ")))"
        }
    }

    /// The same on the listing.
    fileprivate var listed: SQLCondition? {
        switch self {
        case .all: nil
        case .scheduled: SQLCondition("agenda IS NOT NULL")
        case .live, .unknown, .followed: CallFilter.Condition.condition(states)
        }
    }
}

extension CallQuery {
    /// Neither a filter nor an order of its own: an index over the calls gives it as it is.
    var isPlain: Bool { filter.terms.isEmpty && sort == nil }

    /// The order of the calls themselves.
    var plainOrdering: String {
        scope == .scheduled ? "agenda_at, ordinal" : "created_at DESC, ordinal DESC"
    }

    /// The conditions on the listing, without the scope's where it is not asked for.
    func conditions(scoped: Bool = true) -> [SQLCondition] {
        (scoped ? [scope.listed].compactMap(\.self) : []) + filter.conditions(now: now)
    }

    /// The column of the listing that the order goes by, and whether from its end.
    var order: (key: String, isDescending: Bool) {
        guard let sort else { return scope == .scheduled ? ("agenda", false) : ("made", true) }
        // On the agenda a call stands at the time it is due or to be called back, in either direction.
        let isAgenda = scope == .scheduled && sort.column == .when
        return (isAgenda ? "agenda" : sort.column.listed, sort.isDescending)
    }

    /// The whole order, so that equal calls never change places; what has nothing there comes last.
    var ordering: String {
        let (key, isDescending) = order
        let direction = isDescending ? "DESC" : "ASC"
        let nothingLast = sort?.column.isAlwaysThere ?? true ? "" : "\(key) IS NULL, "
        return "\(nothingLast)\(key) \(direction), ordinal \(direction)"
    }
}

extension CallColumn {
    /// The listing's column.
    fileprivate var listed: String {
        switch self {
        case .state: "standing"
        case .when: "moment"
        case .name: "name"
        case .number: "to_number"
        case .took: "took"
        case .agent: "coalesce(agent_name, agent_id)"
        case .account: "account"
        case .happened: "happened"
        case .disposition: "disposition"
        case .callback: "callback"
        case .sentiment: "sentiment"
        case .cost: "cost"
        case .provider: "provider"
        case .made: "made"
        case .ended: "ended"
        case .id: "id"
        }
    }

    fileprivate var isAlwaysThere: Bool {
        switch self {
        case .state, .when, .account, .provider, .made, .id: true
        default: false
        }
    }
}
