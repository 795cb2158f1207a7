import CallDomain
import Foundation
import GRDB

extension SQLiteTransaction {
    func call(_ key: CallKey) throws -> StoredCall? { try row(key)?.stored }

    func calls(_ selection: CallSelection) throws -> [StoredCall] {
        switch selection {
        case .inHand:
            return try rows("WHERE state IN ('intended', 'sending') OR owner IS NOT NULL ORDER BY ordinal").map(
                \.stored)
        case .toNumber(let number):
            let line = LineNumbers(number)
            return try rows("WHERE to_number IN \(line.places)", line.arguments).map(\.stored)
        }
    }

    func intent(of call: CallID) throws -> CallIntent? { try IntentRow.fetch(for: call, from: db) }

    func events(of call: CallID) throws -> [CallEvent] {
        try EventRow.fetch(db, where: "call.id = ? ORDER BY event.sequence", [call.description])
    }

    func reports(of call: CallID) throws -> [StateReport] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT sequence, state, outcome, source FROM event
                WHERE call = (SELECT ordinal FROM call WHERE id = ?) AND state IS NOT NULL ORDER BY sequence
                """)
        return try Row.fetchAll(statement, arguments: [call.description]).compactMap { row in
            guard let state = CallState(name: try row.value("state"), outcome: try row.value("outcome")),
                let source = EventSource(rawValue: try row.value("source"))
            else { return nil }
            return StateReport(sequence: try row.value("sequence"), state: state, source: source)
        }
    }

    func transcript(of call: CallID) throws -> [TranscriptLine] {
        try lines(
            "SELECT speaker, line FROM transcript WHERE call = (SELECT ordinal FROM call WHERE id = ?) ORDER BY position",
            [call.description])
    }

    /// The newest lines, oldest first; from the end of the conversation's index, however long it is.
    func lastLines(_ count: Int, of call: CallID) throws -> [TranscriptLine] {
        try lines(
            """
            SELECT speaker, line FROM transcript WHERE call = (SELECT ordinal FROM call WHERE id = ?)
            ORDER BY position DESC LIMIT ?
            """, [call.description, count]
        ).reversed()
    }

    private func lines(_ sql: String, _ arguments: StatementArguments) throws -> [TranscriptLine] {
        try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: arguments).map { row in
            TranscriptLine(
                speaker: TranscriptLine.Speaker(rawValue: try row.value("speaker")) ?? .other,
                text: try row.text("line", longest: TextBounds.line))
        }
    }

    func isForgotten(_ providerCallID: String, account: String, provider: ProviderID) throws -> Bool {
        let digest = ForgottenCall.digest(providerCallID, account: account, provider: provider.rawValue)
        return try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM forgotten WHERE digest = ?)", arguments: [digest]) ?? false
    }

    func drafts() throws -> [StoredDraft] { try DraftRow.fetchAll(from: db) }

    func owner(ofDraft id: CallID) throws -> String? {
        try String.fetchOne(db, sql: "SELECT owner FROM draft WHERE id = ?", arguments: [id.description])
    }
}

/// What is known of a number.
extension SQLiteTransaction {
    func doNotCallEntries(of number: String) throws -> [DoNotCallEntry] {
        let line = LineNumbers(number)
        let sql = "SELECT * FROM do_not_call WHERE number IN \(line.places) ORDER BY number <> ?, number"
        return try Row.fetchAll(db, sql: sql, arguments: line.arguments + [number.asStored])
            .map { try DoNotCallEntry($0) }
    }

    func callMoments(to number: String, since start: Date, except moving: CallID?) throws -> [Date] {
        let silent = CallState.allCases.filter(\.neverRang).map { "'\($0.name)'" }.joined(separator: ", ")
        let line = LineNumbers(number)
        return try Int64.fetchAll(
            db,
            sql: """
                SELECT coalesce(started_at, scheduled_at, created_at) AS moment FROM call
                WHERE to_number IN \(line.places) AND state NOT IN (\(silent)) AND moment >= ? AND id IS NOT ?
                    AND NOT (outcome IS 'canceled' AND coalesce(started_at, ringing_at, answered_at) IS NULL)
                ORDER BY moment LIMIT 1000
                """, arguments: line.arguments + [start.milliseconds, moving?.description]
        ).map(Date.init(milliseconds:))
    }
}
