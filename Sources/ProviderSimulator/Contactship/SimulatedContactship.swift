import Foundation

extension SimulatorProvider {
    public static let contactship = SimulatorProvider(name: "contactship")
}

extension SimulatorKeys {
    /// Header `x-api-key`.
    public static let contactship = "sim-contactship-key"
}

struct SimulatedContactship: SimulatedProvider {
    var id: SimulatorProvider { .contactship }
    var basePath: String { "/contactship" }
    var key: String { SimulatorKeys.contactship }

    var routes: [Route] {
        [
            Route(.contactship, "POST", "v1/calls/single-phone-call", .create),
            Route(.contactship, "POST", "v1/calls/single-contact-call", .create),
            Route(.contactship, "POST", "v1/calls/single-phone-call/*/stop", .stop),
            Route(.contactship, "GET", "v1/calls", .list),
            Route(.contactship, "GET", "v1/calls/*/status", .status),
            Route(.contactship, "GET", "v1/calls/*", .get),
            Route(.contactship, "GET", "v1/agents", .agents),
            Route(.contactship, "GET", "v1/agents/*", .agent),
            Route(.contactship, "GET", "v1/phone-numbers", .numbers),
            Route(.contactship, "GET", "v1/contacts", .contacts),
            Route(.contactship, "GET", "v1/contacts/*", .contact),
            Route(.contactship, "GET", "v1/credits", .credits),
        ]
    }

    func isAuthorized(_ request: IncomingRequest) -> Bool { request.apiKey == key }

    func limits(_ limits: SimulatorRateLimits) -> [RateRule] {
        [
            RateRule(limits.contactshipPerMinute, tellsReset: true),
            RateRule(limits.contactshipListsPerMinute, of: [.list, .contacts], suffix: "-heavy", tellsReset: true),
        ]
    }

    func answer(
        _ request: IncomingRequest, _ route: Route, _ argument: String, _ state: inout SimulatorState, _ now: Date
    ) -> Reply {
        ContactshipAPI.answer(request, route, argument, &state, now)
    }

    func failure(_ status: Int, _ message: JSONValue) -> Reply {
        Reply(status, ["statusCode": .whole(status), "message": message])
    }

    var webhooks: [WebhookEvent.Kind] { [.final] }

    func dueAt(_ kind: WebhookEvent.Kind, of call: SimulatedCall) -> Date { call.analysedAt }

    func webhook(
        _ kind: WebhookEvent.Kind, of call: SimulatedCall, _ state: SimulatorState, _ dueAt: Date
    ) -> (event: String, body: JSONValue) {
        ("analysed", ContactshipWebhookShape.json(call, state, dueAt))
    }

    func seat(
        _ moment: CallHistoryBuilder.Moment, _ seats: CallSeats, using random: inout SplitMix64
    ) -> CallSeats.Seat? {
        seats.contactship(moment, using: &random)
    }

    func worldJSON(_ state: SimulatorState) -> JSONValue? {
        [
            "agents": .array(state.world.agents.map { ["id": .string($0.id), "name": .string($0.name)] }),
            "numbers": .array(state.world.contactshipLines.map(\.json)),
            "contacts": .whole(state.world.contactshipContacts.count),
        ]
    }
}
