import CallDomain
import Foundation
import GRDB
import OrderedCollections

/// A draft as a row of its table, and back.
enum DraftRow {
    static func save(_ kept: StoredDraft, in db: Database) throws {
        let draft = kept.draft
        let aside = draft.setAside.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) }
        try db.execute(
            sql: """
                INSERT INTO draft(id, owner, form, account, filled, aside, focus, stems_from, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT(id) DO UPDATE SET owner = excluded.owner, form = excluded.form,
                    account = excluded.account, filled = excluded.filled, aside = excluded.aside,
                    focus = excluded.focus, stems_from = excluded.stems_from, updated_at = excluded.updated_at
                """,
            arguments: [
                draft.id.description, kept.owner, draft.form, draft.account, draft.values.json.compact,
                JSON.object(OrderedDictionary(uniqueKeysWithValues: aside)).compact, draft.focus.asStored,
                draft.stemsFrom?.description, draft.updatedAt.milliseconds,
            ])
    }

    /// Newest first. One that cannot be read stays in the file and hides no other.
    static func fetchAll(from db: Database) throws -> [StoredDraft] {
        try Row.fetchAll(db, sql: "SELECT * FROM draft ORDER BY updated_at DESC, id").compactMap(draft)
    }

    private static func draft(_ row: Row) throws -> StoredDraft? {
        let (filled, aside): (String, String) = (try row.value("filled"), try row.value("aside"))
        guard let id = CallID(try row.value("id")), let filled = try? JSON(parsing: filled),
            let aside = try? JSON(parsing: aside)
        else { return nil }
        let setAside = (aside.members ?? [:]).map { ($0.key, FormValues(json: $0.value)) }
        let draft = FormDraft(
            id: id, form: try row.value("form"), account: try row.value("account"), values: FormValues(json: filled),
            setAside: Dictionary(setAside) { first, _ in first }, focus: try row.value("focus"),
            stemsFrom: (try row.value("stems_from") as String?).flatMap(CallID.init),
            updatedAt: try row.instant("updated_at"))
        return StoredDraft(draft, owner: try row.value("owner"))
    }
}
