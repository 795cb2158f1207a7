import CallDomain

extension JournalSchema {
    /// What people add to calls, what lists are ordered by, and how lists look.
    ///
    /// What is scheduled for a time that its provider does not tell is due after everything else, a lifetime on.
    static let board = """
        ALTER TABLE call ADD COLUMN disposition TEXT;
        ALTER TABLE call ADD COLUMN callback_at INTEGER;
        ALTER TABLE call ADD COLUMN remark TEXT;
        ALTER TABLE call ADD COLUMN cost_amount TEXT;
        ALTER TABLE call ADD COLUMN cost_unit TEXT;
        ALTER TABLE call ADD COLUMN ringing_at INTEGER;
        ALTER TABLE call ADD COLUMN answered_at INTEGER;
        ALTER TABLE call ADD COLUMN agenda_at INTEGER GENERATED ALWAYS AS (
            CASE WHEN state IN ('accepted', 'scheduled', 'queued')
                THEN coalesce(scheduled_at, created_at + CASE state WHEN 'scheduled' THEN 4102444800000 ELSE 0 END)
                ELSE callback_at END
        ) VIRTUAL;
        UPDATE call SET
            ringing_at = (SELECT min(at) FROM event WHERE call = ordinal AND event.state = 'ringing'),
            answered_at = (SELECT min(at) FROM event WHERE call = ordinal AND event.state = 'in_progress');
        DROP INDEX call_due;
        DROP INDEX call_due_scheduled;
        CREATE INDEX call_agenda ON call(agenda_at) WHERE agenda_at IS NOT NULL;
        CREATE TABLE saved_view(
            name TEXT PRIMARY KEY,
            board TEXT NOT NULL,
            filter TEXT NOT NULL,
            sort TEXT,
            columns TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE board_layout(
            board TEXT PRIMARY KEY,
            filter TEXT NOT NULL,
            sort TEXT,
            columns TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        """
}
