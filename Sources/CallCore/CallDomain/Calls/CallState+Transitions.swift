/// What a report does to the state of a call.
public enum Transition: Hashable, Sendable {
    case moves(to: CallState)
    /// A repeat, or a late or lower report: kept as an event, the state stays.
    case keeps
    /// Nothing may move a call this way: kept as an event, the state stays, and it is worth a line in the log.
    case refused
}

extension CallState {
    /// The legal moves, in one place.
    ///
    /// A provider's reports only ever raise the rank. `unknown` ends by evidence (a higher state) or by a person's
    /// decision that the call was not placed (`rejected`). `ended(.unstated)` may still learn its outcome.
    ///
    /// `isPersonsWord` says that this `rejected` was such a decision: a person may be wrong, a provider that refused
    /// is not, so evidence overturns the one and not the other. A `throttled` call would be sent again, so evidence that it
    /// was placed is believed before it is.
    public func transition(on report: CallState, isPersonsWord: Bool = false) -> Transition {
        if report == self { return .keeps }
        switch self {
        case .intended:
            return report == .sending || report == .notSent ? .moves(to: report) : .refused
        case .sending:
            return report == .intended ? .refused : .moves(to: report)
        case .notSent, .throttled:
            if report == .sending { return .moves(to: report) }
            guard self == .throttled else { return .refused }
            return report == .notSent || report.isPlaced ? .moves(to: report) : .refused
        case .rejected:
            guard report.isPlaced else { return .keeps }
            return isPersonsWord ? .moves(to: report) : .refused
        case .unknown:
            if report.isPlaced || report == .rejected { return .moves(to: report) }
            return .keeps
        case .accepted, .scheduled, .queued, .ringing, .inProgress:
            guard report.isPlaced else { return .refused }
            return report.rank > rank ? .moves(to: report) : .keeps
        case .ended(let outcome):
            guard report.isPlaced else { return .refused }
            return outcome == .unstated && report.isEnded ? .moves(to: report) : .keeps
        }
    }

    /// The provider is known to have the call, or to have had it.
    public var isPlaced: Bool { rank >= CallState.accepted.rank }

    package var rank: Int {
        switch self {
        case .intended: 0
        case .sending: 1
        case .notSent, .throttled, .rejected: 2
        case .unknown: 3
        case .accepted: 4
        case .scheduled: 5
        case .queued: 6
        case .ringing: 7
        case .inProgress: 8
        case .ended: 9
        }
    }
}
