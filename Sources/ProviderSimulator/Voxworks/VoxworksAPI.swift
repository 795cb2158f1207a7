import Foundation

/// The simulated Voxworks. What its documents leave open is the simulator's choice, and said so where it is chosen.
enum VoxworksAPI {
    static func answer(
        _ request: IncomingRequest, _ route: Route, _ argument: String, _ state: inout SimulatorState, _ now: Date
    ) -> Reply {
        switch route.endpoint {
        case .create: return create(request, &state, now)
        case .list: return list(request, state, now)
        case .get: return get(argument, state, now)
        case .result: return result(argument, state, now)
        case .cancel: return cancel(argument, &state, now)
        case .reschedule: return reschedule(request, argument, &state, now)
        case .status, .stop, .agents, .agent, .numbers, .contacts, .contact, .credits:
            return ErrorShape.reply(.voxworks, 404)
        }
    }

    static func failure(_ status: Int, _ message: String) -> Reply {
        ErrorShape.reply(.voxworks, status, .string(message))
    }

    static func invalid(_ problems: [FieldProblem]) -> Reply {
        failure(400, problems.map(\.sentence).joined(separator: "; "))
    }

    /// E.164, or a national Australian number as in the create document's example; nil for anything else.
    static func normalized(_ number: String) -> String? {
        let bare = number.filter { !" -().".contains($0) }
        if StringRule.isE164(bare) { return bare }
        let isNational =
            bare.utf8.count == 10 && bare.hasPrefix("0") && bare.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isNational ? "+61" + bare.dropFirst() : nil
    }

    static func get(_ id: String, _ state: SimulatorState, _ now: Date) -> Reply {
        guard let call = state.book.call(.voxworks, id: id) else { return failure(404, "Call not found") }
        return Reply(200, ["success": true, "call": VoxworksCallShape.json(call, now)])
    }

    static func result(_ id: String, _ state: SimulatorState, _ now: Date) -> Reply {
        guard let call = state.book.call(.voxworks, id: id) else { return failure(404, "Call not found") }
        return Reply(200, ["success": true, "call": VoxworksCallShape.result(call, now)])
    }

    /// The answer spells the status with two l, as people do where this provider is at home: the documents do not say.
    static func cancel(_ id: String, _ state: inout SimulatorState, _ now: Date) -> Reply {
        guard let call = state.book.call(.voxworks, id: id) else { return failure(404, "Call not found") }
        guard call.phase(at: now) == .scheduled else {
            return failure(400, "Call can only be cancelled while it is scheduled")
        }
        let changed = state.book.change(call) {
            $0.interruption = .canceled(now)
            $0.updatedAt = now
        }
        return Reply(
            200,
            [
                "success": true, "call_id": .string(changed.id),
                "status": .string(VoxworksCallShape.status(changed, now)),
            ])
    }

    static func reschedule(
        _ request: IncomingRequest, _ id: String, _ state: inout SimulatorState, _ now: Date
    ) -> Reply {
        let body: JSONValue
        do { body = try BodyReader.object(request) } catch { return failure(400, error.message) }
        var fields = FieldReader(body)
        let time = fields.string("scheduled_time", required: true, .instant).flatMap { TimeText.instant($0) }
        guard fields.problems.isEmpty, let time else { return invalid(fields.problems) }
        guard let call = state.book.call(.voxworks, id: id) else { return failure(404, "Call not found") }
        guard call.phase(at: now) == .scheduled else {
            return failure(400, "Call can only be rescheduled while it is scheduled")
        }
        guard time > now else { return failure(400, "scheduled_time must be in the future") }
        let changed = state.book.change(call) {
            $0.dueAt = time
            $0.updatedAt = now
        }
        return Reply(
            200,
            [
                "success": true, "call_id": .string(changed.id), "status": "scheduled",
                "scheduled_time": .string(TimeText.iso(time)),
            ])
    }
}
