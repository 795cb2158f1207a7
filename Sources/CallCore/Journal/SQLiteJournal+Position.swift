import GRDB

extension SQLiteJournal {
    public func position(of call: CallID, in query: CallQuery) async throws -> Int? {
        let condition = query.conditions(scoped: true)
        return try await read { book in
            try Int.fetchOne(
                book.db,
                sql: """
                    SELECT place FROM (
                        SELECT ordinal, row_number() OVER (ORDER BY \(query.ordering)) - 1 AS place
                        FROM call WHERE \(condition.sql)
                    ) WHERE ordinal = (SELECT ordinal FROM call WHERE id = ?)
                    """, arguments: condition.arguments + [call.description])
        }
    }
}
