import CallDomain
import Foundation

/// How long a provider that asks for a pause is left alone.
package enum Backoff {
    /// What doubling ends at, in seconds.
    static let longest = 300.0

    /// Seconds to wait after so many pauses in a row: what the provider asks for, and never less than is usual then.
    ///
    /// A pause of nothing, of less than nothing, or of no number is none that was asked for. `nil` where there is no usual
    /// one either.
    package static func wait(asked: Double?, usual: [Double], after pauses: Int) -> Double? {
        guard let last = usual.last else { return asked.map { atLeast(1, asked: $0) } }
        let least = usual.indices.contains(pauses) ? usual[pauses] : grown(last, pauses - usual.count + 1)
        return atLeast(least, asked: asked)
    }

    /// What is asked for where that is more; no number is never more.
    package static func atLeast(_ usual: Double, asked: Double?) -> Double {
        asked.flatMap { $0 > usual ? $0 : nil } ?? usual
    }

    private static func grown(_ last: Double, _ doublings: Int) -> Double {
        max(last, min(last * pow(2, Double(min(doublings, 30))), longest))
    }
}
