import CallCore

/// The last look before a telephone rings.
struct ReviewState: Sendable {
    /// Lines that are scrolled away above.
    var offset = 0
    /// Placing was chosen, and begins when the pause of this number is over; until then it can be stopped.
    var pause: Int?
    /// The rules that were set aside, with the reason that was typed.
    var overrides: [PlacementOverride] = []
}
