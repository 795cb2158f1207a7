import CallDomain

extension JournalSchema {
    /// Of the calls that hold a number back one stands for all; a person who calls it all the same sets it aside.
    static let fences = """
        CREATE TABLE fence_kept(
            key TEXT NOT NULL,
            call INTEGER NOT NULL REFERENCES call ON DELETE CASCADE,
            is_set_aside INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY(key, call)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO fence_kept(key, call) SELECT key, call FROM fence;
        DROP TABLE fence;
        ALTER TABLE fence_kept RENAME TO fence;
        CREATE UNIQUE INDEX fence_that_stands ON fence(key) WHERE is_set_aside = 0;
        CREATE INDEX fence_of_call ON fence(call);
        """
}
