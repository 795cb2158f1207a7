import Foundation

extension VoxworksAPI {
    private static let types = ["outbound", "inbound", "web"]
    /// Times are written in whole microseconds, so a cursor may be that much before its row.
    private static let cursorSlack = 0.000_002

    /// `calls` as the name of the rows, newest first, 20 of at most 100 a page: the simulator's choice.
    ///
    /// The cursor is the last row's date-time and takes that row in again; a page of nothing but repeats moves on.
    static func list(_ request: IncomingRequest, _ state: SimulatorState, _ now: Date) -> Reply {
        var query = QueryReader(request)
        let type = query.choice("type", types)
        let after = query.date("created_after")
        let before = query.date("created_before")
        let cursor = query.date("cursor")
        let limit = query.integer("limit", 1...100) ?? 20
        guard query.problems.isEmpty else { return invalid(query.problems) }
        let status = query.string("status")?.lowercased()
        let progress = query.string("progress")?.lowercased()
        let matching = state.book.all(.voxworks).filter { call in
            (type == nil || call.order.direction == type)
                && (after.map { call.createdAt >= $0 } ?? true) && (before.map { call.createdAt <= $0 } ?? true)
                && (cursor.map { call.createdAt <= $0.addingTimeInterval(cursorSlack) } ?? true)
                && (status == nil || VoxworksCallShape.status(call, now).lowercased() == status)
                && (progress == nil || VoxworksCallShape.progress(call, now)?.lowercased() == progress)
                && equals(call.order.contactID, query.string("contact_id"))
                && equals(call.order.agentID, query.string("script_id"))
        }.sorted { ($0.createdAt, $0.index) > ($1.createdAt, $1.index) }
        let rows = matching.prefix(limit)
        return Reply(
            200,
            [
                "success": true, "calls": .array(rows.map { VoxworksCallShape.json($0, now) }),
                "meta": [
                    "limit": .whole(limit),
                    "next_cursor": .text(nextCursor(rows, hasMore: matching.count > rows.count, after: cursor)),
                ],
            ])
    }

    private static func nextCursor(_ rows: ArraySlice<SimulatedCall>, hasMore: Bool, after cursor: Date?) -> String? {
        guard hasMore, let last = rows.last else { return nil }
        let isRepeat = cursor.map { abs(last.createdAt.timeIntervalSince($0)) <= cursorSlack } ?? false
        return TimeText.isoMicroseconds(isRepeat ? last.createdAt.addingTimeInterval(-0.001) : last.createdAt)
    }

    private static func equals(_ value: String?, _ wanted: String?) -> Bool {
        wanted == nil || value == wanted
    }
}
