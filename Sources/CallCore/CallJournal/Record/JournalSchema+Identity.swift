import CallDomain

extension JournalSchema {
    /// Which journal this is, and how many changes it has seen: what the record beside it is held against.
    static let identity = """
        CREATE TABLE identity(
            only INTEGER PRIMARY KEY CHECK (only = 1),
            name TEXT NOT NULL,
            serial INTEGER NOT NULL
        ) STRICT;
        INSERT INTO identity VALUES (1, lower(hex(randomblob(16))), 0);
        """
}
