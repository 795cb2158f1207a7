import CallDomain
import GRDB

extension SQLiteTransaction {
    func keep(_ template: FormTemplate, replacing: Bool) throws {
        if !replacing, try hasTemplate(template.name) { throw JournalError.nameTaken(template.name) }
        try db.execute(
            sql: """
                INSERT INTO template(name, form, account, filled, updated_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT(name) DO UPDATE SET form = excluded.form, account = excluded.account,
                    filled = excluded.filled, updated_at = excluded.updated_at
                """,
            arguments: [
                template.name.asStored, template.form, template.account, template.values.json.compact,
                template.updatedAt.milliseconds,
            ])
    }

    func renameTemplate(_ name: String, to new: String) throws {
        guard name != new else { return }
        if try hasTemplate(new) { throw JournalError.nameTaken(new) }
        try db.execute(
            sql: "UPDATE template SET name = ? WHERE name = ?", arguments: [new.asStored, name.asStored])
        guard db.changesCount > 0 else { throw JournalError.noSuchTemplate(name) }
    }

    func dropTemplate(_ name: String) throws {
        try db.execute(sql: "DELETE FROM template WHERE name = ?", arguments: [name.asStored])
        guard db.changesCount > 0 else { throw JournalError.noSuchTemplate(name) }
    }

    func templates() throws -> [FormTemplate] {
        try Row.fetchAll(db, sql: "SELECT * FROM template ORDER BY name").compactMap { row in
            let filled: String = try row.value("filled")
            guard let filled = try? JSON(parsing: filled) else { return nil }
            return FormTemplate(
                name: try row.value("name"), form: try row.value("form"), account: try row.value("account"),
                values: FormValues(json: filled), updatedAt: try row.instant("updated_at"))
        }
    }

    private func hasTemplate(_ name: String) throws -> Bool {
        try Int.fetchOne(db, sql: "SELECT 1 FROM template WHERE name = ?", arguments: [name.asStored]) != nil
    }
}
