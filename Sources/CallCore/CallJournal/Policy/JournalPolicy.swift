import CallDomain
import Foundation

/// What may be written, decided from facts alone: every change of state passes through `CallState.transition(on:)` here, whichever
/// engine keeps the journal. Nothing here writes.
package struct JournalPolicy {
    let facts: any JournalReader

    package init(_ facts: any JournalReader) { self.facts = facts }

    func stored(_ id: CallID) throws -> StoredCall {
        guard let stored = try facts.call(.id(id)) else { throw JournalError.noSuchCall(id) }
        return stored
    }

    func transition(of stored: StoredCall, on report: CallState) throws -> Transition {
        stored.call.state.transition(on: report, isPersonsWord: try isPersonsWord(stored.call))
    }

    /// Whether a person decided that the call was not placed. Whoever says it first has decided.
    func isPersonsWord(_ call: Call) throws -> Bool {
        guard call.state == .rejected else { return false }
        return try facts.reports(of: call.id).first { $0.state == .rejected }?.source == .person
    }
}

extension JournalPolicy {
    package func append(_ event: CallEvent, holding: Bool = false) throws -> Decision<Call> {
        let stored = try stored(event.call)
        var call = stored.call
        call.updatedAt = max(call.updatedAt, event.at.asStored)
        if let reported = event.reported, case .moves(let state) = try transition(of: stored, on: reported) {
            call.state = state
            call.note(state, at: event.at)
            call.note = state.isPlaced || state == .sending ? nil : event.words.asStored
            call.willBeSentAgain = holding && state.mayBeSentAgain
        }
        var changes = try [.append(event)] + replacing(stored, by: call, learning: [event])
        // What was held for the time that it was to go to is held no longer, unless it went there.
        if case .operation(_, .reschedule, .ended) = event.kind { changes += try self.holding(call, at: event.at) }
        return Decision(call, changes)
    }

    /// Gives up what `append` held; a call that this process does not hold stays as it is.
    package func release(_ id: CallID, _ end: CallEvent.RetryEnd, at: Date) throws -> Decision<Call> {
        let stored = try stored(id)
        guard stored.isHeld, stored.owner == facts.lease else { return Decision(stored.call) }
        return try release(stored, end, at: at)
    }

    /// Gives up the fences of a call that somebody would have sent again.
    func release(_ stored: StoredCall, _ end: CallEvent.RetryEnd, at: Date) throws -> Decision<Call> {
        let event = CallEvent(call: stored.call.id, at: at, source: .trunkline, kind: .retryAbandoned(end))
        var call = stored.call
        call.willBeSentAgain = false
        call.updatedAt = max(call.updatedAt, at.asStored)
        return Decision(call, try [.append(event)] + replacing(stored, by: call, learning: [event]))
    }

    /// A call over what it was: its fences and its owner follow its state. `events` are written with it, and `other` becomes
    /// part of it.
    func replacing(
        _ stored: StoredCall, by call: Call, learning events: [CallEvent], with other: Call? = nil
    ) throws -> [JournalChange] {
        try holdChanges(from: stored.call, to: call, learning: events, with: other)
            + [.update(stored, to: call, owner: owner(of: call, after: stored))]
    }

    private func owner(of call: Call, after stored: StoredCall) -> String? {
        if call.state == .sending, stored.call.state != .sending { return facts.lease }
        let isInHand = call.state == .intended || call.state == .sending || call.willBeSentAgain
        return isInHand ? stored.owner : nil
    }
}
