/// The last look before a telephone rings.
struct ReviewState: Sendable {
    /// Lines that are scrolled away above.
    var offset = 0
}
