/// The last look before a telephone rings.
struct ReviewState: Sendable {
    /// Lines that are scrolled away above.
    var offset = 0
    /// Placing was chosen, and begins when the pause of this number is over; until then it can be stopped.
    var pause: Int?
}
