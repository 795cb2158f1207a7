import CallDomain
import Foundation

/// Decides whether one of the calls that a provider lists is the call whose outcome is unknown.
struct CallEvidence {
    enum Verdict: Hashable {
        case isThis(CallReport)
        /// Those that could be it; none, or nothing tells which, or whether there are more.
        case undecided([CallReport])
    }

    /// How far what is said of a listed call agrees with what was sent.
    private enum Agreement {
        case whole
        /// But for the time, which does not fit or is not said.
        case exceptTime
    }

    let intent: CallIntent
    /// When it was sent.
    let sentAt: Date
    /// Seconds by which the provider's clock, or its listing, may differ from ours.
    static let tolerance: Double = 300
    /// Seconds before and after sending that are looked at: what is off by more than the tolerance, a person may judge.
    static let reach: Double = 900

    var window: ClosedRange<Date> { sentAt.addingTimeInterval(-Self.reach)...sentAt.addingTimeInterval(Self.reach) }

    /// `claimed` are the provider's ids of other calls of ours, `rivals` our other calls whose outcome is open. A call that
    /// carries our reference is the one; without a reference it must be the only one that agrees, in a list that is
    /// whole, and no rival's as well.
    func judge(
        _ reports: [CallReport], claimed: Set<String>, rivals: [CallEvidence] = [], isWhole: Bool = true
    ) -> Verdict {
        let unclaimed = Dictionary(reports.map { ($0.providerCallID, $0) }) { _, last in last }.values
            .filter { !claimed.contains($0.providerCallID) }
        let ours = unclaimed.filter { $0.reference == intent.id }
        if let only = ours.first, ours.count == 1 { return .isThis(only) }
        let sure = ours.isEmpty ? unclaimed.filter { agreement(with: $0) == .whole } : ours
        let isOnly = sure.count == 1 && ours.isEmpty && isWhole && !isEchoed(by: reports)
        if isOnly, let only = sure.first, !rivals.contains(where: { $0.agreement(with: only) != nil }) {
            return .isThis(only)
        }
        let candidates = sure.isEmpty ? unclaimed.filter { agreement(with: $0) != nil } : sure
        return .undecided(
            candidates.sorted {
                ($0.createdAt ?? sentAt, $0.providerCallID) < ($1.createdAt ?? sentAt, $1.providerCallID)
            })
    }

    /// Our reference went with the call, and this provider gives references back: a call without one is somebody else's,
    /// or a person has to say.
    private func isEchoed(by reports: [CallReport]) -> Bool {
        intent.request.body?.contains(intent.id.description) == true && reports.contains { $0.reference != nil }
    }

    /// Whether a call that a provider tells of cannot be this one: it went to somebody else, or carries another's
    /// reference.
    func isContradicted(by report: CallReport) -> Bool {
        if let reference = report.reference, reference != intent.id { return true }
        return comparisons(report).contains(false)
    }

    /// Number or contact must be said and be the same; agent and caller must not be others; `nil` where it is another call.
    private func agreement(with report: CallReport) -> Agreement? {
        guard report.reference == nil else { return nil }
        let whom = comparisons(report)
        let who = [
            Self.compare(report.agentID, intent.caller.agentID),
            PhoneNumber.agrees(report.fromNumber, with: intent.caller.number),
        ]
        guard whom.contains(true), !(whom + who).contains(false) else { return nil }
        guard let createdAt = report.createdAt else { return .exceptTime }
        return abs(createdAt.timeIntervalSince(sentAt)) <= Self.tolerance ? .whole : .exceptTime
    }

    private func comparisons(_ report: CallReport) -> [Bool?] {
        [
            PhoneNumber.agrees(report.toNumber, with: intent.callee.number),
            Self.compare(report.contactID, intent.callee.contactID),
        ]
    }

    /// `nil` where either says nothing.
    private static func compare(_ one: String?, _ other: String?) -> Bool? {
        guard let one, let other else { return nil }
        return one == other
    }
}
