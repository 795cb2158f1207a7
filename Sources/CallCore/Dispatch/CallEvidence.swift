import Foundation

/// Decides whether one of the calls that a provider lists is the call whose outcome is unknown.
struct CallEvidence {
    enum Verdict: Hashable {
        case isThis(CallReport)
        /// So many could be it, or none.
        case undecided(candidates: Int)
    }

    let intent: CallIntent
    /// When it was sent.
    let sentAt: Date
    /// Seconds by which the provider's clock, or its listing, may differ from ours.
    static let tolerance: Double = 300

    /// `claimed` are the provider's ids of other calls of ours. A call that carries our reference is the one; without
    /// a reference it must be the only one that agrees.
    func judge(_ reports: [CallReport], claimed: Set<String>) -> Verdict {
        let unclaimed = Dictionary(reports.map { ($0.providerCallID, $0) }) { _, last in last }.values
            .filter { !claimed.contains($0.providerCallID) }
        let ours = unclaimed.filter { $0.reference == intent.id }
        let candidates = ours.isEmpty ? unclaimed.filter(agrees) : ours
        guard candidates.count == 1, let only = candidates.first else {
            return .undecided(candidates: candidates.count)
        }
        return .isThis(only)
    }

    /// Number or contact must be said and be the same; agent and caller must not be others; the time must fit.
    private func agrees(_ report: CallReport) -> Bool {
        guard report.reference == nil, let createdAt = report.createdAt,
            abs(createdAt.timeIntervalSince(sentAt)) <= Self.tolerance
        else { return false }
        let number = Self.compareNumbers(report.toNumber, intent.callee.number)
        let contact = Self.compare(report.contactID, intent.callee.contactID)
        let agent = Self.compare(report.agentID, intent.caller.agentID)
        let caller = Self.compareNumbers(report.fromNumber, intent.caller.number)
        return (number == true || contact == true) && ![number, contact, agent, caller].contains(false)
    }

    /// `nil` where either says nothing.
    private static func compare(_ one: String?, _ other: String?) -> Bool? {
        guard let one, let other else { return nil }
        return one == other
    }

    /// A listed number may be written as in its own country. One that cannot be read, a masked one say, says nothing.
    private static func compareNumbers(_ listed: String?, _ intended: String?) -> Bool? {
        guard let listed, let intended, let number = PhoneNumber.read(intended).number else { return nil }
        return compare(PhoneNumber.e164(listed, region: number.region), number.e164)
    }
}
