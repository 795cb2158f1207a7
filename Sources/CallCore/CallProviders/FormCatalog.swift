import CallDomain

/// Every way to place a call.
public enum FormCatalog {
    public static let all: [CallForm] = ContactshipForms.all + TemPhoneForms.all + VoxworksForms.all

    public static func form(_ id: String) -> CallForm? { all.first { $0.id == id } }

    public static func forms(of provider: ProviderID) -> [CallForm] { all.filter { $0.provider == provider } }
}
