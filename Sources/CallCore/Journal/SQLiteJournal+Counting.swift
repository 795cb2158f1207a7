import GRDB

extension SQLiteJournal {
    public func counts(_ query: CallQuery) async throws -> CallCounts {
        try await read { book in
            let groups = try query.hasText ? book.countedGroups(query) : book.keptGroups(query)
            var counts = CallCounts()
            for group in groups {
                counts.all += group.calls
                if CallQuery.Scope.scheduled.holds(group.state) { counts.scheduled += group.calls }
                if CallQuery.Scope.live.holds(group.state) { counts.live += group.calls }
                if CallQuery.Scope.unknown.holds(group.state) { counts.unknown += group.calls }
                if query.isMatched(by: group) { counts.matching += group.calls }
            }
            return counts
        }
    }
}

extension CallQuery {
    fileprivate func isMatched(by group: CallGroup) -> Bool {
        guard scope.holds(group.state) else { return false }
        guard let state else { return true }
        return !state.isEmpty && (state == group.state || state == group.outcome)
    }
}

/// So many calls that stand alike.
private struct CallGroup {
    let state: String
    let outcome: String
    let calls: Int

    init(_ row: Row) {
        state = row["state"]
        outcome = row["outcome"]
        calls = row["calls"]
    }
}

extension JournalBook {
    /// From the running count.
    fileprivate func keptGroups(_ query: CallQuery) throws -> [CallGroup] {
        let (condition, arguments) = query.conditions(scoped: false)
        return try groups("SELECT state, outcome, calls FROM tally WHERE \(condition)", arguments)
    }

    /// Row by row, since a text may be anywhere.
    fileprivate func countedGroups(_ query: CallQuery) throws -> [CallGroup] {
        let (condition, arguments) = query.conditions(scoped: false)
        return try groups(
            """
            SELECT state, coalesce(outcome, '') AS outcome, count(*) AS calls FROM call WHERE \(condition)
            GROUP BY 1, 2
            """, arguments)
    }

    private func groups(_ sql: String, _ arguments: StatementArguments) throws -> [CallGroup] {
        try Row.fetchAll(db, sql: sql, arguments: arguments).map(CallGroup.init)
    }
}
