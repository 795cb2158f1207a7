import CallDomain
import Foundation

/// What processes that died left behind.
extension JournalPolicy {
    /// `sending` becomes `unknown`, `intended` becomes `notSent`, and what they would have sent again is released.
    package func recover(at: Date) throws -> Decision<[CallID]> {
        let left = try facts.calls(.inHand).filter { $0.owner != facts.lease && $0.owner.map(facts.isAlive) != true }
        let held = left.filter(\.isHeld)
        let underWay = left.filter { $0.call.state == .intended || $0.call.state == .sending }
        let settled = try underWay.map { try append(Self.interruption(of: $0.call, at: at)) }
        let released = try held.map { try release($0, .programEnded, at: at) }
        return Decision(
            (underWay + held).map(\.call.id), settled.flatMap(\.changes) + released.flatMap(\.changes))
    }

    private static func interruption(of call: Call, at: Date) -> CallEvent {
        let wasSending = call.state == .sending
        return CallEvent(
            call: call.id, at: at, source: .trunkline, reported: wasSending ? .unknown : .notSent,
            kind: .interrupted(wasSending: wasSending))
    }

    package func hasCallsInOtherHands() throws -> Bool {
        try facts.calls(.inHand).contains { $0.owner != nil && $0.owner != facts.lease }
    }
}
