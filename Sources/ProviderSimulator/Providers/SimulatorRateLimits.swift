/// How many requests a minute each provider takes; nil is no limit.
///
/// Contactship's figures are those of its rate-limit page; Voxworks documents the headers but no figure, so its default
/// is the simulator's choice; TemPhone documents no limit.
public struct SimulatorRateLimits: Sendable, Equatable {
    public static let off = SimulatorRateLimits(
        contactshipPerMinute: nil, contactshipListsPerMinute: nil, voxworksPerMinute: nil)

    public var contactshipPerMinute: Int?
    /// `GET /v1/contacts` and `GET /v1/calls`, which count in both.
    public var contactshipListsPerMinute: Int?
    public var voxworksPerMinute: Int?

    public init(
        contactshipPerMinute: Int? = 120, contactshipListsPerMinute: Int? = 20, voxworksPerMinute: Int? = 120
    ) {
        self.contactshipPerMinute = contactshipPerMinute
        self.contactshipListsPerMinute = contactshipListsPerMinute
        self.voxworksPerMinute = voxworksPerMinute
    }
}
