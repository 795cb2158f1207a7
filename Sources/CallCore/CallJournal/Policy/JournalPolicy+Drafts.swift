import CallDomain

/// Whose a draft is: of the process that keeps it, as long as that lives; then of whoever takes it.
extension JournalPolicy {
    package func keep(_ draft: FormDraft) throws -> [JournalChange] {
        let former = try draft.stemsFrom.map(dropDraft) ?? []
        try refuseIfElsewhere(draft.id)
        return former + [.keepDraft(StoredDraft(draft, owner: facts.lease))]
    }

    package func dropDraft(_ id: CallID) throws -> [JournalChange] {
        try refuseIfElsewhere(id)
        return [.dropDraft(id)]
    }

    private func refuseIfElsewhere(_ id: CallID) throws {
        if let owner = try facts.owner(ofDraft: id), owner != facts.lease, facts.isAlive(owner) {
            throw JournalError.editedElsewhere(id)
        }
    }

    /// Those of this process and of the dead, with what their calls make of them.
    package func drafts() throws -> Decision<[FormDraft]> {
        let all = try facts.drafts()
        let others = Set(all.map(\.owner)).subtracting([facts.lease]).filter(facts.isAlive)
        let free = try all.filter { !others.contains($0.owner) }.map(free)
        return Decision(free.compactMap(\.value), free.flatMap(\.changes))
    }

    /// The draft as it may be placed; `nil` where its call was, may have been, or is in hand.
    private func free(_ kept: StoredDraft) throws -> Decision<FormDraft?> {
        guard let stored = try facts.call(.id(kept.draft.id)) else { return Decision(kept.draft) }
        let state = stored.call.state
        // This process knows itself what becomes of the call.
        guard kept.owner != facts.lease, state != .intended, state != .sending, !stored.isHeld else {
            return Decision(nil)
        }
        guard state == .rejected || state.mayBeSentAgain else { return Decision(nil, [.dropDraft(kept.draft.id)]) }
        var draft = kept.draft
        draft.stemsFrom = draft.id
        draft.id = CallID()
        return Decision(draft, try keep(draft))
    }
}
