import CallDomain
import GRDB

extension SQLiteJournal {
    public func counts(_ query: CallQuery) async throws -> CallCounts { try await reading { try $0.counts(query) } }
}

extension CallFilter {
    /// The running count tells how many it finds.
    var isTallied: Bool {
        terms.allSatisfy { term in
            switch term.condition {
            case .state, .account, .nothing: true
            default: false
            }
        }
    }

    /// Whether it finds calls of this account in this state; for a filter of nothing else.
    fileprivate func holds(account: String, state: CallState) -> Bool {
        let account = SearchFold.folded(account)
        var groups: [String: Bool] = [:]
        for term in terms {
            let holds: Bool
            switch term.condition {
            case .state(let states): holds = states.contains(state)
            case .account(let match): holds = match.isWhole ? account == match.text : account.hasPrefix(match.text)
            default: return false
            }
            if term.isInverse {
                if holds { return false }
            } else if let group = term.group {
                groups[group] = groups[group] ?? false || holds
            }
        }
        return groups.values.allSatisfy(\.self)
    }
}

extension SQLiteTransaction {
    func counts(_ query: CallQuery) throws -> CallCounts {
        var counts = CallCounts()
        for (state, calls) in try query.filter.isTallied ? tallied(query) : counted(query) {
            counts.all += calls
            if CallQuery.Scope.scheduled.states.contains(state) { counts.scheduled += calls }
            if CallQuery.Scope.live.states.contains(state) { counts.live += calls }
            if CallQuery.Scope.unknown.states.contains(state) { counts.unknown += calls }
            if query.scope.states.contains(state) { counts.matching += calls }
        }
        let callbacks = try callbacks(query)
        counts.scheduled += callbacks
        if query.scope == .scheduled { counts.matching += callbacks }
        return counts
    }

    /// From the running count.
    private func tallied(_ query: CallQuery) throws -> [(state: CallState, calls: Int)] {
        try Row.fetchAll(db, sql: "SELECT account, state, outcome, calls FROM tally").compactMap { row in
            guard let state = CallState(name: try row.value("state"), outcome: try row.value("outcome")),
                query.filter.holds(account: try row.value("account"), state: state)
            else { return nil }
            return (state, try row.total("calls"))
        }
    }

    private func counted(_ query: CallQuery) throws -> [(state: CallState, calls: Int)] {
        let select = ListingQuery(query, scoped: false).select("standing, count(*) AS calls")
        return try Row.fetchAll(db, sql: select.sql + " GROUP BY standing", arguments: select.arguments).map { row in
            (try row.standing(), try row.total("calls"))
        }
    }

    /// Calls to be called back that wait for nothing else.
    private func callbacks(_ query: CallQuery) throws -> Int {
        let isCallbackAlone = SQLCondition(
            "listing.ordinal IN (SELECT ordinal FROM call WHERE callback_at IS NOT NULL "
                + "AND +state NOT IN ('accepted', 'scheduled', 'queued'))")
        let select = ListingQuery(query, scoped: false).select("count(*)", also: isCallbackAlone)
        return try Int.fetchOne(db, sql: select.sql, arguments: select.arguments) ?? 0
    }
}
