import Foundation

/// Everything the simulated providers remember, as one value.
struct SimulatorState: Sendable {
    private static let longestLog = 10_000

    let generation: ContactshipGeneration
    let world: SimulatedWorld
    var book: CallStore
    /// Voxworks contacts, which a create may add to.
    var voxworksContacts: [SimulatedContact]
    let seats: CallSeats
    private(set) var requests: [SimulatorRequestRecord] = []
    private(set) var acts: [SimulatorActRecord] = []
    private(set) var counts: [SimulatorProvider: [SimulatorEndpoint: Int]] = [:]
    var faults: FaultPlan
    /// Deliveries that wait for the next one.
    var heldWebhooks: [WebhookMessage] = []
    private var webhooks = WebhookSchedule()
    private let callsAtStart: [SimulatorProvider: Int]
    private var limiter: RateLimiter
    private var createsSeen = 0

    init(options: SimulatorOptions, startedAt: Date) {
        generation = options.generation
        world = WorldBuilder(seed: options.seed, startedAt: startedAt).build()
        let history = CallHistoryBuilder(world: world)
        var book = CallStore(seed: options.seed)
        history.fill(&book)
        self.book = book
        seats = history.seats
        voxworksContacts = world.voxworksContacts
        faults = FaultPlan(options.faults, seed: options.seed)
        limiter = RateLimiter(options.rateLimits)
        callsAtStart = Dictionary(uniqueKeysWithValues: SimulatorProvider.allCases.map { ($0, book.all($0).count) })
    }

    /// Answers one request at a simulated time; limits are counted on the real one.
    mutating func answer(_ request: IncomingRequest, at now: Date, realNow: Date) -> Delivery {
        book.reveal(at: now)
        switch RouteMatch(request) {
        case .unknownPath(let provider):
            return Delivery(reply: ErrorShape.reply(provider, 404))
        case .wrongMethod(let provider, let allowed):
            var reply = ErrorShape.reply(provider, 405)
            reply.headers = [Reply.Header(name: "Allow", value: allowed.joined(separator: ", "))]
            return Delivery(reply: reply)
        case .found(let route, let argument):
            counts[route.provider, default: [:]][route.endpoint, default: 0] += 1
            let before = argument.flatMap { book.call(route.provider, id: $0) }
            let delivery = answer(request, route, argument, at: now, realNow: realNow)
            noteAct(route, argument, before: before, delivery, at: now)
            return delivery
        }
    }

    /// Takes out the webhooks that are due.
    mutating func takeWebhooks(at now: Date) -> WebhookRound {
        book.reveal(at: now)
        var schedule = webhooks
        let messages = schedule.take(at: now, self)
        webhooks = schedule
        return round(of: messages)
    }

    /// When the next webhook is due, as things stand.
    var nextWebhook: Date? {
        webhooks.nextDue(book)
    }

    func wasRequested(_ call: SimulatedCall) -> Bool {
        call.index >= callsAtStart[call.provider] ?? 0
    }

    private mutating func answer(
        _ request: IncomingRequest, _ route: Route, _ argument: String?, at now: Date, realNow: Date
    ) -> Delivery {
        guard route.provider.simulated.isAuthorized(request) else {
            return log(request, route, Delivery(reply: ErrorShape.reply(route.provider, 401)), at: now)
        }
        let verdict = limiter.take(route, at: realNow)
        guard verdict.isAllowed else {
            var reply = ErrorShape.reply(route.provider, 429)
            let wait = Reply.Header(name: "Retry-After", value: String(verdict.retryAfterSeconds))
            reply.headers = [wait] + verdict.headers
            return log(request, route, Delivery(reply: reply), at: now)
        }
        let struck = faults.strike(route.provider, route.endpoint)
        if let early = FaultEffect.before(struck.deed, route.provider) {
            return log(request, route, Delivery(reply: early, wire: struck.wire), struck.actions, at: now)
        }
        var reply = told(request, route, argument, struck, at: now)
        let placed = reply.placedCallID
        reply.headers += verdict.headers
        reply = changed(reply, route, struck.deed, at: now)
        return log(request, route, Delivery(reply: reply, wire: struck.wire), struck.actions, at: now, placed)
    }

    mutating func handle(
        _ request: IncomingRequest, _ route: Route, _ argument: String?, at now: Date
    ) -> Reply {
        route.provider.simulated.answer(request, route, argument ?? "", &self, now)
    }

    /// Keeps what was asked of a call that is placed, whatever came of it.
    private mutating func noteAct(
        _ route: Route, _ argument: String?, before: SimulatedCall?, _ delivery: Delivery, at now: Date
    ) {
        guard [.stop, .cancel, .reschedule].contains(route.endpoint), let id = argument else { return }
        let after = book.call(route.provider, id: id)
        acts.append(
            SimulatorActRecord(
                provider: route.provider, endpoint: route.endpoint, callID: id, receivedAt: now,
                status: delivery.status,
                hasChanged: before?.dueAt != after?.dueAt || before?.interruption != after?.interruption))
        if acts.count > Self.longestLog { acts.removeFirst(acts.count - Self.longestLog) }
    }

    private mutating func log(
        _ request: IncomingRequest, _ route: Route, _ delivery: Delivery, _ faults: [SimulatorFaultAction] = [],
        at now: Date, _ callID: String? = nil
    ) -> Delivery {
        if let callID, let call = book.madeCall(route.provider, id: callID) { webhooks.add(call) }
        guard route.endpoint == .create else { return delivery }
        createsSeen += 1
        requests.append(
            SimulatorRequestRecord(
                number: createsSeen, provider: route.provider, receivedAt: now, path: request.target,
                body: String(decoding: request.body, as: UTF8.self), status: delivery.status, callID: callID,
                faults: faults))
        if requests.count > Self.longestLog { requests.removeFirst(requests.count - Self.longestLog) }
        return delivery
    }
}
