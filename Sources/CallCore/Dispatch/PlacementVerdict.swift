/// One thing that stands against placing a call.
public enum PlacementVerdict: Hashable, Sendable {
    /// Nothing overrides this.
    case doNotCall(DoNotCallEntry)

    /// For a person, as the end of a sentence.
    public var words: String {
        switch self {
        case .doNotCall(let entry): entry.words
        }
    }
}
