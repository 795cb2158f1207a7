import CallDomain
import Foundation
import GRDB

extension SQLiteJournal: DoNotCallShelf {
    public func doNotCall(matching text: String, limit: Int) async throws -> (entries: [DoNotCallEntry], count: Int) {
        let search = DoNotCallSearch(text)
        let (condition, arguments) = ("WHERE " + search.condition(person: "added_by"), search.arguments)
        return try await read { book in
            let rows = try Row.fetchAll(
                book.db, sql: "SELECT * FROM do_not_call \(condition) ORDER BY number LIMIT ?",
                arguments: arguments + [max(0, limit)])
            let count = try Int.fetchOne(
                book.db, sql: "SELECT count(*) FROM do_not_call \(condition)", arguments: arguments)
            return (try rows.map { try DoNotCallEntry($0) }, count ?? 0)
        }
    }

    public func doNotCallEntry(of number: String) async throws -> DoNotCallEntry? {
        try await read { try $0.doNotCallEntry(of: number) }
    }

    public func addDoNotCall(_ entries: [DoNotCallEntry]) async throws -> Int {
        try await write { book in
            try entries.reduce(0) { count, entry in count + (try book.addDoNotCall(entry) ? 1 : 0) }
        }
    }
}

extension JournalBook {
    /// Whether it is new: what is there stays as it was added, unless that was because of what came of a call: who is added
    /// by hand too is not taken off by taking back what was said.
    func addDoNotCall(_ entry: DoNotCallEntry) throws -> Bool {
        // Under its other spelling the line is on the list already.
        var entry = entry
        if let there = try doNotCallEntry(of: entry.number) { entry = entry.of(there.number) }
        try db.execute(
            sql: """
                INSERT INTO do_not_call(number, added_at, added_by, reason, source) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
            arguments: [
                entry.number.asStored, entry.addedAt.milliseconds, entry.addedBy.asStored, entry.reason.asStored,
                entry.source.asStored,
            ])
        guard db.changesCount == 0, entry.source != DoNotCallEntry.outcome else { return db.changesCount > 0 }
        try db.execute(
            sql:
                "UPDATE do_not_call SET added_at = ?, added_by = ?, reason = ?, source = ? WHERE number = ? AND source = ?",
            arguments: [
                entry.addedAt.milliseconds, entry.addedBy.asStored, entry.reason.asStored, entry.source.asStored,
                entry.number.asStored, DoNotCallEntry.outcome,
            ])
        return false
    }

    func doNotCallEntry(of number: String) throws -> DoNotCallEntry? {
        try doNotCallEntries(of: number).first
    }

    /// The line under every number by which it stands on the list, the number itself first.
    func doNotCallEntries(of number: String) throws -> [DoNotCallEntry] {
        let line = LineNumbers(number)
        let sql = "SELECT * FROM do_not_call WHERE number IN \(line.places) ORDER BY number <> ?, number"
        return try Row.fetchAll(db, sql: sql, arguments: line.arguments + [number.asStored])
            .map { try DoNotCallEntry($0) }
    }

    /// Inside the transaction that would let a call go: whoever added the number a moment ago, in whichever process, is
    /// heard.
    func refuseIfNotToBeCalled(_ number: String?) throws {
        guard let number, let entry = try doNotCallEntry(of: number) else { return }
        throw JournalError.doNotCall(entry)
    }
}

extension DoNotCallEntry {
    fileprivate func of(_ number: String) -> DoNotCallEntry {
        DoNotCallEntry(number: number, addedAt: addedAt, addedBy: addedBy, reason: reason, source: source)
    }

    fileprivate init(_ row: Row) throws {
        self.init(
            number: try row.value("number"), addedAt: try row.instant("added_at"), addedBy: try row.text("added_by"),
            reason: try row.text("reason"), source: try row.text("source"))
    }
}
