import CallDomain
import Foundation
import GRDB

extension JournalBook {
    /// When the provider was last known to have moved a call because somebody here asked for it.
    func movedAt(_ row: CallRow) throws -> Date? {
        let events = try Row.fetchCursor(
            db,
            sql: """
                SELECT sequence, at, kind, payload FROM event WHERE call = ? AND kind = 'operation'
                ORDER BY sequence DESC
                """, arguments: [row.ordinal])
        while let event = try events.next() {
            guard case .operation(_, .reschedule, .ended(let end)) = try EventRow.kind(of: event), end.isDone else {
                continue
            }
            return try event.instant("at")
        }
        return nil
    }
}

extension CallReport {
    /// Whether it was asked for, and would give the call another time.
    func isAboutTheTime(of call: Call) -> Bool {
        askedAt != nil && scheduledAt.map { $0 != call.scheduledAt } == true
    }
}
