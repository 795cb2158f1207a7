/// Why an act on a call was not tried, or why nobody knows what came of it.
public enum ActError: Error, Hashable, Sendable {
    /// Nothing was asked; the sentence says what about the call's state forbids it.
    case notNow(String)
    /// Another act on the same call is under way in this process; nothing was asked.
    case underWay
    /// The time asked for is not ahead; nothing was asked.
    case past
    /// No answer came, and the call could not be read afterwards: the act may have been done.
    case unknown(act: String, because: String, reading: String)
    /// No answer came, and the call, read afterwards, stands as before: so far it is not done.
    case notSeen(act: String, because: String, state: CallState)
    /// An earlier act on the call got no answer, and the call cannot be read now; nothing was asked.
    case earlierUnsettled(act: String, reading: String)
    /// The provider answered, or the call shows what came of it, and the journal cannot keep that.
    case notKept(act: String, outcome: String, JournalError)
}

extension ActError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notNow(let sentence): sentence
        case .underWay: "Something is being done to this call right now. Wait for what comes of it."
        case .past: "This time is past. Choose one that is still to come."
        case .unknown(let act, let because, let reading):
            "Unknown whether it was done (\(act)); read the call again before repeating it. \(because) "
                + "Reading the call failed too: \(reading)"
        case .notSeen(let act, let because, let state):
            "Not done so far (\(act)): read afterwards, the call is \(state.words) as before. \(because)"
        case .earlierUnsettled(let act, let reading):
            "Nothing was sent: an earlier \u{201C}\(act)\u{201D} got no answer, and the call cannot be read to see what "
                + "came of it. \(reading)"
        case .notKept(let act, let outcome, let failure):
            "What came of it could not be kept (\(act): \(outcome)): \(failure.cause). Cure that, and read the call again "
                + "before repeating it."
        }
    }
}

extension JournalError {
    /// Why something was not kept, as part of a sentence.
    package var cause: String {
        switch self {
        case .diskFull: "the disk is full"
        case .readOnly: "the journal's file cannot be written"
        case .locked: "another program holds the journal"
        case .moved: "the journal was moved away"
        case .diskFails(let reason): "the disk fails (\(reason))"
        case .damaged(let reason): "the journal is damaged (\(reason))"
        case .closed: "the journal was closed"
        case .noSuchCall(let call): "the journal has no call #\(call.short) any more"
        case .claimed(let other): "its id belongs to call #\(other.short)"
        case .other(let reason): "the journal failed: \(reason)"
        default: "the journal failed: \(self)"
        }
    }
}
