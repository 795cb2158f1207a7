/// A delivery that is due, ready to be sent.
struct WebhookMessage: Sendable {
    let provider: SimulatorProvider
    let callID: String
    let event: String
    let url: String
    let body: JSONValue
}
