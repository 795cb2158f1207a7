/// A rule that makes some requests go wrong.
public struct SimulatorFault: Sendable, Equatable {
    /// Nil is every provider.
    public var provider: SimulatorProvider?
    /// Nil is every endpoint.
    public var endpoint: SimulatorEndpoint?
    /// Only the so-manieth matching request, counted from 1; nil is every one.
    public var occurrence: Int?
    public var action: SimulatorFaultAction

    public init(
        provider: SimulatorProvider? = nil, endpoint: SimulatorEndpoint?, occurrence: Int? = nil,
        action: SimulatorFaultAction
    ) {
        self.provider = provider
        self.endpoint = endpoint
        self.occurrence = occurrence
        self.action = action
    }

    func concerns(_ provider: SimulatorProvider, _ endpoint: SimulatorEndpoint) -> Bool {
        (self.provider ?? provider) == provider && (self.endpoint ?? endpoint) == endpoint
    }
}
