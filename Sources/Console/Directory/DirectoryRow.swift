import CallCore

/// One row of a provider's list.
public enum DirectoryRow: Hashable, Sendable {
    case agent(Agent)
    case line(PhoneLine)
    case contact(Contact)
}
