import CallCore
import Foundation
import Wording

extension Session {
    /// What a call comes to, as the journal and the lists that are kept know it now.
    func review(_ order: CallOrder) async throws -> PlacementReview {
        let intent = order.intent
        let facts: CalleeFacts
        if hasJournal, let query = intent.calleeQuery {
            facts = try await journal().calleeFacts(of: query, at: clock.now)
        } else {
            facts = CalleeFacts()
        }
        let lists = try await keptLists(of: order.account)
        let placement = Placement(
            place: intent.place, scheduledAt: intent.scheduledAt, callee: intent.callee,
            known: CalleeKnowledge(contact: lists.contact(at: intent.callee.number)),
            unlisted: order.unlisted(lists))
        return PlacementReview(
            facts, placement, rules: order.account.rules, outcomes: try configuration().dispositions, at: clock.now)
    }

    /// The lists of an account, as they were read last.
    func keptLists(of account: Account) async throws -> KeptLists {
        try await KeptLists(of: account, in: hasJournal ? try await journal() : nil)
    }

    /// Says what a person should know before the call is placed.
    func tell(_ review: PlacementReview) {
        let now = clock.now
        let words = MomentWords(
            moment: { instant, zone in
                WallTime(at: instant, in: zone ?? .current).description.prefix(16).description
            },
            distance: { TimeText.distance(from: $0, to: now) })
        for finding in review.findings where finding.weight == .warning {
            // The wrong time of day stands against the call, and is told as that.
            if case .hours = finding, !review.verdicts.isEmpty { continue }
            printer.note(finding.words(words).capitalizedFirst + ".")
        }
    }

    /// What a verdict would come to: whether a reason that was given sets it aside.
    func forecast(
        _ verdict: PlacementVerdict, of review: PlacementReview, _ reasons: [PlacementOverride.Rule: String]
    ) -> String {
        guard let rule = review.rule(of: verdict), let reason = reasons[rule],
            PlacementOverride(verdict, reason: reason) != nil
        else { return "It would not be sent: \(verdict.words). \(verdict.way)" }
        return "It would be sent all the same, by your reason \u{201C}\(reason)\u{201D}: \(verdict.words)."
    }

    /// What is set aside by the reasons that were given. Throws `CommandFailure` where anything else stands against a
    /// call: nobody need be asked about it.
    func refuse(
        _ review: PlacementReview, unless reasons: [PlacementOverride.Rule: String]
    ) throws -> [PlacementOverride] {
        try review.verdicts.map { verdict in
            if let rule = review.rule(of: verdict), let reason = reasons[rule],
                let override = PlacementOverride(verdict, reason: reason)
            {
                return override
            }
            throw DispatchError.forbidden(verdict)
        }
    }
}

extension PlacementVerdict {
    /// What to do about it in the shell, as sentences.
    var way: String {
        switch self {
        case .outsideHours: "--outside-hours REASON does it all the same."
        case .timeUnknown(let unknown): "\(unknown.cure) --outside-hours REASON does it all the same."
        case .overCap: "--over-cap REASON does it all the same."
        case .outsidePlan: "--outside-plan REASON calls it all the same."
        case .late: "Run it again if it is still wanted."
        case .doNotCall(let entry):
            "Nothing overrides that; `trunkline dnc remove \(entry.number) --reason TEXT` takes it off the list."
        case .heldBack(let calls): Self.way(past: calls, isOverridable: rule != nil)
        }
    }

    private static func way(past calls: [HoldingCall], isOverridable: Bool) -> String {
        guard let call = calls.first(where: \.isBeingSent) ?? calls.first(where: \.isUnknown) ?? calls.first else {
            return ""
        }
        let show = "`trunkline show \(call.id.short)` shows it"
        let settle = call.isUnknown ? "; `trunkline resolve \(call.id.short)` settles it." : "."
        return show + settle + (isOverridable ? " --override NUMBER --reason REASON calls all the same." : "")
    }

    /// Whoever repeats a call that is held back by one of which nothing is known may call twice.
    var status: ExitStatus { holders.contains(where: \.isUnknown) ? .unknown : .notSent }

    /// As it is told where the call was to be placed.
    var refusal: String {
        let start = status == .unknown ? "Not sent, and not to be repeated" : "Not sent"
        return "\(start): \(words). \(way)"
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
