import CallDomain

/// Something that a provider may tell of a call once it is over.
public enum CallFinding: String, Hashable, Sendable, CaseIterable {
    case summary
    case sentiment
    case goal
    case recording
    case cost
}
