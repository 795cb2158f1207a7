/// What is answered, and how it leaves the server.
struct Delivery: Sendable {
    let reply: Reply
    /// Nil is the right way.
    var wire: WireFault?
    /// What the answer waits for, where it is held.
    var hold: AsyncStream<Void>?

    /// Nil where not a byte of it leaves.
    var status: Int? {
        wire?.isSilent == true ? nil : reply.status
    }
}
