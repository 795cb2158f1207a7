import CallDomain

/// How a provider wants to see the key.
public enum AuthScheme: Hashable, Sendable {
    /// The key alone in a header of this name.
    case header(String)
    /// `Authorization: Bearer KEY`.
    case bearer

    package func header(carrying key: String) -> (name: String, value: String) {
        switch self {
        case .header(let name): (name, key)
        case .bearer: ("Authorization", "Bearer " + key)
        }
    }
}
