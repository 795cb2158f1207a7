import CallDomain
import GRDB

/// The journal's tables, and how an older file becomes a newer one.
enum JournalSchema {
    /// "TrLn": tells this program's files from any other SQLite file.
    static let applicationID = 0x5472_4C6E

    /// A step from one version of the tables to the next: its SQL, then what SQL cannot say.
    struct Migration: Sendable {
        let sql: String
        var finish: @Sendable (Database) throws -> Void = { _ in }
    }

    /// Each takes the file from the version of its index to the next; a released one is never changed.
    static let migrations: [Migration] =
        [
            tables + indexes + triggers, shelf, drafts, board, inbox, listing, forgotten, doNotCall, rules, fences,
            removals,
        ].map { Migration(sql: $0) } + [events, holds, Migration(sql: identity)]

    /// The version with which lists are made of rows of their own, and the first that keeps no sentences.
    static let (versionOfListings, versionOfEvents) = (6, 12)

    /// Refuses, before anything is written, a file of a newer program or of another one.
    static func check(_ db: Database) throws {
        let version = try pragma("user_version", db)
        let application = try pragma("application_id", db)
        guard application == 0 || application == applicationID else {
            throw JournalError.damaged("not a journal: application id \(application)")
        }
        if application == 0, try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") != 0 {
            throw JournalError.damaged("not a journal: it has other tables")
        }
        guard version >= 0 else { throw JournalError.damaged("its tables have the version \(version)") }
        guard version <= migrations.count else { throw JournalError.tooNew(version: version) }
    }

    /// Takes the file to a version: the newest, unless a test wants an older one.
    static func migrate(_ db: Database, to newest: Int = migrations.count) throws {
        // Whoever has nothing to change need not wait for others who write, nor for room on the disk.
        guard try pragma("user_version", db) != newest else { return }
        try db.inTransaction(.immediate) {
            try check(db)
            let version = try pragma("user_version", db)
            guard version < newest else { return .commit }
            for migration in migrations[version..<newest] {
                try db.execute(sql: migration.sql)
                try migration.finish(db)
            }
            if version < versionOfListings, newest >= versionOfListings {
                try SQLiteTransaction(db: db, lease: "").fillListings()
            }
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: "PRAGMA user_version = \(newest)")
            return .commit
        }
    }

    private static func pragma(_ name: String, _ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA \(name)") ?? 0
    }
}

extension JournalSchema {
    /// Copies of providers' lists, each as one JSON array; and the way from a number to the calls made to it.
    private static let shelf = """
        CREATE TABLE shelf(
            account TEXT NOT NULL,
            list TEXT NOT NULL,
            origin TEXT NOT NULL,
            read_at INTEGER NOT NULL,
            rows TEXT NOT NULL,
            PRIMARY KEY(account, list)
        ) STRICT;
        CREATE INDEX call_by_number ON call(to_number, created_at) WHERE to_number IS NOT NULL;

        """
}

