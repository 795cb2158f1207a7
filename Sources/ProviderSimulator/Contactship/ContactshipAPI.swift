import Foundation

/// The simulated Contactship. Shapes and words are those of its documentation, in two of its generations.
enum ContactshipAPI {
    static func answer(
        _ request: IncomingRequest, _ route: Route, _ argument: String, _ state: inout SimulatorState, _ now: Date
    ) -> Reply {
        switch route.endpoint {
        case .create:
            return route.pattern.last == "single-phone-call"
                ? createPhoneCall(request, &state, now) : createContactCall(request, &state, now)
        case .stop: return stop(argument, &state, now)
        case .list: return listCalls(request, state, now)
        case .get: return getCall(request, argument, state, now)
        case .status: return status(argument, state, now)
        case .agents: return agents(state)
        case .agent: return agent(argument, state)
        case .numbers: return numbers(request, state)
        case .contacts: return contacts(request, state)
        case .contact: return contact(request, argument, state)
        case .credits: return credits(state, now)
        case .result, .cancel, .reschedule: return ErrorShape.reply(.contactship, 404)
        }
    }

    static func failure(_ status: Int, _ message: String) -> Reply {
        ErrorShape.reply(.contactship, status, .string(message))
    }

    /// One problem is a string, several are an array: the body of a 400 is not documented, clients should take both.
    static func invalid(_ problems: [FieldProblem]) -> Reply {
        let sentences = problems.map { JSONValue.string($0.sentence) }
        return ErrorShape.reply(.contactship, 400, sentences.count == 1 ? sentences[0] : .array(sentences))
    }

    /// One thing, in the envelope of the generation.
    static func one(_ status: Int, _ data: JSONValue, _ state: SimulatorState, placed: String? = nil) -> Reply {
        switch state.generation {
        case .wrapped: Reply(status, ["statusCode": .whole(status), "data": data], placedCallID: placed)
        case .bare: Reply(status, data, placedCallID: placed)
        }
    }

    /// A page of things; nil page and limit when everything came at once.
    static func page(
        _ rows: [JSONValue], total: Int, limit: Int?, offset: Int, _ state: SimulatorState
    ) -> Reply {
        switch state.generation {
        case .bare:
            return Reply(200, ["data": .array(rows), "count": .whole(total)])
        case .wrapped:
            let pages = limit.map { (total + $0 - 1) / $0 }
            let pagination: JSONValue = [
                "page": .whole(limit.map { offset / $0 + 1 }), "total_rows": .whole(total),
                "total_pages": .whole(pages),
            ]
            return Reply(200, ["statusCode": 200, "data": .array(rows), "pagination": pagination])
        }
    }

    /// Whether the status and stop endpoints take it: a UUID and nothing around it.
    static func isPlainUUID(_ text: String) -> Bool {
        text.utf8.count == 36 && UUID(uuidString: text) != nil
    }
}
