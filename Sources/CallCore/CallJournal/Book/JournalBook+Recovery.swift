import CallDomain
import Foundation
import GRDB

extension JournalBook {
    /// Settles what dead processes had in hand; `isAlive` tells by a lease.
    func recover(at: Date, isAlive: (String) -> Bool) throws -> [CallID] {
        let rows = try CallRow.fetch(db, "WHERE state IN ('intended', 'sending') AND owner IS NOT ?", [lease])
        let left = rows.filter { $0.owner.map(isAlive) != true }
        for row in left {
            let wasSending = row.call.state == .sending
            let event = CallEvent(
                call: row.call.id, at: at, source: .trunkline, reported: wasSending ? .unknown : .notSent,
                kind: .interrupted(wasSending: wasSending))
            _ = try append(event)
        }
        return left.map(\.call.id) + (try releaseHeld(at: at, isAlive: isAlive))
    }

    func hasCallsInOtherHands() throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM call WHERE owner IS NOT NULL AND owner <> ?)", arguments: [lease])
            ?? false
    }

    private func releaseHeld(at: Date, isAlive: (String) -> Bool) throws -> [CallID] {
        let held = try CallRow.fetch(db, "WHERE owner IS NOT NULL AND owner <> ?", [lease])
            .filter { $0.isHeld && $0.owner.map(isAlive) != true }
        for row in held {
            _ = try release(row, .programEnded, at: at)
        }
        return held.map(\.call.id)
    }

    /// Forgets the leases of the dead. Gives back their ids.
    func dropLeases(isAlive: (String) -> Bool) throws -> [String] {
        let others = try String.fetchAll(db, sql: "SELECT id FROM lease WHERE id <> ?", arguments: [lease])
        let dead = others.filter { !isAlive($0) }
        for id in dead { try db.execute(sql: "DELETE FROM lease WHERE id = ?", arguments: [id]) }
        return dead
    }
}
