import Foundation

/// From when until when a call holds its callee back from other calls.
///
/// A call under way holds from the decision until it has ended; one that is scheduled for later from shortly before its
/// time. Where no provider tells of an end, it holds until the longest that the call can last is over.
package struct HoldWindow: Hashable, Sendable {
    /// `nil` where it holds from the decision on.
    package let from: Date?
    /// When its telephone rings, or rang.
    package let ringsAt: Date
    /// When it has ended at the latest, as far as anybody can say beforehand.
    package let endsBy: Date
    /// Nobody tells of its end: `endsBy` is taken for it.
    package let isBounded: Bool

    /// Seconds before its time from which a scheduled call holds.
    package static let lead = 600.0
    /// Seconds that a call may last where its provider names no limit: twice what any provider of this kind sells.
    package static let longest = 4.0 * 3600
    /// Seconds that a telephone may ring before somebody answers.
    package static let ringing = 120.0

    /// `nil` for a call that holds nobody back. `longest` is how many seconds it can last at a provider that does not
    /// tell of its end; `nil` where its end can be learned.
    package init?(_ call: Call, longest: Double?) {
        let isOurs = call.state.isInHand || call.willBeSentAgain
        guard isOurs || call.state.isFollowed, !Self.isForSomeTime(call) else { return nil }
        ringsAt = call.startedAt ?? call.ringingAt ?? call.scheduledAt ?? call.createdAt
        endsBy = ringsAt.addingTimeInterval((longest ?? Self.longest) + Self.ringing)
        isBounded = longest != nil && !isOurs
        let isAhead = call.state.isWaiting && call.scheduledAt != nil
        from = isAhead ? ringsAt.addingTimeInterval(-Self.lead) : nil
    }

    /// Somebody scheduled it elsewhere, and nothing tells for when: it would hold its callee for days. It is pointed out.
    private static func isForSomeTime(_ call: Call) -> Bool {
        call.isExternal && call.scheduledAt == nil && (call.state == .accepted || call.state == .scheduled)
    }
}
