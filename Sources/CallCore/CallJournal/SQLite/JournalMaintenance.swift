import CallDomain
import Foundation
import GRDB

/// What an owner does with the journal as a whole.
public protocol JournalMaintenance: Sendable {
    /// Writes all of it into a new file that its owner alone may read. Others may go on meanwhile. Throws `JournalError`.
    func backUp(to path: String) async throws

    /// Erases one person, by a number (E.164): calls, events, conversations, deliveries, forms. What the provider goes on
    /// listing is not taken in again. Throws `JournalError`, `.notOver` while a call to the number is not over.
    func forget(_ number: String) async throws -> Erasure

    /// Erases what was over before an instant. Throws `JournalError`.
    func forget(before instant: Date) async throws -> Erasure
}

extension SQLiteJournal: JournalMaintenance {
    public func backUp(to path: String) async throws {
        // Made first, so that nobody else can read it while it is written; SQLite takes an empty file.
        try JournalFiles.makeEmpty(path)
        do {
            try await aside { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
        } catch {
            unlink(path)
            throw error
        }
    }

    public func forget(_ number: String) async throws -> Erasure { try await erase { try $0.forget(number) } }

    public func forget(before instant: Date) async throws -> Erasure {
        try await erase { try $0.forget(before: instant) }
    }

    /// What is deleted is overwritten, the index of words is written anew without it, and the log of changes emptied.
    private func erase(_ work: @escaping @Sendable (SQLiteTransaction) throws -> Erasure) async throws -> Erasure {
        if let refusal { throw refusal.error }
        try await aside { try $0.execute(sql: "PRAGMA secure_delete = ON") }
        var erasure = try await write(work)
        try await aside { db in
            for table in ["search", "search_letters"] {
                try db.execute(sql: "INSERT INTO \(table)(\(table)) VALUES ('optimize')")
            }
        }
        try await aside { [care] in try care.keeper?.rewrite($0) }
        erasure.isTraceless = try await aside { db in
            try db.execute(sql: "VACUUM")
            return try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)").map { try $0.value("busy") == 0 }
                ?? false
        }
        return erasure
    }

    /// Outside of any transaction.
    @discardableResult
    func aside<Value: Sendable>(_ work: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        do {
            return try await database.writeWithoutTransaction(work)
        } catch {
            throw note(error)
        }
    }
}
