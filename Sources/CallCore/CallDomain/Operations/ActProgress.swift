/// What is done so far, for whoever waits.
public struct ActProgress: Hashable, Sendable {
    public let done: Int
    public let total: Int
    /// Seconds until the next request, where the round waits for its budget or for a throttling provider.
    public let waiting: Double?

    public init(done: Int, total: Int, waiting: Double? = nil) {
        self.done = done
        self.total = total
        self.waiting = waiting
    }
}
