import CallDomain
import GRDB

/// How a journal stands, for a person who wants to know whether its promises hold here.
public struct JournalFacts: Hashable, Sendable {
    public let path: String
    /// The version of its tables.
    public let schemaVersion: Int
    /// SQLite's own level for the connection that writes: 2 is FULL, which survives a power cut.
    public let synchronous: Int
    public let sqliteVersion: String
    public let calls: Int

    public var isDurable: Bool { synchronous >= 2 }
}

extension SQLiteJournal {
    public func facts() async throws -> JournalFacts {
        let path = files.database
        // On the connection that writes, without writing: also where that is not possible now.
        return try await aside { db in
            func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
            return JournalFacts(
                path: path,
                schemaVersion: try number("PRAGMA user_version"),
                synchronous: try number("PRAGMA synchronous"),
                sqliteVersion: try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? "",
                calls: try number("SELECT coalesce(sum(calls), 0) FROM tally"))
        }
    }
}
