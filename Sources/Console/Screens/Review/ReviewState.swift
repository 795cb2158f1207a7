/// The last look before a telephone rings.
struct ReviewState: Sendable {
    var showsRequest = false
    /// Lines that are scrolled away above.
    var offset = 0
}
