/// A rule that makes some requests, or some deliveries, go wrong.
public struct SimulatorFault: Sendable, Equatable {
    /// Nil is every provider.
    public var provider: SimulatorProvider?
    public var place: SimulatorFaultPlace
    /// Which of those it meets it strikes, counted from 1; nil is every one.
    public var occurrences: ClosedRange<Int>?
    /// In how many of 100 it strikes, drawn from the simulator's seed; nil is always.
    public var percent: Int?
    public var action: SimulatorFaultAction

    public init(
        provider: SimulatorProvider? = nil, place: SimulatorFaultPlace, occurrences: ClosedRange<Int>? = nil,
        percent: Int? = nil, action: SimulatorFaultAction
    ) {
        self.provider = provider
        self.place = place
        self.occurrences = occurrences
        self.percent = percent
        self.action = action
    }

    /// A nil endpoint is every one, and a nil occurrence every request.
    public init(
        provider: SimulatorProvider? = nil, endpoint: SimulatorEndpoint?, occurrence: Int? = nil,
        action: SimulatorFaultAction
    ) {
        self.init(
            provider: provider, place: endpoint.map(SimulatorFaultPlace.endpoint) ?? .any,
            occurrences: occurrence.map { $0...$0 }, action: action)
    }

    /// The fault as its text, such as `create#2:stall=30`.
    public var text: String {
        var text = provider.map { $0.rawValue + "." } ?? ""
        text += place.word
        switch occurrences {
        case nil: break
        case let range? where range.upperBound == .max: text += "#\(range.lowerBound)-"
        case let range? where range.count == 1: text += "#\(range.lowerBound)"
        case let range?: text += "#\(range.lowerBound)-\(range.upperBound)"
        }
        return text + (percent.map { "%\($0)" } ?? "") + ":" + action.text
    }

    /// `any` concerns the requests that its action can strike.
    func concerns(_ provider: SimulatorProvider, _ endpoint: SimulatorEndpoint) -> Bool {
        guard (self.provider ?? provider) == provider, action.scope.takes(endpoint) else { return false }
        return place == .any || place == .endpoint(endpoint)
    }

    func concernsWebhooks(of provider: SimulatorProvider) -> Bool {
        (self.provider ?? provider) == provider && place == .webhook
    }
}
