import Foundation

extension ContactshipAPI {
    static func status(_ id: String, _ state: SimulatorState, _ now: Date) -> Reply {
        guard isPlainUUID(id) else { return failure(400, "callId must be a valid UUID") }
        guard let call = state.book.call(.contactship, id: id) else { return failure(404, "Call not found") }
        let finished = call.isFinished(at: now)
        return one(
            200,
            [
                "call_id": .string(call.id), "agent_id": .string(call.order.agentID),
                "call_status": .string(ContactshipWords.liveStatus(call, now)), "finished": .bool(finished),
                "disconnection_reason": .text(ContactshipWords.reason(call, now)),
                "started_at": .text(ContactshipCallShape.startedAt(call, now)),
                "ended_at": .text(finished ? TimeText.iso(call.endsAt) : nil),
            ], state)
    }

    static func stop(_ id: String, _ state: inout SimulatorState, _ now: Date) -> Reply {
        guard isPlainUUID(id) else { return failure(400, "callId must be a valid UUID") }
        guard let call = state.book.call(.contactship, id: id) else { return failure(404, "Call not found") }
        switch call.phase(at: now) {
        case .scheduled, .queued:
            return failure(409, "Call has not been placed yet")
        case .ended, .canceled:
            return stopped(call, false, ContactshipWords.liveStatus(call, now), state)
        case .ringing, .talking:
            let status = ContactshipWords.liveStatus(call, now)
            let changed = state.book.change(call) {
                $0.interruption = .hungUp(now)
                $0.updatedAt = now
            }
            return stopped(changed, true, status, state)
        }
    }

    private static func stopped(_ call: SimulatedCall, _ stopped: Bool, _ status: String, _ state: SimulatorState)
        -> Reply
    {
        one(200, ["call_id": .string(call.id), "stopped": .bool(stopped), "call_status": .string(status)], state)
    }

    static func getCall(_ request: IncomingRequest, _ id: String, _ state: SimulatorState, _ now: Date) -> Reply {
        var query = QueryReader(request)
        let options = ContactshipTranscriptOptions(&query, transcriptByDefault: true)
        guard query.problems.isEmpty else { return invalid(query.problems) }
        guard let call = state.book.call(.contactship, id: id) else { return failure(404, "Call not found") }
        return one(200, ContactshipCallShape.json(call, options, now, inList: false), state)
    }

    static func listCalls(_ request: IncomingRequest, _ state: SimulatorState, _ now: Date) -> Reply {
        var query = QueryReader(request)
        let options = ContactshipTranscriptOptions(&query, transcriptByDefault: false)
        let limit = query.integer("limit", 1...1000) ?? 20
        let offset = query.integer("offset", 0...10_000_000) ?? 0
        let descending = query.choice("order", ["asc", "desc"]) != "asc"
        let filter = ContactshipCallFilter(&query)
        guard query.problems.isEmpty else { return invalid(query.problems) }
        let oldestFirst = state.book.all(.contactship).filter { filter.accepts($0, now) }
            .sorted { ($0.createdAt, $0.index) < ($1.createdAt, $1.index) }
        let ordered = descending ? oldestFirst.reversed() : oldestFirst
        let rows = ordered.dropFirst(offset).prefix(limit)
            .map { ContactshipCallShape.json($0, options, now, inList: true) }
        return page(rows, total: ordered.count, limit: limit, offset: offset, state)
    }
}
