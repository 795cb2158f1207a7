import CallDomain

extension JournalSchema {
    /// Who vouches for a delivery, what an unsigned one still awaits, what nobody could read, and what was refused.
    static let inbox = """
        ALTER TABLE inbox ADD COLUMN is_signed INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE inbox ADD COLUMN is_unreadable INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE inbox ADD COLUMN hint_call TEXT;
        ALTER TABLE inbox ADD COLUMN hint_id TEXT;
        ALTER TABLE inbox ADD COLUMN hint_state TEXT;
        UPDATE inbox SET is_unreadable = 1 WHERE note LIKE 'cannot be read%';
        DROP INDEX inbox_unread;
        CREATE INDEX inbox_unread ON inbox(account, ordinal) WHERE is_read = 0;
        CREATE INDEX inbox_unreadable ON inbox(ordinal) WHERE is_unreadable = 1;
        CREATE INDEX inbox_hints ON inbox(ordinal) WHERE hint_call IS NOT NULL;
        CREATE TABLE refusal(
            reason TEXT PRIMARY KEY,
            count INTEGER NOT NULL,
            last_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
