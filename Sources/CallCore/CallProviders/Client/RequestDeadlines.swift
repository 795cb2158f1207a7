import CallDomain

/// Seconds that an exchange with a provider may take, from connecting to the last byte of its answer.
public struct RequestDeadlines: Hashable, Sendable {
    /// Of a request that creates a call: long, since giving up early leaves an unknown outcome.
    public var create: Double
    /// Of every other request.
    public var other: Double

    public static let usual = RequestDeadlines()

    public init(create: Double = 30, other: Double = 20) {
        self.create = create
        self.other = other
    }
}
