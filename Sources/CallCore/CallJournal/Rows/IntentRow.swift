import CallDomain
import Foundation
import GRDB

/// An intent as a row of its table, and back.
enum IntentRow {
    static func insert(_ intent: CallIntent, for ordinal: Int64, into db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO intent(call, filled, method, path, body, to_number, to_name, contact_id, from_number,
                    number_id, agent_id, agent_name, scheduled_at, zone, created_at, decided_by,
                    callee_place, overrides)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                ordinal, intent.values.json.compact, intent.request.method, intent.request.path, intent.request.body,
                intent.callee.number.asStored, intent.callee.name.asStored, intent.callee.contactID.asStored,
                intent.caller.number.asStored, intent.caller.numberID.asStored, intent.caller.agentID.asStored,
                intent.caller.agentName.asStored, intent.scheduledAt?.milliseconds, intent.zone,
                intent.createdAt.milliseconds, intent.by.asStored,
                intent.place?.json.compact.asStored,
                intent.overrides.isEmpty ? nil : JSON.array(intent.overrides.map(\.json)).compact.asStored,
            ])
    }

    /// `nil` for a call that somebody else placed.
    static func fetch(for id: CallID, from db: Database) throws -> CallIntent? {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT call.id, call.account, call.provider, call.form, intent.*
                FROM intent JOIN call ON call.ordinal = intent.call WHERE call.id = ?
                """, arguments: [id.description])
        return try row.map { row in
            guard let provider = ProviderID(rawValue: try row.value("provider")),
                let filled = json(try row.value("filled"))
            else { throw JournalError.damaged("the intent of \(id) cannot be read") }
            return CallIntent(
                id: id, account: try row.value("account"), provider: provider, form: try row.value("form"),
                values: FormValues(json: filled),
                request: WireRequest(
                    method: try row.value("method"), path: try row.value("path"), body: try row.value("body")),
                callee: Callee(
                    number: try row.textIfAny("to_number"), name: try row.textIfAny("to_name"),
                    contactID: try row.textIfAny("contact_id")),
                caller: Caller(
                    number: try row.textIfAny("from_number"), numberID: try row.textIfAny("number_id"),
                    agentID: try row.textIfAny("agent_id"), agentName: try row.textIfAny("agent_name")),
                scheduledAt: (try row.value("scheduled_at") as Int64?).map(Date.init(milliseconds:)),
                zone: try row.value("zone"), createdAt: try row.instant("created_at"),
                by: try row.value("decided_by"),
                place: json(try row.value("callee_place")).flatMap(CalleePlace.init(json:)),
                overrides: (json(try row.value("overrides"))?.items ?? []).compactMap(PlacementOverride.init(json:)))
        }
    }

    private static func json(_ text: String?) -> JSON? { text.flatMap { try? JSON(parsing: $0) } }
}
