/// The name of a simulated provider, under which its paths, calls and faults stand.
///
/// Each is declared in its own folder; `SimulatorCatalog` has them all.
public struct SimulatorProvider: RawRepresentable, Hashable, Sendable {
    /// `contactship`.
    public let rawValue: String

    init(name: String) { rawValue = name }

    /// `nil` where there is no such provider.
    public init?(rawValue: String) {
        guard let known = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = known
    }
}
