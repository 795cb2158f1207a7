/// What the journal knows of a number that bears on whether it may be called.
public struct NumberStanding: Hashable, Sendable {
    /// `nil` for a number that may be called.
    public var doNotCall: DoNotCallEntry?

    public init(doNotCall: DoNotCallEntry? = nil) {
        self.doNotCall = doNotCall
    }
}
