import CallDomain

/// The one place where a request's body leaves our hands, so that "never sent" can be proved.
///
/// The HTTP client asks for the body only once the head went to a live connection; no provider can act on a head
/// without its body. A sealed gate gives no body away any more, so whoever finds the gate unpassed while sealing it knows
/// for certain that the request was not, and will not be, delivered.
final class SendGate: Sendable {
    private enum State {
        case shut
        case passed
        case sealed
    }

    private let state = Locked(State.shut)

    /// Whether the body may go: once, and never after the gate was sealed.
    func pass() -> Bool {
        state.withLock { state in
            guard state == .shut else { return false }
            state = .passed
            return true
        }
    }

    /// Ends the sending, and tells whether the body had been asked for before.
    func seal() -> Bool {
        state.withLock { state in
            if state == .shut { state = .sealed }
            return state == .passed
        }
    }
}
