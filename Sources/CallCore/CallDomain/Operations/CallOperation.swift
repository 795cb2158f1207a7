import Foundation

/// What a person may ask to be done to a call that the provider has.
public enum CallOperation: Hashable, Sendable {
    case cancel
    /// `despite` is why it is moved outside the calling hours where the person is; `nil` where that is not meant.
    case reschedule(to: Date, despite: String? = nil)
    case hangUp
    /// Asks the provider how the call stands: changes nothing there.
    case readAgain

    public var capability: Capability {
        switch self {
        case .cancel: .cancel
        case .reschedule: .reschedule
        case .hangUp: .hangUp
        case .readAgain: .readCall
        }
    }

    /// As the ladder of events names it.
    public var words: String {
        switch self {
        case .cancel: "cancel"
        case .reschedule(let instant, _): "reschedule to \(instant.iso8601)"
        case .hangUp: "hang up"
        case .readAgain: "read again"
        }
    }

    /// Why the state of a call does not allow it, as a sentence; `nil` where it may be asked for.
    ///
    /// Whether a call that waits can be hung up is the provider's to say: what is known here may be older than the call.
    public func reason(against state: CallState) -> String? {
        if state == .unknown { return "Nobody knows whether this call was placed: settle that first." }
        guard state.isPlaced else { return "The provider does not have this call: it is \(state.words)." }
        switch self {
        case .readAgain: return nil
        case .hangUp: return state.isEnded ? "This call is over already: \(state.words)." : nil
        case .cancel, .reschedule:
            if state.isEnded { return "This call is over: \(state.words)." }
            return state.isLive ? "This call is \(state.words): it is too late to \(verb) it." : nil
        }
    }

    /// Whether a call that was read stands as this act would have left it.
    package func isSeen(in call: Call) -> Bool {
        switch self {
        case .cancel: call.state == .ended(.canceled)
        case .reschedule(let instant, _): call.scheduledAt.map { abs($0.timeIntervalSince(instant)) < 1 } ?? false
        case .hangUp: call.state.isEnded
        case .readAgain: true
        }
    }

    /// What in the provider's answer says that it was not done, as part of a sentence; `nil` where nothing does.
    package func contradiction(in report: CallReport) -> String? {
        switch self {
        case .cancel:
            guard let state = report.state, state != .ended(.canceled) else { return nil }
            return "it shows the call as \(state.words)"
        case .reschedule(let instant, _):
            if let state = report.state, !state.isWaiting { return "it shows the call as \(state.words)" }
            guard let told = report.scheduledAt, !instant.isSameMinute(as: told) else { return nil }
            return "it shows the call at \(told.iso8601)"
        case .hangUp, .readAgain: return nil
        }
    }

    private var verb: String { self == .cancel ? "cancel" : "move" }
}
