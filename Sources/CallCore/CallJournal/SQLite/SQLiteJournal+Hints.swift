import CallDomain
import Foundation
import GRDB

extension SQLiteJournal {
    public func keepHint(_ event: CallEvent, hint: WebhookHint) async throws {
        try await write { transaction in
            // Whoever reads a delivery that was read already must not tell it twice.
            let isUnread = try Int.fetchOne(
                transaction.db, sql: "SELECT 1 FROM inbox WHERE id = ? AND is_read = 0", arguments: [hint.delivery])
            guard isUnread != nil else { return }
            _ = try transaction.apply(transaction.policy.append(event))
            try transaction.db.execute(
                sql: """
                    UPDATE inbox SET is_read = 1, awaiting = NULL, note = NULL,
                        hint_call = ?, hint_id = ?, hint_state = ? WHERE id = ?
                    """,
                arguments: [
                    hint.call.description, hint.providerCallID.asStored, hint.state?.name, hint.delivery,
                ])
        }
    }

    public func hints(of account: String?, limit: Int) async throws -> [WebhookHint] {
        try await reading { transaction in
            try Row.fetchAll(
                transaction.db,
                sql: """
                    SELECT id, hint_call, hint_id, hint_state FROM inbox
                    WHERE hint_call IS NOT NULL AND account = coalesce(?, account) ORDER BY ordinal LIMIT ?
                    """, arguments: [account, max(0, limit)]
            ).compactMap { row in
                guard let call = CallID(try row.value("hint_call") as String) else { return nil }
                let state: String? = try row.value("hint_state")
                return WebhookHint(
                    delivery: try row.value("id"), call: call, providerCallID: try row.text("hint_id"),
                    state: state.flatMap { CallState(name: $0, outcome: nil) })
            }
        }
    }

    public func settleHint(_ delivery: String, note: String?) async throws {
        try await write { transaction in
            try transaction.db.execute(
                sql: "UPDATE inbox SET hint_call = NULL, hint_id = NULL, hint_state = NULL, note = ? WHERE id = ?",
                arguments: [note.asStored, delivery])
        }
    }
}
