/// Where a call stands.
public enum CallState: Hashable, Sendable {
    case intended
    case sending
    case notSent
    case throttled
    case rejected
    case unknown
    case accepted
    case scheduled
    case queued
    case ringing
    case inProgress
    case ended(Outcome)

    public static let allCases: [CallState] =
        [
            .intended, .sending, .notSent, .throttled, .rejected, .unknown, .accepted, .scheduled, .queued, .ringing,
            .inProgress,
        ] + Outcome.allCases.map(CallState.ended)
}

extension CallState {
    /// The stored name; the outcome of an ended call is kept beside it.
    public var name: String {
        switch self {
        case .intended: "intended"
        case .sending: "sending"
        case .notSent: "not_sent"
        case .throttled: "throttled"
        case .rejected: "rejected"
        case .unknown: "unknown"
        case .accepted: "accepted"
        case .scheduled: "scheduled"
        case .queued: "queued"
        case .ringing: "ringing"
        case .inProgress: "in_progress"
        case .ended: "ended"
        }
    }

    public var outcome: Outcome? {
        guard case .ended(let outcome) = self else { return nil }
        return outcome
    }

    public init?(name: String, outcome: String?) {
        if name == "ended" {
            self = .ended(outcome.flatMap(Outcome.init(rawValue:)) ?? .unstated)
            return
        }
        guard let state = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = state
    }

    /// The word an operator reads.
    public var words: String {
        switch self {
        case .notSent: "not sent"
        case .inProgress: "live"
        case .ended(let outcome): outcome.words
        default: name
        }
    }

    public var isLive: Bool { self == .ringing || self == .inProgress }

    public var isWaiting: Bool { self == .accepted || self == .scheduled || self == .queued }

    public var isEnded: Bool { outcome != nil }

    /// Nothing more will happen by itself.
    public var isFinal: Bool { isEnded || self == .rejected || self == .notSent }

    /// The provider has the call and it is not over: worth asking about.
    public var isFollowed: Bool { isWaiting || isLive }

    /// Nothing was placed, and the same intent may be sent once more.
    package var mayBeSentAgain: Bool { self == .notSent || self == .throttled }

    /// It was decided here, and nobody knows yet whether it was placed.
    public var isInHand: Bool { self == .intended || self == .sending || self == .unknown }

    /// A person who sees such a call may call the same number all the same: what is being sent is known in a moment.
    public var canBeSetAside: Bool { self == .unknown || isPlaced }
}
