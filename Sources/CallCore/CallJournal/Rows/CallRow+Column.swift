import CallDomain
import GRDB

extension CallRow {
    /// The columns of the table of calls in the order in which they are read. A row is read by place: to look for so many
    /// names in each of a window's rows takes longer than SQLite takes to find them.
    enum Column: Int, CaseIterable {
        case ordinal, id, account, provider, form, state, outcome, owner, toNumber, toName, contactID, fromNumber
        case numberID, agentID, agentName, providerCallID, scheduledAt, zone, createdAt, updatedAt, startedAt, endedAt
        case duration, summary, sentiment, successful, recordingURL, disconnectionReason, lastSpeaker, lastText, note
        case disposition, callbackAt, remark, costAmount, costUnit, ringingAt, answeredAt

        /// As the table names it: `toNumber` is `to_number`.
        var name: String {
            "\(self)".replacing(/([a-z])([A-Z]+)/) { "\($0.1)_\($0.2.lowercased())" }
        }
    }

    private static let columns = Column.allCases.map(\.name).joined(separator: ", ")

    /// `clauses` are what follows `FROM call`; what varies is among the arguments, since the statement is kept.
    static func fetch(
        _ db: Database, _ clauses: String, _ arguments: StatementArguments = StatementArguments()
    ) throws -> [CallRow] {
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM call \(clauses)")
        return try Array(Row.fetchCursor(statement, arguments: arguments).map { try CallRow($0) })
    }
}
