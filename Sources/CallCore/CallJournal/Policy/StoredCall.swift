import CallDomain

/// A call as an engine keeps it.
package struct StoredCall: Hashable, Sendable {
    package let call: Call
    /// The lease of the process that has it in hand.
    package let owner: String?

    package init(_ call: Call, owner: String?) { (self.call, self.owner) = (call, owner) }

    /// A process waits to send it again. Only then a call that was not placed has an owner.
    package var isHeld: Bool { call.state.mayBeSentAgain && owner != nil }
}

/// By what one call is found.
package enum CallKey: Hashable, Sendable {
    case id(CallID)
    case provider(ProviderID, account: String, providerCallID: String)
    /// A script's own name for it.
    case once(String)
}

/// Which calls an engine is asked for.
package enum CallSelection: Hashable, Sendable {
    /// Those that are decided or being sent, and those that some process will send again.
    case inHand
    /// Whichever way the number (E.164) is spelled.
    case toNumber(String)
}

/// What an event reported of a call's state.
package struct StateReport: Hashable, Sendable {
    /// Where its event stands among all.
    package let sequence: Int64
    package let state: CallState
    package let source: EventSource

    package init(sequence: Int64, state: CallState, source: EventSource) {
        (self.sequence, self.state, self.source) = (sequence, state, source)
    }
}

/// A draft as an engine keeps it.
package struct StoredDraft: Hashable, Sendable {
    package let draft: FormDraft
    /// The lease of the process that edits it, or edited it last.
    package let owner: String

    package init(_ draft: FormDraft, owner: String) { (self.draft, self.owner) = (draft, owner) }
}

/// The calls to one callee, whoever placed them.
package struct CalleeCalls: Hashable, Sendable {
    /// Those that are placed and not over, the first to ring first.
    package var underWay: [Call] = []
    /// The newest that may have rung.
    package var last: Call?
    /// For each outcome that was said, the newest call that has it.
    package var said: [Call] = []

    package init() {}
}
