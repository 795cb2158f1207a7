import Foundation

extension Dispatcher {
    /// What stands against moving a call to a time, by the clock of the person called.
    func outsideHours(_ call: Call, at instant: Date, by rules: PlacementRules) async throws -> PlacementVerdict? {
        rules.outsideHours(try await place(of: call), at: instant)
    }

    /// The call itself counts for the day it goes to, and not for the one it leaves.
    func overCap(_ call: Call, movedTo instant: Date, by rules: PlacementRules) async throws -> PlacementVerdict? {
        guard let cap = rules.cap, let number = call.callee.number else { return nil }
        var moments = try await journal.callMoments(
            to: number, since: min(instant, clock.now).addingTimeInterval(-NumberStanding.reach))
        if let own = moments.firstIndex(of: call.scheduledAt ?? call.createdAt) { moments.remove(at: own) }
        let count = PlacementRules.calls(moments, onTheDayOf: instant, try await place(of: call))
        return count < cap ? nil : .overCap(count: count, cap: cap)
    }

    /// Keeps why a person moves a call outside the hours, in the person's name.
    func keepOverride(of act: CallAct, on call: Call, by person: String, _ rules: PlacementRules) async throws {
        guard case .reschedule(let instant, let reason?) = act,
            let verdict = try await outsideHours(call, at: instant, by: rules)
        else { return }
        try await journal.append(
            CallEvent(
                call: call.id, at: clock.now, source: .person,
                kind: .ruleOverridden(
                    CallEvent.RuleOverride(by: person, what: verdict.overriddenWords, reason: reason, isMove: true))))
    }

    /// As it was known when the call was decided; else what its number tells.
    private func place(of call: Call) async throws -> CalleePlace? {
        if let place = try await journal.intent(call.id)?.place { return place }
        return call.callee.number.flatMap { CalleePlace(number: $0) }
    }
}
