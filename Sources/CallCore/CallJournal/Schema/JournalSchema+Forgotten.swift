extension JournalSchema {
    /// Calls that were erased, by what cannot be turned back into them: their providers go on listing them.
    static let forgotten = """
        CREATE TABLE forgotten(
            digest TEXT PRIMARY KEY
        ) STRICT, WITHOUT ROWID;

        """
}
