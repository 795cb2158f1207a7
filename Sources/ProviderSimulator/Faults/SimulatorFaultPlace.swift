/// What a fault strikes.
public enum SimulatorFaultPlace: Sendable, Equatable {
    /// Every request.
    case any
    case endpoint(SimulatorEndpoint)
    /// The provider's own deliveries.
    case webhook

    /// Every place there is.
    public static let all: [SimulatorFaultPlace] =
        [.any] + SimulatorEndpoint.allCases.map { .endpoint($0) } + [.webhook]

    /// As a fault's text names it.
    public var word: String {
        switch self {
        case .any: "any"
        case .endpoint(let endpoint): endpoint.rawValue
        case .webhook: "webhook"
        }
    }
}
