import CallDomain
import Foundation

/// What is known of somebody who is about to be called.
extension JournalPolicy {
    /// Inside one transaction: nothing changes between one fact and the next.
    package func calleeFacts(of query: CalleeQuery, at now: Date) throws -> CalleeFacts {
        var known = CalleeFacts()
        if let number = query.number {
            known.doNotCall = try facts.doNotCallEntries(of: number).first
            let start = min(query.ringsAt ?? now, now).addingTimeInterval(-CalleeFacts.reach)
            known.calls = try facts.callMoments(to: number, since: start, except: query.moving)
        }
        known.holders = try holders(of: query, at: now).map { HoldingCall($0, asked: query) }
        let calls = try facts.calleeCalls(query)
        known.underWay = calls.underWay.map { HoldingCall($0, asked: query) }
        known.lastCall = calls.last
        known.said = try calls.said.map { try said($0, query) }
        known.place =
            try query.moving.flatMap { try facts.intent(of: $0)?.place }
            ?? query.number.flatMap { CalleePlace(number: $0) }
        return known
    }

    private func holders(of query: CalleeQuery, at now: Date) throws -> [Call] {
        guard let moving = query.moving else {
            return try facts.holders(of: query.fences, at: now, ringingAt: query.ringsAt ?? now)
        }
        return try holders(of: query.fences, movingTo: query.ringsAt ?? now, at: now, besides: moving)
    }

    /// Who said it, and when, stands in the newest event that said so.
    private func said(_ call: Call, _ query: CalleeQuery) throws -> SaidOfCallee {
        let name = call.disposition ?? ""
        let isOfNumber = call.callee.number != nil && LineSpellings.areSame(call.callee.number, query.number)
        let event = try facts.events(of: call.id).last { $0.remarkRecord?.made.disposition == .set(name) }
        return SaidOfCallee(
            call: call.id, disposition: name, isOfNumber: isOfNumber, at: event?.at, by: event?.remarkRecord?.by)
    }
}
