import CallDomain
import Foundation
import GRDB

extension SQLiteTransaction {
    /// Erases all calls to a number (E.164) and whatever else has it or the names it was called by.
    ///
    /// Throws `.notOver` while one of the calls is not over: its outcome would be nobody's.
    func forget(_ number: String) throws -> Erasure {
        let line = LineNumbers(number)
        let rows = try CallRow.fetch(db, "WHERE to_number IN \(line.places)", line.arguments)
        if let open = rows.first(where: { !$0.isOver }) {
            throw JournalError.notOver(open.call.id)
        }
        let traces = PersonTraces(numbers: line.numbers, names: rows.compactMap(\.call.callee.name))
        var erasure = Erasure()
        erasure.calls = rows.count
        erasure.deliveries = try eraseDeliveries(rows) { traces.areIn($0) }
        erasure.others = try eraseForms(with: traces) + eraseLists(with: traces) + eraseViews(with: traces)
        let listed = try eraseDoNotCall(with: traces, number: number)
        erasure.others += listed.others
        erasure.keepsNumber = listed.isKept
        try erase(rows)
        return erasure
    }

    /// Erases all calls that were over before an instant, and the deliveries that were read before it.
    func forget(before instant: Date) throws -> Erasure {
        let rows = try CallRow.fetch(db, "WHERE coalesce(ended_at, updated_at) < ?", [instant.milliseconds])
            .filter(\.isOver)
        var erasure = Erasure()
        erasure.calls = rows.count
        erasure.deliveries = try eraseDeliveries(rows) { _ in false }
        try db.execute(
            sql: "DELETE FROM inbox WHERE received_at < ? AND is_read AND hint_call IS NULL",
            arguments: [instant.milliseconds])
        erasure.deliveries += db.changesCount
        try erase(rows)
        return erasure
    }

    /// Its events, intent, conversation and what lists are made of go with a call.
    private func erase(_ rows: [CallRow]) throws {
        for row in rows {
            if let id = row.call.providerCallID {
                let digest = ForgottenCall.digest(
                    id, account: row.call.account, provider: row.call.provider.rawValue)
                try db.execute(sql: "INSERT OR IGNORE INTO forgotten VALUES (?)", arguments: [digest])
            }
            state.touch(row.ordinal, text: true)
            try db.execute(sql: "DELETE FROM call WHERE ordinal = ?", arguments: [row.ordinal])
        }
    }

    /// Bodies that name one of the calls, and those that are wanted gone besides.
    private func eraseDeliveries(_ rows: [CallRow], isWanted: (String) -> Bool) throws -> Int {
        let ids = rows.compactMap(\.call.providerCallID)
        var ordinals: [Int64] = []
        let bodies = try Row.fetchCursor(db, sql: "SELECT ordinal, body FROM inbox")
        while let row = try bodies.next() {
            let data: Data = try row.value("body")
            let body = String(decoding: data, as: UTF8.self).withBoundedMarks
            if isWanted(body) || ids.contains(where: body.contains) { ordinals.append(try row.value("ordinal")) }
        }
        for ordinal in ordinals {
            try db.execute(sql: "DELETE FROM inbox WHERE ordinal = ?", arguments: [ordinal])
        }
        return ordinals.count
    }

    private func eraseForms(with traces: PersonTraces) throws -> Int {
        try erase(from: "draft", key: "id", where: "filled || aside", traces)
            + erase(from: "template", key: "name", where: "name || filled", traces)
    }

    /// Copies of what a provider lists: the rest of them is read again.
    private func eraseLists(with traces: PersonTraces) throws -> Int {
        try erase(from: "shelf", key: "account || char(0) || list", where: "rows", traces)
    }

    private func eraseViews(with traces: PersonTraces) throws -> Int {
        try erase(from: "saved_view", key: "name", where: "name || filter", traces)
            + erase(from: "board_layout", key: "board", where: "filter", traces)
    }

    private func erase(from table: String, key: String, where text: String, _ traces: PersonTraces) throws -> Int {
        let found = try Row.fetchAll(db, sql: "SELECT \(key) AS key, \(text) AS text FROM \(table)")
            .filter { traces.areIn(try $0.value("text")) }
        for row in found {
            try db.execute(sql: "DELETE FROM \(table) WHERE \(key) = ?", arguments: [try row.value("key") as String])
        }
        return found.count
    }
}

extension CallRow {
    /// Nothing more comes of it, or nothing was placed and nobody will send it again.
    fileprivate var isOver: Bool { (call.state.isFinal || call.state.mayBeSentAgain) && !stored.isHeld }
}
