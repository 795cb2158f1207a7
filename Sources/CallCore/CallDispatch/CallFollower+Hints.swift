import CallDomain
import CallJournal
import Foundation

extension CallFollower {
    /// Of one account: one whose key is refused must not stand before the others.
    private static let mostHints = 200

    /// What unsigned deliveries said and nobody has confirmed yet, at the accounts that are read here.
    func readHints() async {
        var all: [WebhookHint] = []
        for account in plan.accounts.values where account.isLed && account.canReadCalls {
            guard let some = try? await journal.hints(of: account.name, limit: Self.mostHints) else { return }
            all += some
        }
        followed.replaceHints(by: all)
    }

    /// A hint that says no more than what is known from the provider itself is worth no request.
    func settleKnownHints(of call: Call) async {
        for hint in followed[call.id]?.hints ?? [] where hint.isKnown(of: call) {
            guard (try? await journal.settleHint(hint.delivery, note: nil)) != nil else { continue }
            followed.removeHint(hint)
        }
    }

    /// A call that was found at the provider may have become part of one of ours: nothing waits for it any more.
    func keptCall(_ id: CallID) async -> Call? {
        do {
            if let call = try await journal.call(id) { return call }
            for hint in followed.removeHints(of: id) {
                try await journal.settleHint(hint.delivery, note: "its call became part of another")
            }
        } catch {}
        return nil
    }

    /// Holds what the provider says against what unsigned deliveries said; `nil` where it says that it knows no such call.
    func confirm(_ call: Call, by report: CallReport?, at account: Account) async throws {
        guard let hints = followed[call.id]?.hints, !hints.isEmpty else { return }
        let isItsOwn = call.providerCallID == nil ? try await accept(report, for: call, at: account) : true
        for hint in hints {
            let isConfirmed = isItsOwn && report.map { hint.isConfirmed(by: $0) } == true
            // Asked too early, the provider may not know it yet: only another call's answer settles it at once.
            let isAnothers = report != nil && !isItsOwn
            let isLast = followed.isLastLookup(call.id) || isAnothers
            if isConfirmed {
                try await journal.settleHint(hint.delivery, note: nil)
            } else if isLast {
                try await giveUp(hint, call)
            }
        }
        followed.countLookup(call.id)
    }

    /// A call that has no id at its provider may take one from a hint only where the provider bears it out.
    private func accept(_ report: CallReport?, for call: Call, at account: Account) async throws -> Bool {
        guard let report, let intent = try await journal.intent(call.id) else { return false }
        let holder = try await journal.call(
            provider: account.provider, account: account.name, providerCallID: report.providerCallID)
        if holder?.id == call.id { return true }
        let evidence = try await journal.evidence(of: intent)
        let claimed = try await journal.claimed([report], at: account, besides: call.id)
        let rivals = try await journal.rivals(of: intent)
        guard case .isThis = evidence.judge([report], claimed: claimed, rivals: rivals) else { return false }
        try await journal.accept(report, for: call.id, from: .poll, at: clock.now)
        return true
    }

    private func giveUp(_ hint: WebhookHint, _ call: Call) async throws {
        let event = CallEvent(call: call.id, at: clock.now, source: .trunkline, kind: .hintUnconfirmed)
        try await journal.append(event)
        try await journal.settleHint(hint.delivery, note: event.words)
    }
}

extension WebhookHint {
    /// Hints move nothing, so what the call stands at was learned from the provider. Where more is to come of it, it is
    /// still worth a look.
    func isKnown(of call: Call) -> Bool {
        guard let state, call.state.rank >= state.rank, call.providerCallID == providerCallID else { return false }
        return call.isTold || call.state.outcome?.hasConversation == false
    }

    /// The provider stands where the hint said, or further on.
    func isConfirmed(by report: CallReport) -> Bool {
        guard let state else { return true }
        return (report.state?.rank ?? -1) >= state.rank
    }
}
