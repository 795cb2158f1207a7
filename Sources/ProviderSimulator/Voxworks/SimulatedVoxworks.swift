import Foundation

extension SimulatorProvider {
    public static let voxworks = SimulatorProvider(name: "voxworks")
}

extension SimulatorKeys {
    /// Header `Authorization: Bearer …`.
    public static let voxworks = "sim-voxworks-key"
}

struct SimulatedVoxworks: SimulatedProvider {
    var id: SimulatorProvider { .voxworks }
    var basePath: String { "/voxworks" }
    var key: String { SimulatorKeys.voxworks }

    var routes: [Route] {
        [
            Route(.voxworks, "POST", "api/v1/create-phone-call", .create),
            Route(.voxworks, "GET", "api/v1/calls", .list),
            Route(.voxworks, "GET", "api/v1/get-call/*", .get),
            Route(.voxworks, "GET", "api/v1/get-call-result/*", .result),
            Route(.voxworks, "POST", "api/v1/cancel-call/*", .cancel),
            Route(.voxworks, "PATCH", "api/v1/reschedule-call/*", .reschedule),
        ]
    }

    func isAuthorized(_ request: IncomingRequest) -> Bool { isBearer(request) }

    func limits(_ limits: SimulatorRateLimits) -> [RateRule] { [RateRule(limits.voxworksPerMinute)] }

    func answer(
        _ request: IncomingRequest, _ route: Route, _ argument: String, _ state: inout SimulatorState, _ now: Date
    ) -> Reply {
        VoxworksAPI.answer(request, route, argument, &state, now)
    }

    func failure(_ status: Int, _ message: JSONValue) -> Reply {
        Reply(status, ["success": false, "message": message])
    }

    func message(_ status: Int) -> String? {
        [401: "Invalid API key", 429: "Rate limit exceeded", 500: "Internal server error"][status]
    }

    /// It has no webhooks for calls.
    var webhooks: [WebhookEvent.Kind] { [] }

    func dueAt(_ kind: WebhookEvent.Kind, of call: SimulatedCall) -> Date { call.endsAt }

    func webhook(
        _ kind: WebhookEvent.Kind, of call: SimulatedCall, _ state: SimulatorState, _ dueAt: Date
    ) -> (event: String, body: JSONValue) {
        ("", VoxworksCallShape.json(call, dueAt))
    }

    func seat(
        _ moment: CallHistoryBuilder.Moment, _ seats: CallSeats, using random: inout SplitMix64
    ) -> CallSeats.Seat? {
        seats.voxworks(moment, using: &random)
    }

    func worldJSON(_ state: SimulatorState) -> JSONValue? {
        [
            "scripts": .array(
                state.world.scripts.map {
                    ["id": .string($0.id), "name": .string($0.name), "direction": .string($0.direction)]
                }),
            "numbers": .array(state.world.voxworksLines.map(\.json)),
            "contacts": .array(
                state.voxworksContacts.map {
                    ["id": .string($0.id), "name": .string($0.fullName), "number": .string($0.phoneNumber)]
                }),
        ]
    }

    /// Those that may be used for calling out.
    func accountLists(_ world: SimulatedWorld) -> [SimulatorAccountList] {
        let scripts = world.scripts.filter { $0.direction == "outbound" }
        let lines = world.voxworksLines.filter { $0.type == "outbound" }
        return [
            SimulatorAccountList(
                setting: "scripts", rows: scripts.map { [(key: "id", text: $0.id), (key: "name", text: $0.name)] }),
            SimulatorAccountList(
                setting: "numbers",
                rows: lines.map { [(key: "number", text: $0.number), (key: "name", text: $0.label)] }),
        ]
    }
}
