import CallDomain
import GRDB

extension SQLiteJournal {
    /// Gives all that a query finds, between its offset and its limit, in its order, some calls at a time: as it stood
    /// at one moment, and never all in memory. What `take` throws ends it and is thrown as it is.
    public func windows(_ query: CallQuery, of size: Int = 500, take: ([Call]) throws -> Void) async throws {
        let snapshot = try makeSnapshot()
        let ordinals = try await read(snapshot) { try ListingQuery(query).ordinals($0.db) }
        for start in stride(from: 0, to: ordinals.count, by: max(1, size)) {
            let window = Array(ordinals[start..<min(start + max(1, size), ordinals.count)])
            try take(try await read(snapshot) { try $0.calls(window) })
        }
    }

    /// `nil` where there is one connection only.
    private func makeSnapshot() throws -> DatabaseSnapshot? {
        do {
            return try (database as? DatabasePool)?.makeSnapshot()
        } catch {
            throw note(error)
        }
    }

    private func read<Value: Sendable>(
        _ snapshot: DatabaseSnapshot?, _ work: @escaping @Sendable (SQLiteTransaction) throws -> Value
    ) async throws -> Value {
        guard let snapshot else { return try await reading(work) }
        let lease = lease.id
        do {
            return try await snapshot.read { try work(SQLiteTransaction(db: $0, lease: lease)) }
        } catch {
            throw note(error)
        }
    }
}
