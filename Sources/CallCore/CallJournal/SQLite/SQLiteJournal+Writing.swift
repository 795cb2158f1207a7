import CallDomain
import Foundation
import GRDB

extension SQLiteJournal: CallJournal, JournalEngine {
    package func write<Value: Sendable>(
        _ purpose: WritePurpose, _ work: @escaping @Sendable (any JournalTransaction) throws -> Value
    ) async throws -> Value {
        try await write(for: purpose) { try work($0) }
    }

    package func read<Value: Sendable>(
        _ work: @escaping @Sendable (any JournalReader) throws -> Value
    ) async throws -> Value {
        try await reading { try work($0) }
    }

    /// One transaction.
    func write<Value: Sendable>(
        for purpose: WritePurpose = .keeping, _ work: @escaping @Sendable (SQLiteTransaction) throws -> Value
    ) async throws -> Value {
        if let refusal { throw refusal.error }
        return try await withCheckedThrowingContinuation { continuation in
            database.asyncWrite({ [care] db in
                try care.announce(in: db)
                let before = db.totalChangesCount
                if purpose.letsCallGo { try care.refuseIfDamaged(db) }
                let transaction = care.transaction(db)
                let value = try work(transaction)
                try transaction.refreshListings()
                let changes =
                    db.totalChangesCount == before ? nil : try care.changes(transaction, sending: purpose.call)
                return (value, changes)
            }) { [care] _, result in
                continuation.resume(
                    with: Result {
                        let (value, changes) = try result.get()
                        care.noteSuccess()
                        if let changes { try care.keeper?.keep(changes) }
                        return value
                    }.mapError { care.note($0) })
            }
        }
    }

    func reading<Value: Sendable>(
        _ work: @escaping @Sendable (SQLiteTransaction) throws -> Value
    ) async throws -> Value {
        do {
            return try await database.reading { [care] in try work(care.transaction($0)) }
        } catch {
            throw note(error)
        }
    }

    public func recover(at: Date) async throws -> [CallID] {
        let files = files
        let (calls, dead) = try await write { transaction in
            let calls = try transaction.apply(transaction.policy.recover(at: at))
            let dead = try transaction.dropLeases()
            // Kept before their leases are gone: whoever comes next could not tell.
            if !dead.isEmpty, !files.note(.unchecked) { throw JournalFiles.failure(at: files.path(of: .unchecked)) }
            return (calls, dead)
        }
        for lease in dead { unlink(files.lease(lease)) }
        return calls
    }
}

extension WritePurpose {
    fileprivate var call: CallID? {
        guard case .sending(let call) = self else { return nil }
        return call
    }
}

extension HealthMonitor {
    func transaction(_ db: Database) -> SQLiteTransaction {
        SQLiteTransaction(db: db, lease: lease.id) { [files] in ProcessLease.isHeld($0, in: files) }
    }
}

extension SQLiteTransaction {
    /// Forgets the leases of the dead. Gives back their ids.
    fileprivate func dropLeases() throws -> [String] {
        let others = try String.fetchAll(db, sql: "SELECT id FROM lease WHERE id <> ?", arguments: [lease])
        let dead = others.filter { !isAlive($0) }
        for id in dead { try execute("DELETE FROM lease WHERE id = ?", [id]) }
        return dead
    }
}
