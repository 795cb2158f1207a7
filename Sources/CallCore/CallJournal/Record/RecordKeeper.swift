import CallDomain
import Foundation
import GRDB

/// Keeps the record in step with what this process commits, and holds the journal against it before a call is placed.
final class RecordKeeper: Sendable {
    private struct State {
        /// Calls that the record has as open, as far as this process knows.
        var open: Set<CallID> = []
        /// How many changes this process has seen.
        var serial: Int64 = 0
    }

    private let record: JournalRecord
    private let state = Locked(State())

    init(_ record: JournalRecord) { self.record = record }

    /// What a transaction changed that the record has to tell.
    struct Changes: Sendable {
        var serial: Int64
        var holds: [RecordedCall]
        var ended: [CallID]
    }

    /// Throws `JournalError.damaged` where the journal has lost what the record knows.
    ///
    /// The record of a journal that is older than records, or of a copy that was put into a directory of its own, begins here.
    func begin(_ db: Database) throws {
        let facts = try record.read()
        let transaction = SQLiteTransaction(db: db, lease: "")
        // Before anything is written: an empty file would be made a journal.
        if let facts, let loss = try transaction.lossOfChanges(against: facts) { throw JournalError.damaged(loss) }
        try JournalSchema.migrate(db)
        if let facts { try Self.refuse(facts, db) }
        let own = try transaction.factsToRecord()
        if facts?.identity == nil || record.size > JournalRecord.longest || facts?.open.keys != own.open.keys {
            try record.replace(with: own)
        }
        state.withLock { $0 = State(open: Set(own.open.keys), serial: own.serial) }
    }

    /// What the journal lost, in words, of facts that were read before it was; for who only reads.
    static func loss(_ facts: RecordedFacts?, _ db: Database) throws -> String? {
        guard let facts else { return nil }
        return try SQLiteTransaction(db: db, lease: "").loss(against: facts)
    }

    private static func refuse(_ facts: RecordedFacts, _ db: Database) throws {
        if let loss = try SQLiteTransaction(db: db, lease: "").loss(against: facts) { throw JournalError.damaged(loss) }
    }

    /// Inside the transaction that decides or begins to send a call.
    func refuseIfLost(_ db: Database) throws {
        if let facts = try record.read() { try Self.refuse(facts, db) }
    }

    /// At the end of a transaction; `nil` where it changed nothing. Throws where changes that were seen are gone.
    func changes(_ transaction: SQLiteTransaction, sending: CallID?) throws -> Changes {
        let serial = try transaction.countChange()
        let (seen, open) = state.withLock { ($0.serial, $0.open) }
        guard serial > seen else {
            throw JournalError.damaged("changes that were durable are gone: its log was cut or exchanged")
        }
        let rows = try transaction.state.touched.keys.compactMap { try transaction.row(ordinal: $0) }
        let held = try rows.filter { $0.call.id == sending }.map(transaction.recorded)
        let ended = try rows.filter { open.contains($0.call.id) && $0.call.id != sending }
            .filter { try transaction.recorded($0).fences.isEmpty }
        return Changes(serial: serial, holds: held, ended: ended.map(\.call.id))
    }

    /// After the commit. Throws where a call that is about to be sent could not be recorded: then it must not be sent.
    func keep(_ changes: Changes) throws {
        state.withLock { state in
            state.serial = max(state.serial, changes.serial)
            state.open.formUnion(changes.holds.map(\.id))
            state.open.subtract(changes.ended)
        }
        let facts = changes.holds.map(RecordLine.Fact.holds) + changes.ended.map(RecordLine.Fact.ended)
        let lines = (facts.isEmpty ? [.count] : facts).map { RecordLine(changes.serial, $0) }
        do {
            try record.append(lines, flushing: !changes.holds.isEmpty)
        } catch {
            // Elsewhere the journal itself tells it, and the record is brought in step when it is opened next.
            guard changes.holds.isEmpty else { throw error }
        }
    }

    /// Writes the record anew, so that it tells of nobody who was erased.
    func rewrite(_ db: Database) throws {
        try record.replace(with: SQLiteTransaction(db: db, lease: "").factsToRecord())
    }

    /// The journal as it stands counts from now on; what only the record knows is taken over as unknown.
    func accept(_ db: Database, at: Date) throws {
        try JournalSchema.migrate(db)
        if let facts = try record.read() {
            try db.inTransaction(.immediate) {
                let transaction = SQLiteTransaction(db: db, lease: "")
                try transaction.restore(facts, at: at)
                try transaction.refreshListings()
                return .commit
            }
        }
        unlink(record.path)
        try rewrite(db)
    }
}
