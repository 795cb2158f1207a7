import GRDB

extension JournalBook {
    /// Holds back whoever wants to call the same person. Throws `.fenced` where another call does so already, unless it is
    /// one that the person who decided this call saw and set aside.
    ///
    /// The unique index over the fences that stand is what refuses a second call, from whichever process.
    func takeFences(of intent: CallIntent, for ordinal: Int64) throws {
        let setAside = Set(intent.overrides.flatMap(\.calls))
        for key in Set(intent.fences.map { $0.asStored }).sorted() {
            for holder in try holders(of: [key]) where !setAside.contains(holder.id) || holder.state != .unknown {
                throw JournalError.fenced(by: holder.id)
            }
            try db.execute(sql: "UPDATE fence SET is_set_aside = 1 WHERE key = ?", arguments: [key])
            try db.execute(sql: "INSERT INTO fence(key, call) VALUES (?, ?)", arguments: [key, ordinal])
        }
    }

    /// What this call had set aside stands again, the newest of it: it is not settled.
    func dropFences(of ordinal: Int64) throws {
        let keys = try String.fetchAll(db, sql: "SELECT key FROM fence WHERE call = ?", arguments: [ordinal])
        try db.execute(sql: "DELETE FROM fence WHERE call = ?", arguments: [ordinal])
        for key in keys {
            try db.execute(
                sql: """
                    UPDATE fence SET is_set_aside = 0 WHERE key = :key
                        AND call = (SELECT max(call) FROM fence WHERE key = :key)
                        AND NOT EXISTS (SELECT 1 FROM fence WHERE key = :key AND is_set_aside = 0)
                    """, arguments: ["key": key])
        }
    }

    /// The calls that hold any of these back, oldest first, those that were set aside too.
    func holders(of fences: [String]) throws -> [Call] {
        let ordinals = try fences.flatMap { key in
            try Int64.fetchAll(db, sql: "SELECT call FROM fence WHERE key = ?", arguments: [key.asStored])
        }
        return try Set(ordinals).sorted().compactMap { try row(ordinal: $0)?.call }
    }
}
