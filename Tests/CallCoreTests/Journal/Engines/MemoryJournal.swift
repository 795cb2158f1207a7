import Foundation

@testable import CallDomain
@testable import CallJournal

/// A journal in memory, which any number of processes may have open: the second engine, to show that what is decided needs no
/// first.
final class MemoryJournal: JournalEngine {
    /// What all who have it open share.
    private struct Shared {
        var tables = MemoryTables()
        var living: Set<String> = []
    }

    private let shared: Locked<Shared>
    private let lease = UUID().uuidString

    convenience init() { self.init(Locked(Shared())) }

    private init(_ shared: Locked<Shared>) {
        self.shared = shared
        shared.withLock { _ = $0.living.insert(lease) }
    }

    /// Another process that has it open.
    func openedAgain() -> MemoryJournal { MemoryJournal(shared) }

    /// As if the process had been killed.
    func abandon() { shared.withLock { _ = $0.living.remove(lease) } }

    func write<Value: Sendable>(
        _ purpose: WritePurpose, _ work: @escaping @Sendable (any JournalTransaction) throws -> Value
    ) async throws -> Value {
        try shared.withLock { shared in
            let transaction = MemoryTransaction(shared.tables, lease: lease, living: shared.living)
            let value = try work(transaction)
            shared.tables = transaction.tables
            return value
        }
    }

    func read<Value: Sendable>(_ work: @escaping @Sendable (any JournalReader) throws -> Value) async throws -> Value {
        try shared.withLock { try work(MemoryTransaction($0.tables, lease: lease, living: $0.living)) }
    }

    func recover(at: Date) async throws -> [CallID] {
        try await write(.keeping) { try $0.apply(JournalPolicy($0).recover(at: at)) }
    }
}
