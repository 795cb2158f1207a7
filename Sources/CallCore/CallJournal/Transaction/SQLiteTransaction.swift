import CallDomain
import Foundation
import GRDB

/// One transaction of the SQLite engine.
struct SQLiteTransaction: JournalTransaction {
    let db: Database
    let lease: String
    /// Whether the process with a lease lives.
    let livesOn: @Sendable (String) -> Bool
    let state = TransactionState()

    /// Without `livesOn` everybody else counts as dead: it is asked only where somebody decides.
    init(db: Database, lease: String, livesOn: @escaping @Sendable (String) -> Bool = { _ in false }) {
        (self.db, self.lease, self.livesOn) = (db, lease, livesOn)
    }

    var policy: JournalPolicy { JournalPolicy(self) }

    func isAlive(_ lease: String) -> Bool { livesOn(lease) }
}

/// Rows of calls.
extension SQLiteTransaction {
    func row(_ key: CallKey) throws -> CallRow? {
        switch key {
        case .id(let id): try row(where: "id = ?", [id.description])
        case .provider(let provider, let account, let providerCallID):
            try row(
                where: "provider_call_id = ? AND account = ? AND provider = ?",
                [providerCallID.asStored, account, provider.rawValue])
        case .once(let name): try row(where: "ordinal = (SELECT call FROM handle WHERE name = ?)", [name.asStored])
        }
    }

    func row(ordinal: Int64) throws -> CallRow? { try row(where: "ordinal = ?", [ordinal]) }

    private func row(where condition: String, _ arguments: StatementArguments) throws -> CallRow? {
        try rows("WHERE \(condition)", arguments).first
    }

    func rows(_ clauses: String, _ arguments: StatementArguments = StatementArguments()) throws -> [CallRow] {
        let rows = try CallRow.fetch(db, clauses, arguments)
        for row in rows { state.ordinals[row.call.id] = row.ordinal }
        return rows
    }

    /// The place of a call in the table.
    func ordinal(of id: CallID) throws -> Int64 {
        if let ordinal = state.ordinals[id] { return ordinal }
        let statement = try db.cachedStatement(sql: "SELECT ordinal FROM call WHERE id = ?")
        guard let ordinal = try Int64.fetchOne(statement, arguments: [id.description]) else {
            throw JournalError.noSuchCall(id)
        }
        state.ordinals[id] = ordinal
        return ordinal
    }

    func execute(_ sql: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
