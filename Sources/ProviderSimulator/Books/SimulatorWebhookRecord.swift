/// A webhook that was due.
public struct SimulatorWebhookRecord: Sendable, Equatable {
    public let provider: SimulatorProvider
    public let callID: String
    /// `analysed` for Contactship; `started`, `completed`, `failed` or `canceled` for TemPhone.
    public let event: String
    public let url: String
    /// How often it was sent; 0 when the address is not on this machine, or a fault lost it.
    public let attempts: Int
    /// The last status the receiver answered; nil when it could not be reached.
    public let status: Int?
}

extension SimulatorWebhookRecord {
    init(_ message: WebhookMessage, attempts: Int, status: Int?) {
        self.init(
            provider: message.provider, callID: message.callID, event: message.event, url: message.url,
            attempts: attempts, status: status)
    }
}
