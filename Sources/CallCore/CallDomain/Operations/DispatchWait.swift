/// What a dispatcher waits for, so that nobody waits in silence.
public enum DispatchWait: Hashable, Sendable {
    /// What came of a request cannot be kept so far; it is tried again for so many seconds at most. `wasSent` unless it is
    /// proved that nothing was placed.
    case journal(JournalError, wasSent: Bool, secondsLeft: Double)
    /// It is kept, after all.
    case kept
    /// The provider asked for so many seconds before the same request is sent again.
    case throttled(seconds: Double)
}
