import CallDomain

extension JournalSchema {
    /// Numbers that were taken off the do-not-call list, as they stood there; each is kept until its person is erased.
    static let removals = """
        CREATE TABLE do_not_call_removal(
            ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
            number TEXT NOT NULL,
            added_at INTEGER NOT NULL,
            added_by TEXT NOT NULL,
            added_reason TEXT NOT NULL,
            source TEXT NOT NULL,
            removed_at INTEGER NOT NULL,
            removed_by TEXT NOT NULL,
            reason TEXT NOT NULL
        ) STRICT;
        CREATE TRIGGER do_not_call_removal_stays BEFORE UPDATE ON do_not_call_removal BEGIN
            SELECT raise(ABORT, 'a removal is never changed');
        END;
        """
}
