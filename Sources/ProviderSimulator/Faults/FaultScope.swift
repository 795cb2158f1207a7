/// What an action can strike.
enum FaultScope: Sendable {
    case requests
    case creates
    /// Requests that read calls.
    case reads
    case webhooks
    case requestsAndWebhooks

    private static let reading: Set<SimulatorEndpoint> = [.list, .get, .status, .result]

    func takes(_ endpoint: SimulatorEndpoint) -> Bool {
        switch self {
        case .requests, .requestsAndWebhooks: true
        case .creates: endpoint == .create
        case .reads: Self.reading.contains(endpoint)
        case .webhooks: false
        }
    }

    func takes(_ place: SimulatorFaultPlace) -> Bool {
        switch place {
        case .any: self != .webhooks
        case .endpoint(let endpoint): takes(endpoint)
        case .webhook: self == .webhooks || self == .requestsAndWebhooks
        }
    }

    /// Said after "it strikes".
    var words: String {
        switch self {
        case .requests: "any request"
        case .creates: "create"
        case .reads: "list, get, status, result"
        case .webhooks: "webhook"
        case .requestsAndWebhooks: "any request, webhook"
        }
    }
}
