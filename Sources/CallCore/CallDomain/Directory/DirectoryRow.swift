/// One row of a provider's list.
public enum DirectoryRow: Hashable, Sendable {
    case agent(Agent)
    case line(PhoneLine)
    case contact(Contact)

    /// The provider's id; a number that has none stands for itself.
    public var id: String {
        switch self {
        case .agent(let agent): agent.id
        case .line(let line): line.id ?? line.number
        case .contact(let contact): contact.id
        }
    }
}
