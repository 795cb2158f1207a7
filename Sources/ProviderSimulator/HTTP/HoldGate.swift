import NIOConcurrencyHelpers

/// Where answers are held until somebody lets them go.
final class HoldGate: Sendable {
    private let held = NIOLockedValueBox<[AsyncStream<Void>.Continuation]>([])

    /// Ends when what is held now is let go. Taken as the request is, so that nobody lets go too early.
    func hold() -> AsyncStream<Void> {
        let (stream, end) = AsyncStream<Void>.makeStream()
        held.withLockedValue { $0.append(end) }
        return stream
    }

    /// Lets go of all that is held now; what comes later is held again.
    func release() {
        let ends = held.withLockedValue { held in
            defer { held = [] }
            return held
        }
        for end in ends { end.finish() }
    }
}
