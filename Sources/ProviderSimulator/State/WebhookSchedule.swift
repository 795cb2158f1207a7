import Foundation

/// The deliveries that are still owed.
struct WebhookSchedule: Sendable {
    private var owed: [WebhookEvent] = []

    /// Notes what a new call will have to tell.
    mutating func add(_ call: SimulatedCall) {
        guard call.order.webhookURL != nil else { return }
        owed += call.provider.simulated.webhooks.map {
            WebhookEvent(provider: call.provider, callID: call.id, kind: $0)
        }
    }

    func nextDue(_ book: CallStore) -> Date? {
        owed.compactMap { event in book.madeCall(event.provider, id: event.callID).map { event.dueAt($0) } }.min()
    }

    /// Takes out what is due, in the order of time.
    mutating func take(at now: Date, _ state: SimulatorState) -> [WebhookMessage] {
        let due = owed.compactMap { event -> (event: WebhookEvent, call: SimulatedCall, at: Date)? in
            guard let call = state.book.call(event.provider, id: event.callID) else { return nil }
            let dueAt = event.dueAt(call)
            return dueAt <= now ? (event, call, dueAt) : nil
        }.sorted { $0.at < $1.at }
        owed.removeAll { event in due.contains { $0.event == event } }
        return due.compactMap { Self.message($0.event, $0.call, at: $0.at, state) }
    }

    /// The body shows the call as it was when the event was due.
    private static func message(
        _ event: WebhookEvent, _ call: SimulatedCall, at dueAt: Date, _ state: SimulatorState
    ) -> WebhookMessage? {
        guard let url = call.order.webhookURL else { return nil }
        let (name, body) = event.provider.simulated.webhook(event.kind, of: call, state, dueAt)
        return WebhookMessage(provider: event.provider, callID: call.id, event: name, url: url, body: body)
    }
}
