import CallDomain
import Foundation
import GRDB

extension SQLiteJournal {
    public func calls(withIDPrefix prefix: String) async throws -> [Call] {
        guard !prefix.isEmpty else { return [] }
        let end = "\u{10FFFF}"
        return try await reading { transaction in
            try CallRow.fetch(
                transaction.db,
                """
                WHERE (id >= ? AND id < ?) OR (provider_call_id >= ? AND provider_call_id < ?)
                ORDER BY created_at DESC LIMIT 100
                """, [prefix.lowercased(), prefix.lowercased() + end, prefix, prefix + end]
            ).map(\.call)
        }
    }

    public func events(after sequence: Int64, limit: Int) async throws -> [CallEvent] {
        try await reading { transaction in
            try EventRow.fetch(
                transaction.db, where: "event.sequence > ? ORDER BY event.sequence LIMIT ?", [sequence, max(0, limit)])
        }
    }

    public func latestSequence() async throws -> Int64 {
        try await reading { try Int64.fetchOne($0.db, sql: "SELECT max(sequence) FROM event") ?? 0 }
    }

    public func lastLines(_ count: Int, of calls: [CallID]) async throws -> [CallID: [TranscriptLine]] {
        try await reading { transaction in
            try calls.reduce(into: [:]) { lines, call in
                let last = try transaction.lastLines(max(0, count), of: call)
                if !last.isEmpty { lines[call] = last }
            }
        }
    }
}
