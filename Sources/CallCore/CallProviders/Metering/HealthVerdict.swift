import CallDomain
import Foundation

/// What one answer says of an account.
package struct HealthVerdict: Hashable {
    /// Seconds for which nothing is asked.
    package let rest: Double
    package let isFailure: Bool
    private let reason: Reason

    private enum Reason: Hashable {
        case ok
        case throttled
        case down(String)
        case noKey(String)
    }

    /// Seconds of rest after the first, second … failure in a row, or more where the provider asks for more; the last one
    /// repeats.
    static let rests: [Double] = [2, 4, 8, 16, 32, 60]

    /// `nil` for an error that says nothing of the account. `failures` came in a row before; `jitter` from 0 to 1
    /// lengthens the rest by up to a quarter, so that several consoles do not come back together.
    package init?(_ error: ProviderError?, failures: Int, jitter: Double) {
        let usual = Self.rests[min(max(0, failures), Self.rests.count - 1)]
        let stretch = 1 + jitter / 4
        switch error {
        case nil:
            (rest, isFailure, reason) = (0, false, .ok)
        case .throttled(let seconds):
            (rest, isFailure, reason) = (min(Backoff.atLeast(usual, asked: seconds), 3600) * stretch, true, .throttled)
        case .unreachable(let words), .unanswered(let words), .badAnswer(_, let words):
            (rest, isFailure, reason) = (usual * stretch, true, .down(words))
        case .noKey(let words):
            (rest, isFailure, reason) = (60, true, .noKey(words))
        case .keyRefused(let words):
            (rest, isFailure, reason) = (60, true, .down("key refused: \(words)"))
        case .notOffered, .notFound, .refused, .notPlacedYet:
            return nil
        }
    }

    package func health(at now: Date) -> ProviderHealth {
        switch reason {
        case .ok: .ok
        case .throttled: .throttled(until: now.addingTimeInterval(rest))
        case .down(let words): .down(reason: words)
        case .noKey(let words): .noKey(reason: words)
        }
    }
}
