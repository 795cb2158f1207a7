import CallDomain

extension JournalError {
    /// Why the journal takes no call because of another one, as the end of a sentence; `nil` for every other error.
    ///
    /// Where the other call can be read, `CallJournal.verdict(_:against:)` says more of it.
    public var refusal: String? {
        switch self {
        case .fenced(let id):
            "the outcome of call #\(id.short) to the same number or contact is unknown. Resolve that one first."
        case .heldBack(let id, let state):
            "call #\(id.short) to the same number or contact is \(state.words). `trunkline show \(id.short)` shows it."
        case .alreadyPlaced(let name, let id):
            "\u{201C}\(name)\u{201D} is the name of call #\(id.short), and a name places one call. "
                + "`trunkline show \(id.short)` shows it."
        default: nil
        }
    }
}
