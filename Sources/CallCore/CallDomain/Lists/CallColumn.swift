/// What a list of calls can show of a call, and be sorted by.
public enum CallColumn: String, CaseIterable, Sendable, Codable {
    case state
    /// The one time that matters now: when it is due, since when it runs, or when it ended.
    case when
    case name
    case number
    /// How long the conversation took.
    case took
    case agent
    case account
    /// The note, the summary, or why it ended.
    case happened
    case disposition
    case callback
    case sentiment
    case cost
    case provider
    case made
    case ended
    /// The provider's id, or our own while there is none.
    case id
}
