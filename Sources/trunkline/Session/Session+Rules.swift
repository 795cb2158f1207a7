import CallCore
import Foundation

extension Session {
    /// What stands against a call, as the journal knows it now.
    func verdicts(on order: CallOrder) async throws -> [PlacementVerdict] {
        let intent = order.intent
        var standing = NumberStanding()
        if let number = intent.callee.number {
            let journal = try await journal()
            standing.doNotCall = try await journal.doNotCallEntry(of: number)
            standing.calls = try await journal.callMoments(
                to: number, since: clock.now.addingTimeInterval(-NumberStanding.reach))
        } else {
            printer.note("Their number is not known here: the do-not-call list says nothing of them.")
        }
        let fences = intent.fences
        standing.unsettled = try await journal().holders(
            of: fences, at: clock.now, ringingAt: intent.scheduledAt ?? clock.now
        ).map(UnsettledCall.init)
        let facts = PlacementFacts(place: intent.place, scheduledAt: intent.scheduledAt)
        return order.account.rules.verdicts(on: facts, standing: standing, at: clock.now)
    }

    /// What is set aside by the reasons that were given. Throws `CommandFailure` (3) where anything else stands against
    /// a call: nobody need be asked about it.
    func refuse(
        _ verdicts: [PlacementVerdict], unless reasons: [PlacementOverride.Rule: String]
    ) throws -> [PlacementOverride] {
        try verdicts.map { verdict in
            if let rule = verdict.rule, let reason = reasons[rule],
                let override = PlacementOverride(verdict, reason: reason)
            {
                return override
            }
            if case .doNotCall(let entry) = verdict { throw JournalError.doNotCall(entry) }
            if let holder = verdict.unsettled.first {
                throw holder.isUnknown ? JournalError.fenced(by: holder.id) : .heldBack(by: holder.id, holder.state)
            }
            throw DispatchError.forbidden(verdict)
        }
    }

    /// How a verdict can be set aside, as a sentence; empty for what cannot.
    static func way(around verdict: PlacementVerdict) -> String {
        switch verdict.rule {
        case .outsideHours: " --outside-hours REASON does it all the same."
        case .overCap: " --over-cap REASON does it all the same."
        case .unsettled: " --override NUMBER --reason REASON does it all the same."
        case nil: ""
        }
    }
}
