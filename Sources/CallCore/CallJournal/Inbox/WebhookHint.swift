import CallDomain

/// What an unsigned delivery said of a call, until the provider is read.
public struct WebhookHint: Hashable, Sendable {
    /// The delivery's id.
    public let delivery: String
    public let call: CallID
    /// Under which id it named the call.
    public let providerCallID: String
    /// What it said; the outcome does not matter.
    public let state: CallState?

    public init(delivery: String, call: CallID, providerCallID: String, state: CallState?) {
        self.delivery = delivery
        self.call = call
        self.providerCallID = providerCallID
        self.state = state
    }
}
