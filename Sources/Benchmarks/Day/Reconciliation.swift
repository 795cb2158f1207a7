import CallCore

/// The three books of a day side by side.
public struct Reconciliation: Hashable, Sendable {
    /// Calls in the providers' books that we placed.
    public var atProviders = 0
    /// Of these, how many the journal has, over, with an outcome that the provider's story allows.
    public var inJournal = 0
    /// What does not agree, in words; the first few.
    public var differences: [String] = []
    /// Calls by outcome in the journal, and what the screen found for the same words.
    public var byOutcome: [String: Int] = [:]
    public var onScreen: [String: Int] = [:]

    public var areEqual: Bool { differences.isEmpty && atProviders == inJournal && byOutcome == onScreen }

    mutating func note(_ difference: String) {
        if differences.count < 20 { differences.append(difference) }
    }

    /// What a fate may be called: by TemPhone, which documents `completed` and `failed` only, and by the others, one of
    /// whose words for a busy line is that nobody answered.
    static func allows(_ outcome: Outcome, fate: String, at provider: ProviderID) -> Bool {
        let isAnswered = ["completed", "transferred", "hungUpEarly", "voicemail"].contains(fate)
        if provider == .temphone { return outcome == (isAnswered ? .completed : .failed) }
        switch fate {
        case "voicemail": return outcome == .voicemail
        case "noAnswer": return outcome == .noAnswer
        case "busy", "rejected": return outcome == .busy || outcome == .noAnswer
        case "failed": return outcome == .failed
        default: return outcome == .completed || outcome == .unstated
        }
    }
}
