import Foundation
import GRDB

extension SQLiteJournal {
    public func commit(_ intent: CallIntent) async throws {
        try await write { try $0.commit(intent) }
    }

    public func beginSending(_ call: CallID, words: String, at: Date) async throws -> Call {
        try await write { try $0.beginSending(call, words: words, at: at) }
    }

    @discardableResult
    public func append(_ event: CallEvent, holding: Bool) async throws -> Call {
        try await write { try $0.append(event, holding: holding) }
    }

    @discardableResult
    public func release(_ call: CallID, words: String, at: Date) async throws -> Call {
        try await write { book in
            let row = try book.row(of: call)
            guard row.isHeld, row.owner == book.lease else { return row.call }
            return try book.release(row, words: words, at: at)
        }
    }

    @discardableResult
    public func accept(
        _ report: CallReport, for call: CallID, from source: EventSource, at: Date
    ) async throws -> Call {
        try await write { try $0.accept(report, for: call, from: source, at: at) }
    }

    @discardableResult
    public func record(
        _ report: CallReport, of call: CallID, from source: EventSource, at: Date
    ) async throws -> Call {
        try await write { try $0.record(report, of: call, from: source, at: at) }
    }

    public func adopt(_ reports: [CallReport], account: Account, at: Date) async throws {
        guard !reports.isEmpty else { return }
        try await write { book in
            for report in reports { try book.adopt(report, account: account, at: at) }
        }
    }

    @discardableResult
    public func remark(_ remark: CallRemark, on call: CallID, by person: String, at: Date) async throws -> Call {
        try await write { try $0.remark(remark, on: call, by: person, at: at) }
    }

    public func recover(at: Date) async throws -> [CallID] {
        let files = files
        let (calls, dead) = try await write { book in
            let isAlive: (String) -> Bool = { ProcessLease.isHeld($0, in: files) }
            return (try book.recover(at: at, isAlive: isAlive), try book.dropLeases(isAlive: isAlive))
        }
        for lease in dead { unlink(files.lease(lease)) }
        return calls
    }
}

extension SQLiteJournal {
    public func receive(_ delivery: InboxDelivery) async throws -> Bool {
        try await write { book in
            try book.db.execute(
                sql: "INSERT INTO inbox(id, account, received_at, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                arguments: [delivery.id, delivery.account, delivery.receivedAt.milliseconds, Data(delivery.body)])
            return book.db.changesCount > 0
        }
    }

    public func markRead(_ id: String, note: String?) async throws {
        try await write { book in
            try book.db.execute(
                sql: "UPDATE inbox SET is_read = 1, awaiting = NULL, note = ? WHERE id = ?",
                arguments: [note.asStored, id])
        }
    }

    public func setAside(
        _ id: String, awaiting providerCallID: String, at provider: ProviderID, note: String
    ) async throws {
        try await write { book in
            // A call that became known since the caller looked would never wake it.
            try book.db.execute(
                sql: """
                    UPDATE inbox SET is_read = 1, awaiting = ?1, note = ?2 WHERE id = ?3 AND NOT EXISTS (
                        SELECT 1 FROM call
                        WHERE provider_call_id = ?1 AND call.account = inbox.account AND provider = ?4)
                    """,
                arguments: [providerCallID.asStored, note.asStored, id, provider.rawValue])
        }
    }
}
