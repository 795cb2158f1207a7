import CallDomain
import Foundation
import GRDB

/// An event as a row of its table, and back.
enum EventRow {
    /// Answers longer than this are kept up to here; in bytes of UTF-8.
    static let rawLimit = TextBounds.raw

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
        let sequence: Int64 = try row.value("sequence")
        guard let id = CallID(try row.value("id")), let source = EventSource(rawValue: try row.value("source")) else {
            throw JournalError.damaged("event \(sequence) cannot be read")
        }
        let (state, outcome): (String?, String?) = (try row.value("state"), try row.value("outcome"))
        return CallEvent(
            sequence: sequence, call: id, at: try row.instant("at"), source: source,
            reported: state.flatMap { CallState(name: $0, outcome: outcome) }, kind: try kind(of: row),
            raw: clipped(try row.value("raw")))
    }

    static func kind(of row: Row) throws -> CallEvent.Kind {
        let (name, payload): (String, String) = (try row.value("kind"), try row.value("payload"))
        do {
            return try CallEvent.Kind(name: name, payload: JSON(parsing: payload))
        } catch {
            throw JournalError.damaged("what event \(try row.value("sequence") as Int64) tells cannot be read")
        }
    }

    private static func clipped(_ raw: String) -> String {
        guard raw.utf8.count > rawLimit + 8 else { return raw.withBoundedMarks }
        return String(decoding: raw.utf8.prefix(rawLimit), as: UTF8.self).withBoundedMarks + "…"
    }
}
