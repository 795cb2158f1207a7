import CallDomain
import Foundation
import GRDB

extension SQLiteJournal {
    public func removeDoNotCall(_ number: String, reason: String, by person: String, at: Date) async throws {
        try await write { transaction in
            try transaction.apply(transaction.policy.unlist(number, reason: reason, by: person, at: at))
        }
    }

    public func doNotCallRemovals(matching text: String, limit: Int) async throws -> [DoNotCallRemoval] {
        let search = DoNotCallSearch(text)
        return try await reading { transaction in
            try Row.fetchAll(
                transaction.db,
                sql: """
                    SELECT * FROM do_not_call_removal WHERE \(search.condition(person: "removed_by"))
                    ORDER BY ordinal DESC LIMIT ?
                    """, arguments: search.arguments + [max(0, limit)]
            ).map { try DoNotCallRemoval($0) }
        }
    }

    public func callsToDoNotCall() async throws -> [Call] {
        // A line may stand on the list under another number than it is called by, where its country has two.
        let others = LineSpellings.countryCodes.map { "to_number GLOB '+\($0)*'" }.joined(separator: " OR ")
        return try await reading { transaction in
            try CallRow.fetch(
                transaction.db,
                """
                WHERE agenda_at IS NOT NULL AND state IN ('accepted', 'scheduled', 'queued')
                    AND (to_number IN (SELECT number FROM do_not_call) OR \(others)) ORDER BY agenda_at
                """
            ).map(\.call).filter {
                try $0.callee.number.map { try !transaction.doNotCallEntries(of: $0).isEmpty } ?? false
            }
            .prefix(1000).map { $0 }
        }
    }
}

extension SQLiteTransaction {
    /// Erases what was said of a person's number. The number itself stays where it is on the list: it is what keeps the
    /// person from being called.
    func eraseDoNotCall(with traces: PersonTraces, number: String) throws -> (others: Int, isKept: Bool) {
        let rows = try Row.fetchAll(
            db, sql: "SELECT ordinal, number || ' ' || added_reason || ' ' || reason AS text FROM do_not_call_removal")
        let found = try rows.filter { traces.areIn(try $0.value("text")) }
        for row in found {
            try db.execute(
                sql: "DELETE FROM do_not_call_removal WHERE ordinal = ?", arguments: [try row.value("ordinal") as Int64]
            )
        }
        let line = LineNumbers(number)
        try db.execute(
            sql: "UPDATE do_not_call SET reason = '', source = '' WHERE number IN \(line.places)",
            arguments: line.arguments)
        return (found.count, db.changesCount > 0)
    }
}

extension DoNotCallRemoval {
    fileprivate init(_ row: Row) throws {
        let entry = DoNotCallEntry(
            number: try row.value("number"), addedAt: try row.instant("added_at"), addedBy: try row.text("added_by"),
            reason: try row.text("added_reason"), source: try row.text("source"))
        self.init(
            entry: entry, removedAt: try row.instant("removed_at"), removedBy: try row.text("removed_by"),
            reason: try row.text("reason"))
    }
}
