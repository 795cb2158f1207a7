import CallDomain
import Foundation
import GRDB

extension SQLiteJournal {
    public func intent(_ id: CallID) async throws -> CallIntent? {
        try await read { try IntentRow.fetch(for: id, from: $0.db) }
    }

    public func call(_ id: CallID) async throws -> Call? {
        try await read { try $0.rowIfKept(of: id)?.call }
    }

    public func call(provider: ProviderID, account: String, providerCallID: String) async throws -> Call? {
        try await read { try $0.row(providerCallID: providerCallID, account: account, provider: provider)?.call }
    }

    public func calls(withIDPrefix prefix: String) async throws -> [Call] {
        guard !prefix.isEmpty else { return [] }
        let end = "\u{10FFFF}"
        return try await read { book in
            try CallRow.fetch(
                book.db,
                """
                WHERE (id >= ? AND id < ?) OR (provider_call_id >= ? AND provider_call_id < ?)
                ORDER BY created_at DESC LIMIT 100
                """, [prefix.lowercased(), prefix.lowercased() + end, prefix, prefix + end]
            ).map(\.call)
        }
    }

    public func events(of call: CallID) async throws -> [CallEvent] {
        try await read { book in
            try EventRow.fetch(book.db, where: "call.id = ? ORDER BY event.sequence", [call.description])
        }
    }

    public func events(after sequence: Int64, limit: Int) async throws -> [CallEvent] {
        try await read { book in
            try EventRow.fetch(
                book.db, where: "event.sequence > ? ORDER BY event.sequence LIMIT ?", [sequence, max(0, limit)])
        }
    }

    public func hasCallsInOtherHands() async throws -> Bool { try await read { try $0.hasCallsInOtherHands() } }

    public func latestSequence() async throws -> Int64 {
        try await read { try Int64.fetchOne($0.db, sql: "SELECT max(sequence) FROM event") ?? 0 }
    }

    public func transcript(of call: CallID) async throws -> [TranscriptLine] {
        try await read { book in
            guard let row = try book.rowIfKept(of: call) else { return [] }
            return try book.transcript(of: row.ordinal)
        }
    }

    public func lastLines(_ count: Int, of calls: [CallID]) async throws -> [CallID: [TranscriptLine]] {
        try await read { book in
            try calls.reduce(into: [:]) { lines, call in
                let last = try book.lastLines(max(0, count), of: call)
                if !last.isEmpty { lines[call] = last }
            }
        }
    }
}
