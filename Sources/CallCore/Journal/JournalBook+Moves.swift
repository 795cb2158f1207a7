import Foundation
import GRDB

extension JournalBook {
    /// When the provider was last known to have moved a call because somebody here asked for it.
    func movedAt(_ row: CallRow) throws -> Date? {
        let moved = try Int64.fetchOne(
            db,
            sql: """
                SELECT MAX(at) FROM event WHERE call = ? AND source <> ? AND words LIKE 'reschedule to %'
                AND (words LIKE ? OR words LIKE ?)
                """,
            arguments: [
                row.ordinal, EventSource.person.rawValue, "%: \(ActLedger.taken)", "%: \(ActLedger.seen)",
            ])
        return moved.map { Date(milliseconds: $0) }
    }
}

extension CallReport {
    /// Whether it was asked for, and would give the call another time.
    func isAboutTheTime(of call: Call) -> Bool {
        askedAt != nil && scheduledAt.map { $0 != call.scheduledAt } == true
    }
}
