import CallDomain
import Foundation
import GRDB

extension JournalBook {
    func keep(_ draft: FormDraft, isAlive: (String) -> Bool) throws {
        if let former = draft.stemsFrom { try dropDraft(former, isAlive: isAlive) }
        try refuseIfElsewhere(draft.id, isAlive: isAlive)
        try DraftRow.save(draft, owner: lease, in: db)
    }

    func dropDraft(_ id: CallID, isAlive: (String) -> Bool) throws {
        try refuseIfElsewhere(id, isAlive: isAlive)
        try db.execute(sql: "DELETE FROM draft WHERE id = ?", arguments: [id.description])
    }

    private func refuseIfElsewhere(_ id: CallID, isAlive: (String) -> Bool) throws {
        let owner = try String.fetchOne(
            db, sql: "SELECT owner FROM draft WHERE id = ?", arguments: [id.description])
        if let owner, owner != lease, isAlive(owner) { throw JournalError.editedElsewhere(id) }
    }

    func drafts(isAlive: (String) -> Bool) throws -> [FormDraft] {
        let rows = try DraftRow.fetchAll(from: db)
        let others = Set(rows.map(\.owner)).subtracting([lease]).filter(isAlive)
        return try rows.filter { !others.contains($0.owner) }.compactMap(free)
    }

    /// The draft as it may be placed; `nil` where its call was, may have been, or is in hand.
    private func free(_ row: DraftRow) throws -> FormDraft? {
        guard let call = try rowIfKept(of: row.draft.id) else { return row.draft }
        // This process knows itself what becomes of the call.
        guard row.owner != lease, call.call.state != .intended, call.call.state != .sending, !call.isHeld else {
            return nil
        }
        let wasNeverSent = call.call.state == .rejected || call.call.state.mayBeSentAgain
        guard wasNeverSent else {
            try db.execute(sql: "DELETE FROM draft WHERE id = ?", arguments: [row.draft.id.description])
            return nil
        }
        var draft = row.draft
        draft.stemsFrom = draft.id
        draft.id = CallID()
        try keep(draft) { _ in false }
        return draft
    }
}

extension JournalBook {
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
