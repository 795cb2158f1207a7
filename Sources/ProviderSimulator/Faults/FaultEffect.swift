/// What a fault makes of an answer.
enum FaultEffect {
    /// The answer of a fault that strikes before anything is done; nil for every other.
    static func before(_ fault: SimulatorFaultAction?, _ provider: SimulatorProvider) -> Reply? {
        switch fault {
        case .status(let status, let body?):
            return Reply(status: status, text: body, contentType: "text/html; charset=utf-8")
        case .status(let status, nil):
            return ErrorShape.reply(provider, status)
        case .redirect(let address):
            var reply = Reply(status: 307, text: "", contentType: "text/plain")
            reply.headers = [Reply.Header(name: "Location", value: address)]
            return reply
        default:
            return nil
        }
    }

    /// What is said after everything was done; `before` and `fresh` are ids of the call made before and of none.
    static func after(
        _ fault: SimulatorFaultAction?, _ provider: SimulatorProvider, _ reply: Reply, before: String?, fresh: String
    ) -> Reply {
        switch fault {
        case .placeThenStatus(let status):
            return ErrorShape.reply(provider, status)
        case .answerStatus(let status):
            var changed = reply
            changed.status = status
            return changed
        case .garbage:
            return Reply(status: 200, text: "<html>OK", contentType: "text/html; charset=utf-8")
        case .withoutID:
            return rewritten(reply) { $0.removingEverywhere(["call_id", "id"]) }
        case .otherID:
            return named(before ?? fresh, reply)
        case .falseID:
            return named(fresh, reply)
        default:
            return reply
        }
    }

    private static func named(_ id: String, _ reply: Reply) -> Reply {
        guard let placed = reply.placedCallID else { return reply }
        return rewritten(reply) { $0.replacingEverywhere(.string(placed), with: .string(id)) }
    }

    private static func rewritten(_ reply: Reply, _ change: (JSONValue) -> JSONValue) -> Reply {
        var changed = reply
        changed.json = reply.json.map(change)
        return changed
    }
}
