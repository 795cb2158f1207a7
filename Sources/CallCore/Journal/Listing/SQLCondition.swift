import GRDB

/// A condition on the calls, and what it binds.
struct SQLCondition: Sendable {
    var sql: String
    var arguments: StatementArguments

    init(_ sql: String, _ arguments: StatementArguments = StatementArguments()) {
        self.sql = sql
        self.arguments = arguments
    }

    static func all(_ parts: [SQLCondition]) -> SQLCondition { joined(parts, by: " AND ", empty: "TRUE") }

    static func any(_ parts: [SQLCondition]) -> SQLCondition { joined(parts, by: " OR ", empty: "FALSE") }

    /// Also where nothing is known.
    var inverse: SQLCondition { SQLCondition("(\(sql)) IS NOT TRUE", arguments) }

    private static func joined(_ parts: [SQLCondition], by word: String, empty: String) -> SQLCondition {
        let parts = parts.filter { $0.sql != "TRUE" || empty == "FALSE" }
        guard parts.count != 1 else { return parts[0] }
        guard !parts.isEmpty else { return SQLCondition(empty) }
        return SQLCondition(
            parts.map { "(\($0.sql))" }.joined(separator: word),
            parts.reduce(StatementArguments()) { $0 + $1.arguments })
    }
}
