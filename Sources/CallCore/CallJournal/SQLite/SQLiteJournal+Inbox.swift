import CallDomain
import Foundation
import GRDB

extension SQLiteJournal {
    public func receive(_ deliveries: [InboxWebhook]) async throws -> [Bool] {
        try await write { transaction in
            let insert = try transaction.db.cachedStatement(
                sql: """
                    INSERT INTO inbox(id, account, received_at, body, is_signed) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """)
            return try deliveries.map { delivery in
                try insert.execute(arguments: [
                    delivery.id, delivery.account, delivery.receivedAt.milliseconds, Data(delivery.body),
                    delivery.isSigned,
                ])
                return transaction.db.changesCount > 0
            }
        }
    }

    public func markRead(_ id: String, note: String?) async throws {
        try await write { transaction in
            try transaction.db.execute(
                sql: "UPDATE inbox SET is_read = 1, awaiting = NULL, note = ? WHERE id = ?",
                arguments: [note.asStored, id])
        }
    }

    public func markUnreadable(_ id: String, note: String) async throws {
        try await write { transaction in
            try transaction.db.execute(
                sql: "UPDATE inbox SET is_read = 1, is_unreadable = 1, awaiting = NULL, note = ? WHERE id = ?",
                arguments: [note.asStored, id])
        }
    }

    public func setAside(
        _ id: String, awaiting providerCallID: String, at provider: ProviderID, note: String
    ) async throws {
        try await write { transaction in
            let account = try String.fetchOne(
                transaction.db, sql: "SELECT account FROM inbox WHERE id = ?", arguments: [id])
            if let account, try transaction.isForgotten(providerCallID, account: account, provider: provider) {
                return try transaction.db.execute(sql: "DELETE FROM inbox WHERE id = ?", arguments: [id])
            }
            // A call that became known since the caller looked would never wake it.
            try transaction.db.execute(
                sql: """
                    UPDATE inbox SET is_read = 1, awaiting = ?1, note = ?2 WHERE id = ?3 AND NOT EXISTS (
                        SELECT 1 FROM call
                        WHERE provider_call_id = ?1 AND call.account = inbox.account AND provider = ?4)
                    """,
                arguments: [providerCallID.asStored, note.asStored, id, provider.rawValue])
        }
    }

    public func addRefusals(_ counts: [WebhookRefusal: Int], at: Date) async throws {
        guard !counts.isEmpty else { return }
        try await write { transaction in
            for (reason, count) in counts {
                try transaction.db.execute(
                    sql: """
                        INSERT INTO refusal VALUES (?1, ?2, ?3)
                        ON CONFLICT DO UPDATE SET count = count + ?2, last_at = max(last_at, ?3)
                        """, arguments: [reason.rawValue, count, at.milliseconds])
            }
        }
    }
}

extension SQLiteJournal {
    /// Jumps from account to account in the index: there may be very many rows of one that nobody knows.
    public func accountsWithUnreadDeliveries() async throws -> Set<String> {
        try await reading { transaction in
            try String.fetchSet(
                transaction.db,
                sql: """
                    WITH RECURSIVE unread(account) AS (
                        SELECT min(account) FROM inbox WHERE is_read = 0
                        UNION ALL
                        SELECT (SELECT min(account) FROM inbox WHERE is_read = 0 AND account > unread.account)
                        FROM unread WHERE unread.account IS NOT NULL)
                    SELECT account FROM unread WHERE account IS NOT NULL
                    """)
        }
    }

    public func unreadDeliveries(of account: String?, limit: Int) async throws -> [InboxWebhook] {
        let condition = account == nil ? "" : "AND account = ?"
        let order = account == nil ? "ordinal" : "account, ordinal"
        return try await reading { transaction in
            let rows = try Row.fetchAll(
                transaction.db,
                sql: """
                    SELECT id, account, received_at, body, is_signed FROM (
                        SELECT *, sum(length(body)) OVER (ORDER BY ordinal) - length(body) AS ahead FROM (
                            SELECT * FROM inbox WHERE is_read = 0 \(condition) ORDER BY \(order) LIMIT ?))
                    WHERE ahead < \(Self.window) ORDER BY ordinal
                    """, arguments: StatementArguments([account].compactMap(\.self)) + [max(0, limit)])
            return try rows.map { row in
                let body: Data = try row.value("body")
                return InboxWebhook(
                    id: try row.value("id"), account: try row.value("account"),
                    receivedAt: try row.instant("received_at"), body: Array(body),
                    isSigned: try row.value("is_signed"))
            }
        }
    }

    /// In bytes: what came for an hour while nobody read must not be in memory all at once.
    private static let window = 4 << 20

    public func inboxFacts() async throws -> InboxFacts {
        try await reading { transaction in
            var facts = InboxFacts()
            let count = { (condition: String) in
                try Int.fetchOne(transaction.db, sql: "SELECT count(*) FROM inbox WHERE \(condition)") ?? 0
            }
            facts.kept = try count("true")
            facts.unread = try count("is_read = 0")
            facts.unreadable = try count("is_unreadable = 1")
            facts.awaiting = try count("awaiting IS NOT NULL")
            facts.unconfirmed = try count("hint_call IS NOT NULL")
            for row in try Row.fetchAll(transaction.db, sql: "SELECT reason, count, last_at FROM refusal") {
                guard let reason = WebhookRefusal(rawValue: try row.value("reason")) else { continue }
                facts.refusals[reason] = try row.total("count")
                let last = try row.instant("last_at")
                facts.lastRefusal = facts.lastRefusal.map { max($0, last) } ?? last
            }
            return facts
        }
    }

    public func unreadableDeliveries(offset: Int, limit: Int) async throws -> [UnreadableWebhook] {
        try await reading { transaction in
            try Row.fetchAll(
                transaction.db,
                sql: """
                    SELECT id, account, received_at, is_signed, note, substr(body, 1, 16384) AS beginning,
                        length(body) AS size
                    FROM inbox WHERE is_unreadable = 1 ORDER BY ordinal DESC LIMIT ? OFFSET ?
                    """, arguments: [max(0, limit), max(0, offset)]
            ).map { row in
                let body: Data = try row.value("beginning")
                return UnreadableWebhook(
                    id: try row.value("id"), account: try row.value("account"),
                    receivedAt: try row.instant("received_at"), isSigned: try row.value("is_signed"),
                    note: try row.textIfAny("note") ?? "", body: Array(body), size: try row.total("size"))
            }
        }
    }
}
