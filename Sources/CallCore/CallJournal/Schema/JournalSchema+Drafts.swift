import CallDomain

extension JournalSchema {
    /// Forms that were begun, and those that were given a name.
    static let drafts = """
        CREATE TABLE draft(
            id TEXT PRIMARY KEY,
            owner TEXT NOT NULL,
            form TEXT NOT NULL,
            account TEXT NOT NULL,
            filled TEXT NOT NULL,
            aside TEXT NOT NULL,
            focus TEXT,
            stems_from TEXT,
            updated_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE template(
            name TEXT PRIMARY KEY,
            form TEXT NOT NULL,
            account TEXT,
            filled TEXT NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
