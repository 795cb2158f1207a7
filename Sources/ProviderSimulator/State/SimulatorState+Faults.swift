import Foundation

extension SimulatorState {
    /// Does what is asked, as far as the provider's clock and its knowledge of young calls go.
    mutating func told(
        _ request: IncomingRequest, _ route: Route, _ argument: String?, _ struck: StruckFaults, at now: Date
    ) -> Reply {
        let clock = struck.clockSeconds.map { FaultClock(seconds: $0) }
        let request = clock?.corrected(request) ?? request
        let reply: Reply
        if let lag = struck.lag {
            // What reads changes nothing, so that a state that knows less can answer in this one's place.
            var behind = self
            behind.book.hideCalls(of: route.provider, youngerThan: now.addingTimeInterval(-lag))
            reply = behind.handle(request, route, argument, at: now)
        } else {
            reply = handle(request, route, argument, at: now)
        }
        return clock?.wrong(reply) ?? reply
    }

    /// The answer to what was done, as a fault changes it.
    mutating func changed(
        _ reply: Reply, _ route: Route, _ deed: SimulatorFaultAction?, at now: Date
    ) -> Reply {
        let placed = reply.placedCallID.flatMap { book.madeCall(route.provider, id: $0) }
        if case .placeLate(let seconds)? = deed, let placed {
            book.hide(placed, until: now.addingTimeInterval(seconds))
        }
        var random = SplitMix64(seed: world.seed, kind: "fault.id", index: requests.count)
        return FaultEffect.after(
            deed, route.provider, reply, before: placed.flatMap { book.id(before: $0) }, fresh: random.uuid())
    }

    /// Loses, doubles and holds back as the faults say.
    mutating func round(of messages: [WebhookMessage]) -> WebhookRound {
        var round = WebhookRound()
        for var message in messages {
            let struck = faults.strikeWebhook(of: message.provider)
            if let seconds = struck.clockSeconds { message = FaultClock(seconds: seconds).wrong(message) }
            switch struck.delivery {
            case .loseDelivery:
                round.lost.append(message)
            case .reorderDeliveries:
                heldWebhooks.append(message)
            case .doubleDelivery:
                round.rows.append([message, message] + takeHeldWebhooks())
            default:
                round.rows.append([message] + takeHeldWebhooks())
            }
        }
        return round
    }

    private mutating func takeHeldWebhooks() -> [WebhookMessage] {
        defer { heldWebhooks = [] }
        return heldWebhooks
    }
}
