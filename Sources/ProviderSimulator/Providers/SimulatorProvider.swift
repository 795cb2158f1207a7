/// The simulated providers: the one place that names them all.
public enum SimulatorProvider: String, Sendable, CaseIterable {
    case contactship
    case voxworks
    case temphone

    var simulated: any SimulatedProvider {
        switch self {
        case .contactship: SimulatedContactship()
        case .voxworks: SimulatedVoxworks()
        case .temphone: SimulatedTemPhone()
        }
    }

    /// The path that stands for the provider's own base address: `POST /contactship/v1/calls/single-phone-call`,
    /// `POST /temphone/v1/calls/scheduled`.
    public var basePath: String { simulated.basePath }
}
