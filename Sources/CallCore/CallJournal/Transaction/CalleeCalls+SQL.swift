import CallDomain
import GRDB

extension SQLiteTransaction {
    func calleeCalls(_ query: CalleeQuery) throws -> CalleeCalls {
        let search = try CalleeSearch(query)
        var calls = CalleeCalls()
        calls.underWay = try rows(search.underWay, search.arguments + [query.moving?.description]).map(\.call)
        calls.last = try rows(search.last, search.arguments + [query.moving?.description]).first?.call
        calls.said = try rows(search.said, search.arguments).map(\.call)
        return calls
    }
}

/// The calls to one number, or to one contact of an account, ours or not, in SQL.
private struct CalleeSearch {
    /// So many of an account's newest calls are looked through for those to a contact.
    private static let reach = 20_000
    private static let silent = CallState.allCases.filter(\.neverRang).map { "'\($0.name)'" }.joined(separator: ", ")

    /// Their place in the table.
    private let ordinals: String
    let arguments: StatementArguments

    init(_ query: CalleeQuery) throws {
        var parts: [String] = []
        var arguments: StatementArguments = []
        if let number = query.number {
            let line = LineNumbers(number)
            parts.append("SELECT ordinal FROM call WHERE to_number IN \(line.places)")
            arguments += line.arguments
        }
        if let contact = query.contactID {
            parts.append(
                """
                SELECT ordinal FROM (
                    SELECT ordinal, contact_id, provider FROM call WHERE account = ?
                    ORDER BY created_at DESC LIMIT \(Self.reach)
                ) WHERE contact_id = ? AND provider = ?
                """)
            arguments += [query.account, contact.asStored, query.provider.rawValue]
        }
        ordinals = parts.joined(separator: " UNION ")
        self.arguments = arguments
    }

    var underWay: String {
        """
        WHERE ordinal IN (\(ordinals)) AND id IS NOT ?
            AND state IN ('accepted', 'scheduled', 'queued', 'ringing', 'in_progress')
        ORDER BY coalesce(scheduled_at, created_at), ordinal LIMIT 20
        """
    }

    var last: String {
        """
        WHERE ordinal IN (\(ordinals)) AND id IS NOT ? AND state NOT IN (\(Self.silent))
        ORDER BY coalesce(started_at, created_at) DESC, ordinal DESC LIMIT 1
        """
    }

    /// One call for each thing that was said, the newest that has it.
    var said: String {
        """
        WHERE ordinal IN (SELECT ordinal FROM (
            SELECT ordinal, row_number() OVER (
                PARTITION BY lower(disposition) ORDER BY coalesce(ended_at, created_at) DESC, ordinal DESC
            ) AS place FROM call WHERE ordinal IN (\(ordinals)) AND disposition IS NOT NULL
        ) WHERE place = 1) ORDER BY coalesce(ended_at, created_at) DESC LIMIT 100
        """
    }
}
