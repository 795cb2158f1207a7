import CallDomain

extension JournalSchema {
    /// What lists are filtered and sorted by, a narrow row a call, folded as it is compared; and the index of its words.
    ///
    /// Operators look for any part of a name, a number or an id, so that words are indexed by their trigrams. A tokenizer
    /// of whole words finds "5678" at no number's end. With 100,000 calls of 635 characters (SQLite 3.40, two busy cores)
    /// trigrams with positions take 2 kB and 0.1 ms a call, and any word is found and counted in 15 ms at most, in 1 ms
    /// where few calls have it; without positions a quarter of that room, but "rena" would find what holds "ren" here and
    /// "ena" there. A word of one or two letters has no trigram: each call's letters and pairs of letters are indexed as
    /// well (0.3 kB and 0.02 ms a call). Scanning the narrow rows takes 6 to 12 ms, sorting them by any column 15 ms,
    /// which is why they carry no index but the one of the usual order and those of what is few.
    static let listing = """
        CREATE TABLE listing(
            ordinal INTEGER PRIMARY KEY REFERENCES call ON DELETE CASCADE,
            standing INTEGER NOT NULL,
            made INTEGER NOT NULL,
            moment INTEGER NOT NULL,
            begun INTEGER NOT NULL,
            agenda INTEGER, due INTEGER, ended INTEGER, finished INTEGER, took INTEGER, waited INTEGER,
            callback INTEGER,
            is_foreign INTEGER NOT NULL,
            account TEXT NOT NULL,
            provider TEXT NOT NULL,
            to_number TEXT, from_number TEXT,
            name TEXT, agent_name TEXT, agent_id TEXT, happened TEXT, disposition TEXT, sentiment TEXT,
            cost REAL,
            id TEXT NOT NULL
        ) STRICT;
        CREATE INDEX listing_newest ON listing(made);
        CREATE INDEX listing_agenda ON listing(agenda) WHERE agenda IS NOT NULL;
        CREATE INDEX listing_callback ON listing(callback) WHERE callback IS NOT NULL;
        CREATE INDEX call_callback ON call(callback_at) WHERE callback_at IS NOT NULL;
        CREATE TABLE search_text(
            call INTEGER PRIMARY KEY,
            text TEXT NOT NULL
        ) STRICT;
        CREATE VIRTUAL TABLE search USING fts5(
            text, content='search_text', content_rowid='call', tokenize='trigram case_sensitive 1'
        );
        CREATE VIRTUAL TABLE search_letters USING fts5(letters, content='', tokenize='ascii', detail=none);

        """
}
