import CallDomain
import Foundation
import GRDB

extension JournalSchema {
    /// A call holds its number and its contact from the decision until it has ended. A trigger refuses a second one, as a
    /// unique index cannot: calls to one person at different times may stand beside each other.
    ///
    /// `set_aside` are the calls that a person overrode, as a JSON array; NULL where a call is merely known to be under
    /// way, which nothing refuses. `handle` is what scripts call theirs.
    static let holds = Migration(
        sql: """
            DROP TABLE fence;
            CREATE TABLE fence(
                key TEXT NOT NULL,
                call INTEGER NOT NULL REFERENCES call ON DELETE CASCADE,
                taken_at INTEGER NOT NULL,
                rings_at INTEGER NOT NULL,
                holds_from INTEGER NOT NULL,
                ends_by INTEGER NOT NULL,
                is_bounded INTEGER NOT NULL,
                set_aside TEXT,
                PRIMARY KEY(key, call)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX fence_of_call ON fence(call);
            CREATE TRIGGER fence_refuses BEFORE INSERT ON fence WHEN new.set_aside IS NOT NULL BEGIN
                SELECT raise(ABORT, 'another call holds this number') WHERE EXISTS (
                    SELECT 1 FROM fence AS held WHERE held.key = new.key AND held.call <> new.call
                        AND held.call NOT IN (SELECT value FROM json_each(new.set_aside))
                        AND NOT (held.is_bounded AND held.ends_by <= new.taken_at)
                        AND (held.holds_from <= new.taken_at
                            OR (held.holds_from <= new.rings_at AND new.rings_at < held.ends_by)));
            END;
            CREATE TABLE handle(
                name TEXT PRIMARY KEY,
                call INTEGER NOT NULL REFERENCES call ON DELETE CASCADE
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX handle_of_call ON handle(call);
            """,
        finish: { db in
            let transaction = SQLiteTransaction(db: db, lease: "")
            let held = """
                WHERE state IN ('intended', 'sending', 'unknown', 'accepted', 'scheduled', 'queued', 'ringing', 'in_progress')
                    OR owner IS NOT NULL ORDER BY ordinal
                """
            for row in try CallRow.fetch(db, held) {
                try transaction.apply(transaction.policy.holding(row.call, at: row.call.updatedAt))
            }
        })
}
