import CallDomain
import Foundation

/// From the decision to call somebody until the call is taken for sending.
extension JournalPolicy {
    package func commit(_ intent: CallIntent, cap: Int?) throws -> [JournalChange] {
        guard try facts.call(.id(intent.id)) == nil else { throw JournalError.alreadyKept(intent.id) }
        try refuseIfNotToBeCalled(intent.callee.number)
        try refuseOverCap(intent, cap: cap)
        let call = Call(deciding: intent)
        let named = try naming(intent)
        let held = try HoldWindow(call, longest: longest(call, intent)).map { window in
            JournalChange.hold(
                try taking(
                    window, for: call, intent, at: intent.createdAt, ringingAt: intent.scheduledAt ?? intent.createdAt))
        }
        let committed = CallEvent(
            call: intent.id, at: intent.createdAt, source: .person, reported: .intended,
            kind: .committed(by: intent.by))
        return [.insert(call, owner: facts.lease), .keepIntent(intent)] + named + [held].compactMap(\.self)
            + [.append(committed)] + overrides(of: intent)
    }

    package func beginSending(_ id: CallID, at: Date) throws -> Decision<Call> {
        let stored = try stored(id)
        guard !stored.isHeld || stored.owner == facts.lease,
            case .moves = try transition(of: stored, on: .sending)
        else {
            throw JournalError.notSendable(stored.call.state)
        }
        try refuseIfNotToBeCalled(stored.call.callee.number)
        return try append(CallEvent(call: id, at: at, source: .trunkline, reported: .sending, kind: .sending))
    }

    /// Inside the transaction that would let a call go: whoever added the number a moment ago, in whichever process, is
    /// heard.
    private func refuseIfNotToBeCalled(_ number: String?) throws {
        guard let number, let entry = try facts.doNotCallEntries(of: number).first else { return }
        throw JournalError.doNotCall(entry)
    }

    /// Inside the transaction that keeps the intent: calls that other processes placed a moment ago count.
    private func refuseOverCap(_ intent: CallIntent, cap: Int?) throws {
        guard let cap, let number = intent.callee.number, !intent.overrides.contains(where: { $0.rule == .overCap })
        else { return }
        let instant = intent.scheduledAt ?? intent.createdAt
        let start = instant.addingTimeInterval(-CalleeFacts.reach)
        let moments = try facts.callMoments(to: number, since: start, except: nil)
        var rules = PlacementRules()
        rules.callsPerDay = cap
        guard case .overCap(let count, let cap)? = rules.overCap(moments, ringingAt: instant, intent.place) else {
            return
        }
        throw JournalError.overCap(count: count, cap: cap)
    }

    /// A script's own name for a call never places a second one. Throws `.alreadyPlaced` where it belongs to a call that may
    /// have been placed; one of which nothing reached the provider, and that nobody sends again, gives it up.
    private func naming(_ intent: CallIntent) throws -> [JournalChange] {
        guard let name = intent.once else { return [] }
        if let first = try facts.call(.once(name))?.call, !first.isKnownNotPlaced {
            throw JournalError.alreadyPlaced(once: name, first.id)
        }
        return [.name(name, intent.id)]
    }

    /// What a person set aside, in the person's words, beside the decision.
    private func overrides(of intent: CallIntent) -> [JournalChange] {
        intent.overrides.map { override in
            .append(
                CallEvent(
                    call: intent.id, at: intent.createdAt, source: .person,
                    kind: .ruleOverridden(
                        CallEvent.RuleOverride(by: intent.by, what: override.words, reason: override.reason))))
        }
    }
}

extension Call {
    fileprivate init(deciding intent: CallIntent) {
        self.init(
            id: intent.id, account: intent.account, provider: intent.provider, form: intent.form, state: .intended,
            callee: intent.callee, caller: intent.caller, createdAt: intent.createdAt)
        scheduledAt = intent.scheduledAt
        zone = intent.zone
    }

    /// No byte of it was acted on, and nobody sends it again: placing it anew is safe.
    public var isKnownNotPlaced: Bool { state.mayBeSentAgain && !willBeSentAgain }
}