extension JournalSchema {
    /// Instants are whole milliseconds since 1970, durations whole milliseconds.
    ///
    /// What is scheduled for a time that its provider does not tell is due after everything else, a lifetime on.
    private static let tables = """
        CREATE TABLE call(
            ordinal INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            account TEXT NOT NULL,
            provider TEXT NOT NULL,
            form TEXT NOT NULL,
            state TEXT NOT NULL,
            outcome TEXT,
            owner TEXT,
            to_number TEXT, to_name TEXT, contact_id TEXT,
            from_number TEXT, number_id TEXT, agent_id TEXT, agent_name TEXT,
            provider_call_id TEXT,
            scheduled_at INTEGER, zone TEXT,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
            started_at INTEGER, ended_at INTEGER, duration INTEGER,
            summary TEXT, sentiment TEXT, successful INTEGER,
            recording_url TEXT, disconnection_reason TEXT,
            last_speaker TEXT, last_text TEXT, note TEXT,
            due_at INTEGER GENERATED ALWAYS AS (
                coalesce(scheduled_at, created_at + CASE state WHEN 'scheduled' THEN 4102444800000 ELSE 0 END)
            ) VIRTUAL
        ) STRICT;
        CREATE TABLE intent(
            call INTEGER PRIMARY KEY REFERENCES call ON DELETE CASCADE,
            filled TEXT NOT NULL,
            method TEXT NOT NULL, path TEXT NOT NULL, body TEXT,
            to_number TEXT, to_name TEXT, contact_id TEXT,
            from_number TEXT, number_id TEXT, agent_id TEXT, agent_name TEXT,
            scheduled_at INTEGER, zone TEXT,
            created_at INTEGER NOT NULL,
            decided_by TEXT NOT NULL
        ) STRICT;
        CREATE TABLE event(
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            call INTEGER NOT NULL REFERENCES call ON DELETE CASCADE,
            at INTEGER NOT NULL,
            source TEXT NOT NULL,
            state TEXT, outcome TEXT,
            words TEXT NOT NULL,
            raw TEXT NOT NULL
        ) STRICT;
        CREATE TABLE transcript(
            call INTEGER NOT NULL REFERENCES call ON DELETE CASCADE,
            position INTEGER NOT NULL,
            speaker TEXT NOT NULL,
            line TEXT NOT NULL,
            PRIMARY KEY(call, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE fence(
            key TEXT PRIMARY KEY,
            call INTEGER NOT NULL REFERENCES call ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE inbox(
            ordinal INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            account TEXT NOT NULL,
            received_at INTEGER NOT NULL,
            body BLOB NOT NULL,
            is_read INTEGER NOT NULL DEFAULT 0,
            note TEXT,
            awaiting TEXT
        ) STRICT;
        CREATE TABLE lease(
            id TEXT PRIMARY KEY,
            pid INTEGER NOT NULL,
            started_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE tally(
            account TEXT NOT NULL,
            state TEXT NOT NULL,
            outcome TEXT NOT NULL,
            calls INTEGER NOT NULL,
            PRIMARY KEY(account, state, outcome)
        ) STRICT, WITHOUT ROWID;

        """

    private static let indexes = """
        CREATE INDEX call_newest ON call(created_at);
        CREATE INDEX call_by_account ON call(account, created_at);
        CREATE INDEX call_by_state ON call(state, created_at);
        CREATE INDEX call_by_outcome ON call(outcome, created_at) WHERE outcome IS NOT NULL;
        CREATE INDEX call_due ON call(due_at);
        CREATE INDEX call_due_scheduled ON call(due_at) WHERE +state IN ('accepted', 'scheduled', 'queued');
        CREATE INDEX call_live ON call(created_at) WHERE \(CallQuery.Scope.live.condition);
        CREATE INDEX call_unknown ON call(created_at) WHERE \(CallQuery.Scope.unknown.condition);
        CREATE INDEX call_followed ON call(created_at) WHERE \(CallQuery.Scope.followed.condition);
        CREATE INDEX call_owned ON call(owner) WHERE owner IS NOT NULL;
        CREATE UNIQUE INDEX call_at_provider ON call(provider_call_id, account, provider)
            WHERE provider_call_id IS NOT NULL;
        CREATE INDEX event_of_call ON event(call, sequence);
        CREATE INDEX fence_of_call ON fence(call);
        CREATE INDEX inbox_unread ON inbox(ordinal) WHERE is_read = 0;
        CREATE INDEX inbox_awaiting ON inbox(awaiting, account) WHERE awaiting IS NOT NULL;

        """

    /// Counting a million calls for a heading must not read a million rows; what was said stays said.
    private static let triggers = """
        CREATE TRIGGER tally_insert AFTER INSERT ON call BEGIN
            INSERT INTO tally VALUES (new.account, new.state, coalesce(new.outcome, ''), 1)
                ON CONFLICT DO UPDATE SET calls = calls + 1;
        END;
        CREATE TRIGGER tally_update AFTER UPDATE OF state, outcome ON call BEGIN
            UPDATE tally SET calls = calls - 1
                WHERE account = old.account AND state = old.state AND outcome = coalesce(old.outcome, '');
            INSERT INTO tally VALUES (new.account, new.state, coalesce(new.outcome, ''), 1)
                ON CONFLICT DO UPDATE SET calls = calls + 1;
        END;
        CREATE TRIGGER tally_delete AFTER DELETE ON call BEGIN
            UPDATE tally SET calls = calls - 1
                WHERE account = old.account AND state = old.state AND outcome = coalesce(old.outcome, '');
        END;
        CREATE TRIGGER event_stays BEFORE UPDATE OF sequence, at, source, state, outcome, words, raw ON event BEGIN
            SELECT raise(ABORT, 'an event is never changed');
        END;
        CREATE TRIGGER intent_stays BEFORE UPDATE ON intent BEGIN
            SELECT raise(ABORT, 'an intent is never changed');
        END;
        """
}
