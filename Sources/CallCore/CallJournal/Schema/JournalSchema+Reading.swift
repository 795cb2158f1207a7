import CallDomain
import GRDB

extension JournalSchema {
    /// The version of a file that is only to be read. Throws where its tables are not those that are read here.
    static func readableVersion(_ db: Database) throws -> Int {
        do {
            try check(db)
        } catch JournalError.tooNew(let version) {
            guard try holdsAllThatIsRead(db) else { throw JournalError.unreadable(version: version) }
            return version
        }
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version == migrations.count else { throw JournalError.outdated(version: version) }
        return version
    }

    /// Whether a file has every column of every table of ours, whatever else a newer program added.
    private static func holdsAllThatIsRead(_ db: Database) throws -> Bool {
        let own = try DatabaseQueue().inDatabase { db in
            try migrate(db)
            return try columns(db)
        }
        return try own.isSubset(of: columns(db))
    }

    private static func columns(_ db: Database) throws -> Set<String> {
        try String.fetchSet(
            db,
            sql: """
                SELECT tables.name || '.' || columns.name FROM sqlite_schema AS tables,
                    pragma_table_xinfo(tables.name) AS columns
                WHERE tables.type = 'table'
                """)
    }
}
