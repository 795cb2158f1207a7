import CallDomain
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
        halved(parts.filter { $0.sql != "TRUE" || empty == "FALSE" }[...], by: word) ?? SQLCondition(empty)
    }

    /// As a tree of little depth: SQLite takes a thousand levels, and a filter may have more words.
    private static func halved(_ parts: ArraySlice<SQLCondition>, by word: String) -> SQLCondition? {
        guard parts.count > 1 else { return parts.first }
        let middle = parts.startIndex + parts.count / 2
        guard let left = halved(parts[..<middle], by: word), let right = halved(parts[middle...], by: word) else {
            return nil
        }
        return SQLCondition("(\(left.sql))\(word)(\(right.sql))", left.arguments + right.arguments)
    }
}
