import CallDomain
import CallProviders
import Foundation

extension Delivery {
    /// What the journal keeps of a delivery that was not accepted; an accepted one brings its own report.
    package func event(of call: CallID, at: Date) -> CallEvent? {
        switch self {
        case .notSent(let reason):
            CallEvent(
                call: call, at: at, source: .trunkline, reported: .notSent, kind: .notSent(reason: reason.clipped))
        case .rejected(let status, let message, let raw):
            CallEvent(
                call: call, at: at, source: .answer, reported: .rejected,
                kind: .rejected(status: status, message: message.clipped), raw: raw)
        case .throttled(let seconds, let message, let raw):
            CallEvent(
                call: call, at: at, source: .answer, reported: .throttled,
                kind: .throttled(retryAfter: seconds, message: message.clipped), raw: raw)
        case .unknown(let reason, let raw):
            CallEvent(
                call: call, at: at, source: .trunkline, reported: .unknown,
                kind: .outcomeUnknown(reason: reason.clipped), raw: raw)
        case .accepted:
            nil
        }
    }
}

extension String {
    /// Short enough for one line of the ladder.
    var clipped: String { clipped(to: TextBounds.words) }
}
