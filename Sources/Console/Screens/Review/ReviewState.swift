/// The last look before a telephone rings.
struct ReviewState: Sendable {
    var showsRequest = false
}
