import Foundation

struct SimulatedVoxworks: SimulatedProvider {
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
}
