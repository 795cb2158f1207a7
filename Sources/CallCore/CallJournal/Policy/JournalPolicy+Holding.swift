import CallDomain
import CallProviders
import Foundation

/// A call under way holds its number and its contact: the journal itself refuses another one, whoever asks.
extension JournalPolicy {
    /// Brings a call's fences in step with how it stands. What is merely learned is never refused; what is about to be sent
    /// again is.
    func holdChanges(
        from old: Call, to call: Call, learning events: [CallEvent], with other: Call?
    ) throws -> [JournalChange] {
        let longest = try longest(call)
        let (before, after) = (HoldWindow(old, longest: longest), HoldWindow(call, longest: longest))
        guard before != after || old.callee.fences(of: old.provider) != call.callee.fences(of: call.provider) else {
            return []
        }
        guard let after else {
            let isHeld = try longest != nil && isEndUnconfirmed(call, learning: events, with: other)
            return isHeld ? [] : [.dropHolds(call.id)]
        }
        if before == nil, call.state == .sending, let intent = try facts.intent(of: call.id) {
            let ringingAt = max(call.updatedAt, intent.scheduledAt ?? call.updatedAt)
            return [.hold(try taking(after, for: call, intent, at: call.updatedAt, ringingAt: ringingAt))]
        }
        return [.hold(Hold(call, after, at: call.updatedAt, setAside: nil))]
    }

    /// Of what is known to be under way, whatever holds it back.
    package func holding(_ call: Call, at: Date) throws -> [JournalChange] {
        guard let window = HoldWindow(call, longest: try longest(call)) else { return [] }
        return [.hold(Hold(call, window, at: at, setAside: nil))]
    }

    /// What holds back whoever wants to call the same person. Throws `.fenced` or `.heldBack` where another call does so
    /// already, unless it is one that the person who decided this call saw and set aside.
    func taking(
        _ window: HoldWindow, for call: Call, _ intent: CallIntent, at now: Date, ringingAt: Date
    ) throws -> Hold {
        let setAside = intent.overrides.flatMap(\.calls)
        let holders = try facts.holders(of: call.callee.fences(of: call.provider), at: now, ringingAt: ringingAt)
        for holder in holders where holder.id != call.id {
            if setAside.contains(holder.id), holder.state.canBeSetAside { continue }
            throw Self.refusal(by: holder)
        }
        return Hold(call, window, at: now, setAside: setAside)
    }

    private static func refusal(by holder: Call) -> JournalError {
        holder.state == .unknown ? .fenced(by: holder.id) : .heldBack(by: holder.id, holder.state)
    }

    /// Whether nobody vouches for the end of a call, and nobody can be asked: it holds for as long as it can last.
    private func isEndUnconfirmed(_ call: Call, learning events: [CallEvent], with other: Call?) throws -> Bool {
        guard call.state.isEnded else { return false }
        let before = try [call.id, other?.id].compactMap(\.self).flatMap { try facts.reports(of: $0) }
            .filter { $0.state.name == call.state.name }.map(\.source)
        let now = events.filter { $0.reported?.name == call.state.name }.map(\.source)
        return (before + now).allSatisfy { $0 == .webhook }
    }

    /// Seconds that a call can last, where its provider does not tell of its end.
    private func longest(_ call: Call) throws -> Double? {
        guard ProviderCatalog.profile(of: call.provider).longestCall != nil else { return nil }
        return longest(call, try facts.intent(of: call.id))
    }

    func longest(_ call: Call, _ intent: CallIntent?) -> Double? {
        guard let limit = ProviderCatalog.profile(of: call.provider).longestCall else { return nil }
        return intent.flatMap { Double($0.values.text(limit.field)) } ?? limit.usual
    }
}

extension JournalPolicy {
    /// The calls that hold back one which is moved to a time: those that nobody knows the outcome of, and those that hold its
    /// callee then.
    package func holders(of fences: [String], movingTo instant: Date, at now: Date, besides id: CallID) throws -> [Call]
    {
        try facts.holders(of: fences, at: max(now, instant), ringingAt: instant).filter { holder in
            guard holder.id != id, let window = HoldWindow(holder, longest: try longest(holder)) else { return false }
            return holder.state.isInHand || holder.willBeSentAgain || instant < max(window.endsBy, now)
        }
    }

    /// Keeps that a call is about to be moved, and holds its callee for the new time too: of two that are moved at the same
    /// moment one is refused. Throws `.fenced` or `.heldBack`.
    package func beginMove(_ event: CallEvent, to instant: Date) throws -> Decision<Call> {
        let call = try stored(event.call).call
        let fences = call.callee.fences(of: call.provider)
        if let holder = try holders(of: fences, movingTo: instant, at: event.at, besides: call.id).first {
            throw Self.refusal(by: holder)
        }
        let longest = (try longest(call) ?? HoldWindow.longest) + HoldWindow.ringing
        let held = JournalChange.extendHold(
            call.id, ringsAt: instant, from: instant.addingTimeInterval(-HoldWindow.lead),
            endsBy: instant.addingTimeInterval(longest))
        let kept = try append(event)
        return Decision(kept.value, [held] + kept.changes)
    }

    /// Nobody will tell of the call's end.
    package func limitHold(of id: CallID, at: Date) throws -> [JournalChange] {
        guard let call = try facts.call(.id(id))?.call, call.state.isFollowed else { return [] }
        return [.boundHold(id, at: at, seconds: HoldWindow.longest)]
    }

    /// When the provider was last known to have moved a call because somebody here asked for it.
    func movedAt(_ calls: [CallID]) throws -> Date? {
        let moves = try calls.flatMap { try facts.events(of: $0) }
            .filter { event in
                guard case .operation(_, .reschedule, .ended(let end)) = event.kind else { return false }
                return end.isDone
            }
        return moves.max { $0.sequence < $1.sequence }?.at
    }
}

extension Hold {
    fileprivate init(_ call: Call, _ window: HoldWindow, at: Date, setAside: [CallID]?) {
        self.init(
            call: call.id, keys: Set(call.callee.fences(of: call.provider).map(\.asStored)).sorted(), window: window,
            takenAt: at, setAside: setAside)
    }
}
