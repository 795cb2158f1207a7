import CallDomain
import Foundation
import GRDB

/// A script's own names for the calls it wants: the same name never places a second one.
extension JournalBook {
    func row(once name: String) throws -> CallRow? {
        let ordinal = try Int64.fetchOne(
            db, sql: "SELECT call FROM handle WHERE name = ?", arguments: [name.asStored])
        return try ordinal.flatMap { try row(ordinal: $0) }
    }

    /// Throws `.alreadyPlaced` where the name belongs to a call that may have been placed; one of which nothing reached
    /// the provider, and that nobody sends again, gives it up.
    func takeHandle(of intent: CallIntent, for ordinal: Int64) throws {
        guard let name = intent.once else { return }
        if let first = try row(once: name), !first.call.isKnownNotPlaced {
            throw JournalError.alreadyPlaced(once: name, first.call.id)
        }
        try db.execute(
            sql: "INSERT INTO handle VALUES (?1, ?2) ON CONFLICT(name) DO UPDATE SET call = ?2",
            arguments: [name.asStored, ordinal])
    }
}

extension Call {
    /// No byte of it was acted on, and nobody sends it again: placing it anew is safe.
    public var isKnownNotPlaced: Bool { state.mayBeSentAgain && !willBeSentAgain }
}
