import Foundation

extension SimulatorProvider {
    public static let temphone = SimulatorProvider(name: "temphone")
}

extension SimulatorKeys {
    /// Header `Authorization: Bearer …`.
    public static let temphone = "sk_sim_temphone"
}

struct SimulatedTemPhone: SimulatedProvider {
    var id: SimulatorProvider { .temphone }
    var basePath: String { "/temphone/v1" }
    var key: String { SimulatorKeys.temphone }

    var routes: [Route] {
        [
            Route(.temphone, "POST", "v1/calls/scheduled", .create),
            Route(.temphone, "GET", "v1/contacts/*", .contact),
        ]
    }

    func isAuthorized(_ request: IncomingRequest) -> Bool { isBearer(request) }

    func answer(
        _ request: IncomingRequest, _ route: Route, _ argument: String, _ state: inout SimulatorState, _ now: Date
    ) -> Reply {
        TemPhoneAPI.answer(request, route, argument, &state, now)
    }

    func failure(_ status: Int, _ message: JSONValue) -> Reply {
        Reply(status, ["status": "error", "message": message, "data": nil])
    }

    func message(_ status: Int) -> String? {
        [401: "Unauthorized.", 500: "Unable to schedule call at this time. Please retry."][status]
    }

    func drawCallID(_ random: inout SplitMix64) -> String { "call_" + random.shortID(6) }

    var webhooks: [WebhookEvent.Kind] { [.started, .final] }

    func dueAt(_ kind: WebhookEvent.Kind, of call: SimulatedCall) -> Date {
        kind == .started ? call.dialsAt : call.endsAt
    }

    /// The page names no payload: this one is an assumption.
    func webhook(
        _ kind: WebhookEvent.Kind, of call: SimulatedCall, _ state: SimulatorState, _ dueAt: Date
    ) -> (event: String, body: JSONValue) {
        let name = kind == .started ? "started" : TemPhoneCallShape.status(call, dueAt)
        return (name, ["event": .string(name), "data": TemPhoneCallShape.json(call, dueAt)])
    }

    func worldJSON(_ state: SimulatorState) -> JSONValue? {
        [
            "contacts": .array(
                state.world.temphoneContacts.map {
                    ["id": .string($0.id), "name": .string($0.fullName), "timezone": .string($0.zone)]
                })
        ]
    }

    func accountLists(_ world: SimulatedWorld) -> [SimulatorAccountList] {
        let caller = [(key: "number", text: TemPhoneAPI.defaultCaller), (key: "name", text: "San Francisco")]
        return [SimulatorAccountList(setting: "numbers", rows: [caller])]
    }
}
