/// The simulated providers: the one place that names them all.
enum SimulatorCatalog {
    static let all: [any SimulatedProvider] = [SimulatedContactship(), SimulatedVoxworks(), SimulatedTemPhone()]
}

extension SimulatorProvider: CaseIterable {
    public static let allCases = SimulatorCatalog.all.map(\.id)

    private static let catalog = Dictionary(uniqueKeysWithValues: SimulatorCatalog.all.map { ($0.id, $0) })

    var simulated: any SimulatedProvider {
        // Names are made in the folders of those who stand in the catalogue.
        guard let simulated = Self.catalog[self] else { preconditionFailure("\(rawValue) is not in the catalogue") }
        return simulated
    }

    /// The path that stands for the provider's own base address: `POST /contactship/v1/calls/single-phone-call`,
    /// `POST /temphone/v1/calls/scheduled`.
    public var basePath: String { simulated.basePath }
}
