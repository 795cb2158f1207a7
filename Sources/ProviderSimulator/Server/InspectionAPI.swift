import Foundation

/// The simulator's own books over HTTP, for tests and for people; no key is asked for.
enum InspectionAPI {
    static func answer(
        _ request: IncomingRequest, _ state: inout SimulatorState, _ webhooks: [SimulatorWebhookRecord],
        _ gate: HoldGate, _ now: Date
    ) -> Reply {
        switch (request.method, request.segments.dropFirst().first) {
        case ("GET", "requests"): return rows(state.requests.map(requestJSON))
        case ("GET", "calls"): return rows(state.callRecords(at: now).map(callJSON))
        case ("GET", "acts"): return rows(state.acts.map(actJSON))
        case ("GET", "webhooks"): return rows(webhooks.map(webhookJSON))
        case ("GET", "world"): return Reply(200, state.worldJSON)
        case ("GET", "clock"): return Reply(200, ["now": .string(TimeText.isoMicroseconds(now))])
        case ("POST", "faults"): return addFaults(request, &state)
        case ("DELETE", "holds"):
            gate.release()
            return Reply(200, ["holds": []])
        case ("DELETE", "faults"):
            state.faults.removeAll()
            return Reply(200, ["faults": []])
        default: return ErrorShape.reply(nil, 404)
        }
    }

    private static func rows(_ rows: [JSONValue]) -> Reply {
        Reply(200, ["count": .whole(rows.count), "data": .array(rows)])
    }

    /// The body is a script of faults, such as `create#2:stall=30`.
    private static func addFaults(_ request: IncomingRequest, _ state: inout SimulatorState) -> Reply {
        do {
            let faults = try FaultScript.parse(String(decoding: request.body, as: UTF8.self))
            guard !faults.isEmpty else { return ErrorShape.reply(nil, 400, .string(FaultParser.expected)) }
            faults.forEach { state.faults.add($0) }
            return Reply(201, ["faults": .array(faults.map { .string($0.text) })])
        } catch {
            return ErrorShape.reply(nil, 400, .string(error.description))
        }
    }

    private static func requestJSON(_ record: SimulatorRequestRecord) -> JSONValue {
        [
            "number": .whole(record.number), "provider": .string(record.provider.rawValue),
            "received_at": .string(TimeText.isoMicroseconds(record.receivedAt)), "path": .string(record.path),
            "body": (try? JSONReader.read(record.body)) ?? .string(record.body), "status": .whole(record.status),
            "call_id": .text(record.callID), "faults": .array(record.faults.map { .string($0.text) }),
        ]
    }

    private static func callJSON(_ record: SimulatorCallRecord) -> JSONValue {
        [
            "provider": .string(record.provider.rawValue), "id": .string(record.id),
            "state": .string(record.phase.rawValue), "fate": .string(record.fate.rawValue),
            "from": .string(record.from), "to": .string(record.to), "name": .string(record.calleeName),
            "placed_at": .string(TimeText.iso(record.placedAt)), "due_at": .string(TimeText.iso(record.dueAt)),
            "hung_up": .bool(record.wasHungUp), "requested": .bool(record.wasRequested),
            "metadata": record.metadata ?? .null,
        ]
    }

    private static func actJSON(_ record: SimulatorActRecord) -> JSONValue {
        [
            "provider": .string(record.provider.rawValue), "act": .string(record.endpoint.rawValue),
            "call_id": .string(record.callID), "received_at": .string(TimeText.isoMicroseconds(record.receivedAt)),
            "status": .whole(record.status), "changed": .bool(record.hasChanged),
        ]
    }

    private static func webhookJSON(_ record: SimulatorWebhookRecord) -> JSONValue {
        [
            "provider": .string(record.provider.rawValue), "call_id": .string(record.callID),
            "event": .string(record.event), "url": .string(record.url), "attempts": .whole(record.attempts),
            "status": .whole(record.status),
        ]
    }
}
