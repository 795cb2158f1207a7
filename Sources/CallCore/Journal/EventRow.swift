import Foundation
import GRDB

/// An event as a row of its table, and back.
enum EventRow {
    /// Answers longer than this are kept up to here; in bytes of UTF-8.
    static let rawLimit = 65_536

    static func insert(_ event: CallEvent, of ordinal: Int64, into db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO event(call, at, source, state, outcome, kind, payload, raw) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                ordinal, event.at.milliseconds, event.source.rawValue, event.reported?.name,
                event.reported?.outcome?.rawValue, event.kind.name, event.kind.payload.compact.asStored,
                clipped(event.raw).asStored,
            ])
    }

    static func fetch(_ db: Database, where condition: String, _ arguments: StatementArguments) throws -> [CallEvent] {
        try Row.fetchAll(
            db,
            sql: "SELECT event.*, call.id FROM event JOIN call ON call.ordinal = event.call WHERE \(condition)",
            arguments: arguments
        ).map(event(from:))
    }

    private static func event(from row: Row) throws -> CallEvent {
        guard let id = CallID(row["id"]), let source = EventSource(rawValue: row["source"]) else {
            throw JournalError.damaged("event \(row["sequence"] as Int64) cannot be read")
        }
        let reported = (row["state"] as String?).flatMap { CallState(name: $0, outcome: row["outcome"]) }
        return CallEvent(
            sequence: row["sequence"], call: id, at: Date(milliseconds: row["at"]), source: source,
            reported: reported, kind: try kind(of: row), raw: row["raw"])
    }

    static func kind(of row: Row) throws -> CallEvent.Kind {
        do {
            return try CallEvent.Kind(name: row["kind"], payload: JSON(parsing: row["payload"] as String))
        } catch {
            throw JournalError.damaged("what event \(row["sequence"] as Int64) tells cannot be read")
        }
    }

    private static func clipped(_ raw: String) -> String {
        guard raw.utf8.count > rawLimit else { return raw }
        return String(decoding: raw.utf8.prefix(rawLimit), as: UTF8.self) + "…"
    }
}
