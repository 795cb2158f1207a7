/// A delivery that is due, ready to be sent.
struct WebhookMessage: Sendable {
    let provider: SimulatorProvider
    let callID: String
    let event: String
    let url: String
    let body: JSONValue

    /// The same one of a provider whose clock is wrong.
    func said(by clock: FaultClock) -> WebhookMessage {
        WebhookMessage(provider: provider, callID: callID, event: event, url: url, body: clock.wrong(body))
    }
}
