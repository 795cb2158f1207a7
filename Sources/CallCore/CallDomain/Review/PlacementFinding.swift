import Foundation

/// Something that a person should know before a call is placed, and that does not stand against it.
public enum PlacementFinding: Hashable, Sendable {
    public enum Weight: Hashable, Sendable {
        case warning
        case note
        case reassurance
    }

    /// It was said of this number or contact that it is somebody else's.
    case wrongNumber(SaidOfCallee)
    /// It was said that they want no calls; the list does not hold them.
    case doNotCallSaid(SaidOfCallee)
    /// The number is somebody else's than the name says: a contact's, or one's who was called there before.
    case otherPerson(CalleeKnowledge, name: String)
    /// Whose number it is, as the name says too.
    case known(CalleeKnowledge)
    /// The do-not-call list cannot be asked.
    case numberUnknown
    case unlisted(UnlistedValue)
    /// Calling it costs more than usual, or no person answers it.
    case unusualNumber(UnusualNumber)
    /// Another call to them is not over, and does not hold this one back.
    case underWay(HoldingCall)
    case lastCall(Call)
    /// Whether it is a time to call where the person is; `nil` where nobody knows.
    case hours(HoursFinding?)

    public var weight: Weight {
        switch self {
        case .wrongNumber, .doNotCallSaid, .otherPerson, .numberUnknown, .unlisted, .unusualNumber, .underWay,
            .lastCall:
            .warning
        case .known: .reassurance
        case .hours(let found?): found.isOutside ? .warning : .reassurance
        case .hours(nil): .note
        }
    }
}

extension PlacementFinding {
    static func all(
        _ facts: CalleeFacts, _ placement: Placement, _ hours: HoursFinding?, _ outcomes: [Disposition]
    ) -> [PlacementFinding] {
        guard let callee = placement.callee, callee.number != nil || callee.contactID != nil else {
            return placement.unlisted.map(PlacementFinding.unlisted)
        }
        let isUnmatched = callee.number == nil && !placement.known.isToBeRead
        return said(facts, outcomes) + (isUnmatched ? [.numberUnknown] : [])
            + unusual(callee) + (person(callee, placement.known, facts).map { [$0] } ?? [])
            + placement.unlisted.map(PlacementFinding.unlisted) + history(facts) + [.hours(hours)]
    }

    /// What was said of earlier calls and bears on the next one.
    private static func said(_ facts: CalleeFacts, _ outcomes: [Disposition]) -> [PlacementFinding] {
        func first(_ meaning: Disposition.Meaning) -> SaidOfCallee? {
            facts.said.first { Disposition.meaning(of: $0.disposition, among: outcomes) == meaning }
        }
        let refused = facts.doNotCall == nil ? first(.doNotCall) : nil
        return [refused.map(PlacementFinding.doNotCallSaid), first(.wrongNumber).map(PlacementFinding.wrongNumber)]
            .compactMap(\.self)
    }

    private static func unusual(_ callee: Callee) -> [PlacementFinding] {
        callee.number.flatMap(UnusualNumber.init).map { [.unusualNumber($0)] } ?? []
    }

    /// A number that was typed beside a name is held against whom it is known to belong to.
    private static func person(
        _ callee: Callee, _ known: CalleeKnowledge, _ facts: CalleeFacts
    ) -> PlacementFinding? {
        // A contact that is chosen says itself who it is.
        guard callee.number != nil, callee.contactID == nil else { return nil }
        var known = known
        if known.earlierName == nil, LineSpellings.areSame(facts.lastCall?.callee.number, callee.number) {
            known.earlierName = facts.lastCall?.callee.name
        }
        guard let theirs = known.contact?.name ?? known.earlierName, !theirs.isEmpty else { return nil }
        guard let name = callee.name, !PersonName(name).mayBe(PersonName(theirs)) else { return .known(known) }
        return .otherPerson(known, name: name)
    }

    private static func history(_ facts: CalleeFacts) -> [PlacementFinding] {
        let held = Set(facts.holders.map(\.id))
        let others = facts.underWay.filter { !held.contains($0.id) }
        let last = facts.lastCall.flatMap { call -> PlacementFinding? in
            let isTold = held.contains(call.id) || facts.underWay.contains { $0.id == call.id }
            return isTold ? nil : .lastCall(call)
        }
        return others.map(PlacementFinding.underWay) + (last.map { [$0] } ?? [])
    }
}
