/// A provider this program can speak to.
public enum ProviderID: String, Hashable, Sendable, CaseIterable {
    case contactship
    case temphone
    case voxworks

    public var name: String {
        switch self {
        case .contactship: "Contactship"
        case .temphone: "TemPhone"
        case .voxworks: "Voxworks"
        }
    }
}
