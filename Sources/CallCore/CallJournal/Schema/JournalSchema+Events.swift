import CallDomain
import Foundation
import GRDB

extension JournalSchema {
    /// What happened, as a kind with its payload, in the place of the sentences of older versions.
    static let events = Migration(
        sql: """
            DROP TRIGGER event_stays;
            ALTER TABLE event ADD COLUMN kind TEXT NOT NULL DEFAULT 'told';
            ALTER TABLE event ADD COLUMN payload TEXT NOT NULL DEFAULT '{}';
            """,
        finish: { db in
            try convertSentences(db)
            try db.execute(sql: withoutSentences)
        })

    private static let withoutSentences = """
        ALTER TABLE event DROP COLUMN words;
        CREATE TRIGGER event_stays BEFORE UPDATE OF sequence, at, source, state, outcome, kind, payload, raw ON event
        BEGIN
            SELECT raise(ABORT, 'an event is never changed');
        END;
        """

    /// Call by call, since what ended an operation is known by what began it.
    private static func convertSentences(_ db: Database) throws {
        let write = try db.makeStatement(sql: "UPDATE event SET kind = ?, payload = ? WHERE sequence = ?")
        var last: Int64?
        while let call = try nextCall(after: last, db) {
            let rows = try Row.fetchAll(
                db, sql: "SELECT sequence, source, state, outcome, words FROM event WHERE call = ? ORDER BY sequence",
                arguments: [call])
            for (row, kind) in zip(rows, LegacyEvents.kinds(of: try rows.map(sentence))) {
                let sequence: Int64 = try row.value("sequence")
                try write.execute(arguments: [kind.name, kind.payload.compact.asStored, sequence])
            }
            last = call
        }
    }

    private static func nextCall(after last: Int64?, _ db: Database) throws -> Int64? {
        guard let last else { return try Int64.fetchOne(db, sql: "SELECT min(call) FROM event") }
        return try Int64.fetchOne(db, sql: "SELECT min(call) FROM event WHERE call > ?", arguments: [last])
    }

    private static func sentence(_ row: Row) throws -> LegacyEvents.Sentence {
        let (state, outcome): (String?, String?) = (try row.value("state"), try row.value("outcome"))
        return LegacyEvents.Sentence(
            words: try row.text("words"), source: EventSource(rawValue: try row.value("source")),
            state: state.flatMap { CallState(name: $0, outcome: outcome) })
    }
}
