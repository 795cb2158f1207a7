import CallDomain
import Foundation
import GRDB

/// Fences as rows of their table.
extension SQLiteTransaction {
    func holders(of fences: [String], at now: Date, ringingAt: Date) throws -> [Call] {
        let ordinals = try fences.flatMap { key in
            try Int64.fetchAll(
                db,
                sql: "SELECT call FROM fence AS held WHERE key = :key AND \(Self.holds(now: ":now", rings: ":rings"))",
                arguments: ["key": key.asStored, "now": now.milliseconds, "rings": ringingAt.milliseconds])
        }
        return try Set(ordinals).sorted().compactMap { try row(ordinal: $0)?.call }
    }

    /// Whether a fence (`held`) stands against a call that would ring at some time, in SQL; the trigger says the same.
    static func holds(now: String, rings: String) -> String {
        """
        NOT (held.is_bounded AND held.ends_by <= \(now))
            AND (held.holds_from <= \(now) OR (held.holds_from <= \(rings) AND \(rings) < held.ends_by))
        """
    }

    /// A trigger holds the others against it, unless they are set aside.
    func hold(_ hold: Hold) throws {
        let ordinal = try ordinal(of: hold.call)
        let named = try hold.setAside.map { calls in
            let known = try calls.compactMap { try row(.id($0))?.ordinal }
            return "[" + known.map(String.init).joined(separator: ",") + "]"
        }
        let window = hold.window
        for key in hold.keys {
            try execute(
                """
                INSERT INTO fence(key, call, taken_at, rings_at, holds_from, ends_by, is_bounded, set_aside)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                ON CONFLICT(key, call) DO UPDATE SET
                    rings_at = ?4, holds_from = ?5, ends_by = ?6, is_bounded = ?7
                """,
                [
                    key, ordinal, hold.takenAt.milliseconds, window.ringsAt.milliseconds,
                    window.from?.milliseconds ?? 0, window.endsBy.milliseconds, window.isBounded, named,
                ])
        }
    }

    func extendHold(_ call: CallID, ringsAt: Date, from: Date, endsBy: Date) throws {
        try execute(
            """
            UPDATE fence SET rings_at = ?1, holds_from = min(holds_from, ?2), ends_by = max(ends_by, ?3)
            WHERE call = ?4
            """, [ringsAt.milliseconds, from.milliseconds, endsBy.milliseconds, try ordinal(of: call)])
    }

    func boundHold(_ call: CallID, at: Date, seconds: Double) throws {
        try execute(
            "UPDATE fence SET is_bounded = 1, ends_by = max(rings_at, ?) + ? WHERE call = ? AND is_bounded = 0",
            [at.milliseconds, Int64(seconds * 1000), try ordinal(of: call)])
    }
}
