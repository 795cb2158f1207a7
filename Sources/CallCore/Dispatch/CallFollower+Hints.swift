import Foundation

extension CallFollower {
    private static let mostHints = 500

    /// What unsigned deliveries said and nobody has confirmed yet.
    func readHints() async {
        guard let all = try? await journal.hints(limit: Self.mostHints) else { return }
        hints = Dictionary(grouping: all, by: \.call)
        looks = looks.filter { hints[$0.key] != nil }
    }

    /// A call that was found at the provider may have become part of one of ours: nothing waits for it any more.
    func keptCall(_ id: CallID) async -> Call? {
        do {
            if let call = try await journal.call(id) { return call }
            for hint in hints.removeValue(forKey: id) ?? [] {
                try await journal.settleHint(hint.delivery, note: "its call became part of another")
            }
        } catch {}
        return nil
    }

    /// Holds what the provider says against what unsigned deliveries said; `nil` where it says that it knows no such call.
    func confirm(_ call: Call, by report: CallReport?, at account: Account) async throws {
        guard let hints = hints[call.id], !hints.isEmpty else { return }
        let isItsOwn = call.providerCallID == nil ? try await accept(report, for: call, at: account) : true
        for hint in hints {
            let isConfirmed = isItsOwn && report.map { hint.isConfirmed(by: $0) } == true
            let isLast = looks[call.id, default: 0] + 1 >= PollRhythm.afterEnd.count || !isItsOwn
            if isConfirmed {
                try await journal.settleHint(hint.delivery, note: nil)
            } else if isLast {
                try await giveUp(hint, call)
            }
        }
        looks[call.id, default: 0] += 1
    }

    /// A call that has no id at its provider may take one from a hint only where the provider bears it out.
    private func accept(_ report: CallReport?, for call: Call, at account: Account) async throws -> Bool {
        guard let report, let intent = try await journal.intent(call.id) else { return false }
        let sent = try await journal.events(of: call.id).last { $0.reported == .sending }?.at
        let evidence = CallEvidence(intent: intent, sentAt: sent ?? intent.createdAt)
        let holder = try await journal.call(
            provider: account.provider, account: account.name, providerCallID: report.providerCallID)
        let claimed = holder.map { $0.form.isEmpty ? [] : [report.providerCallID] } ?? []
        guard case .isThis = evidence.judge([report], claimed: Set(claimed)) else { return false }
        try await journal.accept(report, for: call.id, from: .poll, at: clock.now)
        return true
    }

    private func giveUp(_ hint: DeliveryHint, _ call: Call) async throws {
        let words = "the provider does not confirm what an unsigned delivery said"
        try await journal.append(CallEvent(call: call.id, at: clock.now, source: .trunkline, words: words))
        try await journal.settleHint(hint.delivery, note: words)
    }
}

extension DeliveryHint {
    /// The provider stands where the hint said, or further on.
    func isConfirmed(by report: CallReport) -> Bool {
        guard let state else { return true }
        return (report.state?.rank ?? -1) >= state.rank
    }
}
