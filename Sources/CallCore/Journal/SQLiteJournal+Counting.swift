import GRDB

extension SQLiteJournal {
    public func counts(_ query: CallQuery) async throws -> CallCounts {
        try await read { book in
            let groups = try book.groups(query)
            var counts = CallCounts()
            for group in groups {
                counts.all += group.calls
                if CallQuery.Scope.scheduled.holds(group.state) { counts.scheduled += group.calls }
                if CallQuery.Scope.live.holds(group.state) { counts.live += group.calls }
                if CallQuery.Scope.unknown.holds(group.state) { counts.unknown += group.calls }
                if query.scope.holds(group.state) { counts.matching += group.calls }
            }
            let callbacks = try book.callbacks(query)
            counts.scheduled += callbacks
            if query.scope == .scheduled { counts.matching += callbacks }
            return counts
        }
    }
}

/// So many calls that stand alike.
private struct CallGroup {
    let state: String
    let calls: Int

    init(_ row: Row) {
        state = row["state"]
        calls = row["calls"]
    }
}

extension CallFilter {
    /// The running count tells how many it finds.
    fileprivate var isTallied: Bool {
        terms.allSatisfy { term in
            switch term.condition {
            case .state, .account, .nothing: true
            default: false
            }
        }
    }
}

extension JournalBook {
    fileprivate func groups(_ query: CallQuery) throws -> [CallGroup] {
        let condition = query.conditions(scoped: false)
        let sql =
            query.filter.isTallied
            ? "SELECT state, calls FROM tally WHERE \(condition.sql)"
            : "SELECT state, count(*) AS calls FROM call WHERE \(condition.sql) GROUP BY 1"
        return try Row.fetchAll(db, sql: sql, arguments: condition.arguments).map(CallGroup.init)
    }

    /// Calls to be called back that wait for nothing else.
    fileprivate func callbacks(_ query: CallQuery) throws -> Int {
        let condition = query.conditions(scoped: false)
        return try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM call WHERE callback_at IS NOT NULL
                AND +state NOT IN ('accepted', 'scheduled', 'queued') AND (\(condition.sql))
                """, arguments: condition.arguments) ?? 0
    }
}
