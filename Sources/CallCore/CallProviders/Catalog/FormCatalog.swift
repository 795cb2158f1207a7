import CallDomain

/// Every way to place a call.
public enum FormCatalog {
    public static let all: [CallForm] = ProviderCatalog.all.flatMap(\.forms)

    public static func form(_ id: String) -> CallForm? { all.first { $0.id == id } }

    public static func forms(of provider: ProviderID) -> [CallForm] { ProviderCatalog.profile(of: provider).forms }
}
