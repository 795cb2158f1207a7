import Foundation

/// Whether a call may be placed, and what a person should know before: the one value that the form, the review, the
/// command line, moving a call and the dispatcher read.
public struct PlacementReview: Hashable, Sendable {
    /// What stands against the call and is not set aside, the worst first.
    public let verdicts: [PlacementVerdict]
    /// What a person set aside.
    public let setAside: [PlacementVerdict]
    /// What else there is to know, the worst first.
    public let findings: [PlacementFinding]
    /// `nil` where nobody knows the callee's time.
    public let hours: HoursFinding?
    private let isMove: Bool

    /// `outcomes` are the operator's own words for what came of a call.
    public init(
        _ facts: CalleeFacts, _ placement: Placement, rules: PlacementRules,
        outcomes: [Disposition] = Disposition.usual, at now: Date
    ) {
        let instant = placement.scheduledAt ?? now
        hours = rules.hours(at: instant, placement.place)
        let found = [
            facts.doNotCall.map(PlacementVerdict.doNotCall),
            facts.holders.isEmpty ? nil : .heldBack(by: facts.holders), placement.outsidePlan,
            rules.late(placement, at: now),
            rules.outsideHours(hours) ?? rules.timeUnknown(placement.place),
            rules.overCap(facts.calls, ringingAt: instant, placement.place),
        ].compactMap(\.self)
        verdicts = found.filter { verdict in !placement.overrides.contains { $0.covers(verdict) } }
        setAside = found.filter { verdict in placement.overrides.contains { $0.covers(verdict) } }
        findings = PlacementFinding.all(facts, placement, hours, outcomes)
        isMove = placement.isMove
    }

    /// What a reason that a person types would set aside here; `nil` for what nobody may.
    public func rule(of verdict: PlacementVerdict) -> PlacementOverride.Rule? {
        // The journal keeps a reason for the hours alone with a move: what else stands against it needs a new decision.
        isMove && verdict.rule != .outsideHours ? nil : verdict.rule
    }

    /// The worst that nobody may set aside; `nil` where there is none.
    public var refusal: PlacementVerdict? { verdicts.first { rule(of: $0) == nil } }

    public var isRefused: Bool { refusal != nil }

    /// What one reason sets aside.
    public var overridable: [PlacementVerdict] { verdicts.filter { rule(of: $0) != nil } }
}
