import CallDomain
import Foundation
import GRDB

/// What every reading and writing has to know of the journal as a whole. It does not hold the journal itself: whoever
/// works for it last must not be the one who closes it.
struct HealthMonitor: Sendable {
    let files: JournalFiles
    let lease: ProcessLease
    let standing: HealthFeed
    /// Why the journal is only read, as long as it is open; `nil` where it is written.
    let refusal: JournalFault?
    let openedAt: Date
    /// Keeps the record beside the journal; `nil` where nothing is written, or nothing outlives the process.
    let keeper: RecordKeeper?
    /// The file that was opened, whatever its path names later.
    private let file: String?
    /// Set when other processes can see that this one lives.
    private let announced = SharedFlag()

    init(
        _ files: JournalFiles, lease: ProcessLease, trouble: JournalFault?, refusal: JournalFault? = nil,
        keeper: RecordKeeper? = nil, openedAt: Date
    ) {
        (self.files, self.lease, self.openedAt, self.keeper) = (files, lease, openedAt, keeper)
        file = files.identity
        (standing, self.refusal) = (HealthFeed(trouble), refusal)
    }

    /// Part of whatever is written first: a disk that is full at the start, or another who writes, keeps nobody from
    /// opening.
    func announce(in db: Database) throws {
        guard !announced.isSet else { return }
        try db.execute(
            sql: "INSERT OR IGNORE INTO lease VALUES (?, ?, ?)",
            arguments: [lease.id, Int(getpid()), openedAt.milliseconds])
    }

    /// What the record has to tell of a transaction.
    func changes(_ transaction: SQLiteTransaction, sending: CallID?) throws -> RecordKeeper.Changes? {
        do {
            return try keeper?.changes(transaction, sending: sending)
        } catch JournalError.damaged(let reason) {
            noteLoss(reason)
            throw JournalError.damaged(reason)
        }
    }

    func noteSuccess() {
        announced.set()
        standing.noteSuccess()
    }

    /// What an error means, remembered where it is about the journal as a whole.
    @discardableResult
    func note(_ error: any Error) -> JournalError {
        let meaning = files.meaning(of: error)
        if case .tooNew(let version)? = refusal { return meaning.ofNewerTables(version) }
        guard let trouble = JournalFault(meaning) else { return meaning }
        if case .damaged(let reason) = trouble {
            // One row that says nothing to us is not a file that fell apart.
            guard error is DatabaseError || error is RowDecodingError else { return meaning }
            files.note(.damaged, reason)
        } else if refusal != nil {
            return meaning
        }
        standing.note(trouble)
        return meaning
    }

    /// Whoever opens the path now knows nothing of the calls that this one holds back, nor the other way round.
    @discardableResult
    func noteIfMoved() -> JournalFault? {
        guard file != files.identity else { return nil }
        let trouble = JournalFault.moved(path: files.database)
        standing.note(trouble)
        return trouble
    }

    /// Before anything is decided: no call is placed on what is known to be damaged, whoever found that out, nor on a
    /// journal that has lost what its record knows.
    func refuseIfDamaged(_ db: Database) throws {
        try refuseIfDamaged()
        do {
            try keeper?.refuseIfLost(db)
        } catch JournalError.damaged(let reason) {
            noteLoss(reason)
            throw JournalError.damaged(reason)
        }
    }

    func noteLoss(_ reason: String) {
        files.note(.damaged, reason)
        standing.note(.damaged(reason))
    }

    private func refuseIfDamaged() throws {
        if let moved = noteIfMoved() { throw moved.error }
        if case .damaged(let reason)? = standing.current { throw JournalError.damaged(reason) }
        guard let reason = files.noted(.damaged) else { return }
        standing.note(.damaged(reason))
        throw JournalError.damaged(reason)
    }
}

extension JournalError {
    /// What a newer program means by its tables cannot be known here.
    fileprivate func ofNewerTables(_ version: Int) -> JournalError {
        switch self {
        case .damaged, .other: .unreadable(version: version)
        default: self
        }
    }
}
