import CallDomain

extension JournalSchema {
    /// Numbers (E.164) that nobody calls.
    static let doNotCall = """
        CREATE TABLE do_not_call(
            number TEXT PRIMARY KEY,
            added_at INTEGER NOT NULL,
            added_by TEXT NOT NULL,
            reason TEXT NOT NULL,
            source TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
