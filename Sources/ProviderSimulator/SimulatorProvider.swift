/// The three simulated providers.
public enum SimulatorProvider: String, Sendable, CaseIterable {
    case contactship
    case voxworks
    case temphone

    /// The path that stands for the provider's own base address: `POST /contactship/v1/calls/single-phone-call`,
    /// `POST /temphone/v1/calls/scheduled`.
    public var basePath: String {
        switch self {
        case .contactship: "/contactship"
        case .voxworks: "/voxworks"
        case .temphone: "/temphone/v1"
        }
    }
}
