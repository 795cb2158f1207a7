import CallCore
import Foundation

/// The last look before a telephone rings.
struct ReviewState: Sendable {
    /// Lines that are scrolled away above.
    var offset = 0
    /// Placing was chosen, and begins when this is over; until then it can be stopped.
    struct Pause: Sendable {
        let number: Int
        let begunAt: Date
    }

    var pause: Pause?
    /// The rules that were set aside, with the reason that was typed.
    var overrides: [PlacementOverride] = []
}
