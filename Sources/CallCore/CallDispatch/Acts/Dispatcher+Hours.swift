import CallDomain
import CallJournal
import Foundation

extension Dispatcher {
    /// Throws what stands against moving a call to a time and is not set aside by a reason.
    func refuseMove(of call: Call, to instant: Date, unless reason: String?, by rules: PlacementRules) async throws {
        let review = try await review(of: call, movedTo: instant, by: rules)
        for verdict in review.verdicts where reason == nil || review.rule(of: verdict) == nil {
            switch verdict {
            // A call that is not to ring is cancelled, not moved.
            case .doNotCall(let entry): throw JournalError.doNotCall(entry)
            case .overCap: throw ActError.notNow("\(verdict.words). Cancel it, and place it anew with a reason.")
            case .heldBack, .outsideHours, .outsidePlan, .timeUnknown, .late: throw DispatchError.forbidden(verdict)
            }
        }
    }

    /// Keeps why a person moves a call outside the hours, in the person's name.
    func keepOverride(of act: CallOperation, on call: Call, by person: String, _ rules: PlacementRules) async throws {
        guard case .reschedule(let instant, let reason?) = act else { return }
        for verdict in try await review(of: call, movedTo: instant, by: rules).overridable {
            let override = CallEvent.RuleOverride(
                by: person, what: verdict.overriddenWords, reason: reason, isMove: true)
            try await journal.append(
                CallEvent(call: call.id, at: clock.now, source: .person, kind: .ruleOverridden(override)))
        }
    }

    private func review(of call: Call, movedTo instant: Date, by rules: PlacementRules) async throws -> PlacementReview
    {
        var facts = CalleeFacts()
        if let query = call.calleeQuery(movedTo: instant) {
            facts = try await journal.calleeFacts(of: query, at: clock.now)
        }
        return PlacementReview(facts, call.placement(movedTo: instant, facts), rules: rules, at: clock.now)
    }
}
