extension JournalError {
    /// Why the journal takes no call now because of another one, as the end of a sentence and what to do next: the same
    /// wherever it is read. `nil` for every other error.
    public var refusal: String? {
        switch self {
        case .fenced(let id):
            "the outcome of call #\(id.short) to the same number or contact is unknown, and this could be the second. "
                + "Resolve that one first: `trunkline resolve \(id.short)`, or u on the call. \(Self.override)"
        case .heldBack(let id, let state) where state.canBeSetAside:
            "call #\(id.short) to the same number or contact is \(state.underWayWords). `trunkline show \(id.short)` shows "
                + "it; place this one when it has ended. \(Self.override)"
        case .heldBack(let id, let state):
            "call #\(id.short) to the same number or contact is \(state.underWayWords). `trunkline show \(id.short)` shows "
                + "what comes of it."
        case .alreadyPlaced(let name, let id):
            "\u{201C}\(name)\u{201D} is the name of call #\(id.short), and a name places one call. "
                + "`trunkline show \(id.short)` shows it."
        default: nil
        }
    }

    private static let override =
        "To call all the same, type the number again with a reason: --override NUMBER --reason REASON, or o on the review."
}

extension CallState {
    /// What a call that holds its callee is doing.
    fileprivate var underWayWords: String {
        switch self {
        case .intended, .sending: "being sent"
        case .notSent, .throttled: "waiting to be sent again"
        case .accepted: "with the provider"
        case .inProgress: "live"
        default: words
        }
    }
}
