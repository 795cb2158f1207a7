import Foundation

/// Takes every request in turn, so that each sees the state the one before left.
actor Switchboard {
    private var state: SimulatorState
    nonisolated let now: @Sendable () -> Date
    nonisolated let gate = HoldGate()
    private let limiterClock: @Sendable () -> Date
    private var webhookLog: [SimulatorWebhookRecord] = []

    init(options: SimulatorOptions) {
        let clock = options.runningClock()
        now = clock.now
        limiterClock = options.limiterClock
        state = SimulatorState(options: options, startedAt: clock.start)
    }

    func answer(_ request: IncomingRequest) -> Delivery {
        if request.segments.first == "_simulator" {
            return Delivery(reply: InspectionAPI.answer(request, &state, webhookLog, gate, now()))
        }
        var delivery = state.answer(request, at: now(), realNow: limiterClock())
        if delivery.wire == .hold { delivery.hold = gate.hold() }
        return delivery
    }

    /// Takes out what is due: of each row, one delivery is made after the other.
    func takeWebhooks() -> [[WebhookMessage]] {
        let round = state.takeWebhooks(at: now())
        webhookLog += round.lost.map { SimulatorWebhookRecord($0, attempts: 0, status: nil) }
        return round.rows
    }

    /// Simulated seconds until the next webhook; nil when none is owed.
    func secondsToNextWebhook() -> Double? {
        state.nextWebhook.map { max($0.timeIntervalSince(now()), 0) }
    }

    func log(_ record: SimulatorWebhookRecord) {
        webhookLog.append(record)
    }

    func webhooks() -> [SimulatorWebhookRecord] { webhookLog }

    func requests() -> [SimulatorRequestRecord] { state.requests }

    func acts() -> [SimulatorActRecord] { state.acts }

    func calls() -> [SimulatorCallRecord] { state.callRecords(at: now()) }

    func count(_ provider: SimulatorProvider, _ endpoint: SimulatorEndpoint) -> Int {
        state.counts[provider]?[endpoint] ?? 0
    }

    func world() -> JSONValue { state.worldJSON }

    func accountLists(_ provider: SimulatorProvider) -> [SimulatorAccountList] {
        provider.simulated.accountLists(state.world)
    }

    func add(_ fault: SimulatorFault) { state.faults.add(fault) }

    func removeFaults() { state.faults.removeAll() }
}
