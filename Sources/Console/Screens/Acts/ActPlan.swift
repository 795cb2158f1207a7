import CallDomain
import Foundation
import TerminalUI

/// Which of some calls an act can be asked for, and why it cannot for the others.
struct ActPlan: Sendable {
    /// Calls that share one reason.
    struct Exclusion: Hashable, Sendable {
        let reason: SafeText
        var calls: [Call]
    }

    /// In the order of the list.
    private(set) var calls: [Call] = []
    /// The most frequent reason first.
    private(set) var exclusions: [Exclusion] = []

    init(_ calls: [Call], reason: (Call) -> SafeText?) {
        for call in calls {
            guard let reason = reason(call) else {
                self.calls.append(call)
                continue
            }
            if let index = exclusions.firstIndex(where: { $0.reason == reason }) {
                exclusions[index].calls.append(call)
            } else {
                exclusions.append(Exclusion(reason: reason, calls: [call]))
            }
        }
        exclusions.sort { $0.calls.count > $1.calls.count }
    }

    var excludedCount: Int { exclusions.reduce(0) { $0 + $1.calls.count } }
    var count: Int { calls.count + excludedCount }

    /// Why nothing can be asked for at all; `nil` where something can.
    var reasonAgainst: SafeText? {
        guard calls.isEmpty else { return nil }
        guard let first = exclusions.first else { return "There is no call under the cursor." }
        guard count > 1 else { return first.reason }
        let reasons = exclusions.prefix(3).map { "\($0.calls.count): \($0.reason)" as SafeText }
        return "None of these \(count) calls. \(reasons.joined(separator: " "))"
    }

    /// A line for each reason why some are left alone.
    var exclusionLines: [SafeText] {
        exclusions.map { exclusion in
            let count = exclusion.calls.count
            return "\(count) \(count == 1 ? "is" : "are") left alone: \(exclusion.reason)"
        }
    }
}

extension ConsoleState {
    /// What an act comes to for the calls that are marked, or for the one under the cursor.
    func plan(_ act: CallOperation) -> ActPlan { ActPlan(subjects) { reason(against: act, on: $0) } }

    /// Why an act cannot be asked for: the provider documents no such thing, or the call's state forbids it.
    func reason(against act: CallOperation, on call: Call) -> SafeText? {
        if let reason = settings.offers[call.provider, act.capability].reason {
            return SafeText(untrusted: reason)
        }
        if let reason = act.reason(against: call.state) { return SafeText(untrusted: reason) }
        if act == .hangUp, call.state == .scheduled, let due = call.scheduledAt, due.timeIntervalSince(now) > 60 {
            return "Not placed yet: there is nothing to hang up before it rings."
        }
        return nil
    }
}
