import CallDomain
import Foundation

/// The last look before a telephone rings.
struct ReviewState: Sendable {
    /// Between the key that places the call and its placing.
    struct Pause: Sendable {
        let number: Int
        let begunAt: Date
    }

    /// Lines that are scrolled away above.
    var offset = 0
    /// Placing was chosen, and begins when this is over; until then it can be stopped.
    var pause: Pause?
    /// The rules that were set aside, with the reason that was typed.
    var overrides: [PlacementOverride] = []
}
