import CallDomain
import Foundation
import GRDB

extension SQLiteJournal: DoNotCallStore {
    public func doNotCall(matching text: String, limit: Int) async throws -> (entries: [DoNotCallEntry], count: Int) {
        let search = DoNotCallSearch(text)
        let (condition, arguments) = ("WHERE " + search.condition(person: "added_by"), search.arguments)
        return try await reading { transaction in
            let rows = try Row.fetchAll(
                transaction.db, sql: "SELECT * FROM do_not_call \(condition) ORDER BY number LIMIT ?",
                arguments: arguments + [max(0, limit)])
            let count = try Int.fetchOne(
                transaction.db, sql: "SELECT count(*) FROM do_not_call \(condition)", arguments: arguments)
            return (try rows.map { try DoNotCallEntry($0) }, count ?? 0)
        }
    }

    public func doNotCallEntry(of number: String) async throws -> DoNotCallEntry? {
        try await reading { try $0.doNotCallEntries(of: number).first }
    }

    public func addDoNotCall(_ entries: [DoNotCallEntry]) async throws -> Int {
        try await write { transaction in
            try entries.count { try transaction.apply(transaction.policy.list($0)) }
        }
    }
}

extension DoNotCallEntry {
    init(_ row: Row) throws {
        self.init(
            number: try row.value("number"), addedAt: try row.instant("added_at"), addedBy: try row.text("added_by"),
            reason: try row.text("reason"), source: try row.text("source"))
    }
}
