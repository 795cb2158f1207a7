import CallDomain
import GRDB

extension SQLiteTransaction {
    /// Brings what lists are made of in step with the calls that were touched. The words of a call are written again
    /// only where they changed: most of a call's events add nothing that is searched.
    func refreshListings() throws {
        for (ordinal, text) in state.touched.sorted(by: { $0.key < $1.key }) { try refresh(ordinal, text: text) }
    }

    /// For a file that was written before there were listings.
    func fillListings() throws {
        for ordinal in try Int64.fetchAll(db, sql: "SELECT ordinal FROM call ORDER BY ordinal") {
            try refresh(ordinal, text: true)
        }
    }

    private func refresh(_ ordinal: Int64, text: Bool) throws {
        guard let row = try row(ordinal: ordinal) else { return try replaceText(of: ordinal, by: nil) }
        try ListingRow.write(row.call, ordinal: ordinal, into: db)
        guard text else { return }
        try replaceText(
            of: ordinal,
            by: SearchText(row.call, transcript: transcript(of: row.call.id), remarks: remarks(on: row)))
    }

    private func remarks(on row: CallRow) throws -> [String] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT sequence, kind, payload FROM event
                WHERE call = ? AND source = 'person' AND kind IN ('annotated', 'told') ORDER BY sequence
                """, arguments: [row.ordinal]
        ).map { try EventRow.kind(of: $0).words(nil) }
    }

    private func replaceText(of ordinal: Int64, by new: SearchText?) throws {
        let old = try String.fetchOne(db, sql: "SELECT text FROM search_text WHERE call = ?", arguments: [ordinal])
            .map(SearchText.init(stored:))
        guard old != new else { return }
        if let old {
            try execute("INSERT INTO search(search, rowid, text) VALUES ('delete', ?, ?)", [ordinal, old.text])
        }
        try replaceLetters(of: ordinal, old?.letters, by: new?.letters)
        guard let new else { return try execute("DELETE FROM search_text WHERE call = ?", [ordinal]) }
        try execute("INSERT OR REPLACE INTO search_text(call, text) VALUES (?, ?)", [ordinal, new.text])
        try execute("INSERT INTO search(rowid, text) VALUES (?, ?)", [ordinal, new.text])
    }

    private func replaceLetters(of ordinal: Int64, _ old: String?, by new: String?) throws {
        guard old != new else { return }
        if let old {
            try execute(
                "INSERT INTO search_letters(search_letters, rowid, letters) VALUES ('delete', ?, ?)", [ordinal, old])
        }
        if let new { try execute("INSERT INTO search_letters(rowid, letters) VALUES (?, ?)", [ordinal, new]) }
    }
}
