/// What the program's exit code says.
enum ExitStatus: Int32, Sendable {
    case done = 0
    /// The provider refused; nothing was placed.
    case rejected = 1
    /// Nobody knows whether the call was placed: it must not be repeated.
    case unknown = 2
    /// No byte was sent: repeating is safe.
    case notSent = 3
    case usage = 64
    case badData = 65
    /// The provider could not be reached, or made no sense, on reading.
    case unreachable = 69
    case throttled = 75
    case keyRefused = 77
    case badConfiguration = 78
}
