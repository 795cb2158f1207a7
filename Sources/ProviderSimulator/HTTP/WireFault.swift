/// How an answer leaves the wrong way.
enum WireFault: Sendable, Equatable {
    enum Point: Sendable {
        case beforeHead
        case afterHead
        case inBody
    }

    case hold
    case stall(Point, seconds: Double)
    case cut(after: Int)
    case reset(after: Int)
    case drip(bytesPerSecond: Int)
    case endless
    case twice

    /// Not a byte of the answer leaves.
    var isSilent: Bool { self == .cut(after: 0) || self == .reset(after: 0) }
}
