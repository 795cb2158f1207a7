import Foundation

extension Delivery {
    /// What the journal keeps of a delivery that was not accepted; an accepted one brings its own report.
    func event(of call: CallID, at: Date) -> CallEvent? {
        switch self {
        case .notSent(let reason):
            CallEvent(
                call: call, at: at, source: .trunkline, reported: .notSent, words: "nothing was sent: \(reason)".clipped
            )
        case .rejected(let status, let message, let raw):
            CallEvent(
                call: call, at: at, source: .answer, reported: .rejected, words: "\(status): \(message)".clipped,
                raw: raw)
        case .throttled(let seconds, let message, let raw):
            CallEvent(
                call: call, at: at, source: .answer, reported: .throttled,
                words: Self.throttleWords(seconds, message).clipped, raw: raw)
        case .unknown(let reason, let raw):
            CallEvent(
                call: call, at: at, source: .trunkline, reported: .unknown, words: "nobody knows: \(reason)".clipped,
                raw: raw)
        case .accepted:
            nil
        }
    }

    private static func throttleWords(_ seconds: Double?, _ message: String) -> String {
        let pause = seconds.map { ", wait \(Int($0.rounded(.up))) s" } ?? ""
        return "429\(pause): \(message)"
    }
}

extension String {
    /// Short enough for one line of the ladder.
    var clipped: String { clipped(to: TextBounds.words) }
}
