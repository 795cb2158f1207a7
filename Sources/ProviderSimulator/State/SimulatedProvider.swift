import Foundation

/// One simulated provider, as its documents have it: all that is its own stands in its folder, behind this.
protocol SimulatedProvider: Sendable {
    var id: SimulatorProvider { get }
    /// The path that stands for its own base address.
    var basePath: String { get }
    /// The key that it accepts.
    var key: String { get }
    var routes: [Route] { get }

    func isAuthorized(_ request: IncomingRequest) -> Bool

    /// What it counts, in the order of its headers; nothing where it documents no limits.
    func limits(_ limits: SimulatorRateLimits) -> [RateRule]

    func answer(
        _ request: IncomingRequest, _ route: Route, _ argument: String, _ state: inout SimulatorState, _ now: Date
    ) -> Reply

    /// An error in the shape of its own.
    func failure(_ status: Int, _ message: JSONValue) -> Reply
    /// Its documents' own words for a status; `nil` where they have none.
    func message(_ status: Int) -> String?

    func drawCallID(_ random: inout SplitMix64) -> String

    /// Who is called, by whom and about what, in a call that is there from the start; `nil` where there is none.
    func seat(_ moment: CallHistoryBuilder.Moment, _ seats: CallSeats, using random: inout SplitMix64) -> CallSeats
        .Seat?
    /// What none of its lists tells and a person needs to make a first call; `nil` where there is nothing.
    func worldJSON(_ state: SimulatorState) -> JSONValue?
    func accountLists(_ world: SimulatedWorld) -> [SimulatorAccountList]

    /// The webhooks that a call owes, in the order of time; none where it has no webhooks for calls.
    var webhooks: [WebhookEvent.Kind] { get }
    func dueAt(_ kind: WebhookEvent.Kind, of call: SimulatedCall) -> Date
    func webhook(
        _ kind: WebhookEvent.Kind, of call: SimulatedCall, _ state: SimulatorState, _ dueAt: Date
    ) -> (event: String, body: JSONValue)
}

extension SimulatedProvider {
    func isBearer(_ request: IncomingRequest) -> Bool {
        guard let parts = request.authorization?.split(separator: " "), parts.count == 2 else { return false }
        return parts[0].lowercased() == "bearer" && parts[1] == key
    }

    func failure(_ status: Int, _ message: String) -> Reply { failure(status, .string(message)) }

    func drawCallID(_ random: inout SplitMix64) -> String { random.uuid() }

    func seat(
        _ moment: CallHistoryBuilder.Moment, _ seats: CallSeats, using random: inout SplitMix64
    ) -> CallSeats.Seat? { nil }

    func worldJSON(_ state: SimulatorState) -> JSONValue? { nil }

    func accountLists(_ world: SimulatedWorld) -> [SimulatorAccountList] { [] }

    func limits(_ limits: SimulatorRateLimits) -> [RateRule] { [] }

    func message(_ status: Int) -> String? { nil }
}
