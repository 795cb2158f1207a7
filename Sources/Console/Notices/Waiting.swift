import CallDomain
import Foundation

/// The calls that may need a person, as the journal has them: a few of each kind, the most pressing first.
public struct Waiting: Hashable, Sendable {
    /// As many of each are read.
    public static let most = 500

    /// Whose outcome nobody knows.
    public var unknown: [Call]
    /// What ended last first, then what was refused or not sent.
    public var failed: [Call]
    /// To ring, or to be called back, before this is read again and soon after; soonest first.
    public var due: [Call]
    /// The next one to ring, however far away.
    public var next: Call?
    /// Whose callback date is past; the newest first.
    public var callbacks: [Call]

    public init(
        unknown: [Call] = [], failed: [Call] = [], due: [Call] = [], next: Call? = nil, callbacks: [Call] = []
    ) {
        self.unknown = unknown
        self.failed = failed
        self.due = due
        self.next = next
        self.callbacks = callbacks
    }
}

extension Waiting {
    /// What is asked of the journal for each.
    public struct Queries: Sendable {
        public let unknown: CallQuery
        public let failed: CallQuery
        /// Refused by the provider, or not sent: these have no end of their own.
        public let refused: CallQuery
        public let due: CallQuery
        public let next: CallQuery
        public let callbacks: CallQuery

        public init(at now: Date) {
            unknown = CallQuery(scope: .unknown, limit: Waiting.most)
            let ended: CallFilter.Condition = .time(Self.span(.ended, below: Waiting.oldest))
            failed = Self.query(.all, [.state([.ended(.failed)]), ended], CallSort(.when, isDescending: true), now)
            let made: CallFilter.Condition = .time(Self.span(.made, below: Waiting.oldest))
            refused = Self.query(.all, [.state([.rejected, .notSent]), made], nil, now)
            // From a second ago on, so that nothing falls between what is due and what was.
            let since: CallFilter.Condition = .time(Self.span(.due, above: -1))
            let horizon: CallFilter.Condition = .time(Self.span(.due, below: Waiting.horizon))
            due = Self.query(.scheduled, [since, horizon], nil, now)
            let future: CallFilter.Condition = .time(Self.span(.due, above: 0))
            next = Self.query(.scheduled, [.trait(.waiting), future], nil, now, limit: 1)
            let past: CallFilter.Condition = .time(Self.span(.due, below: 0))
            callbacks = Self.query(.all, [.trait(.callback), past], CallSort(.callback, isDescending: true), now)
        }

        private static func span(_ subject: CallFilter.TimeSpan.Subject, below seconds: Double) -> CallFilter.TimeSpan {
            CallFilter.TimeSpan(subject, isLess: true, seconds: seconds)
        }

        private static func span(_ subject: CallFilter.TimeSpan.Subject, above seconds: Double) -> CallFilter.TimeSpan {
            CallFilter.TimeSpan(subject, isLess: false, seconds: seconds)
        }

        private static func query(
            _ scope: CallQuery.Scope, _ conditions: [CallFilter.Condition], _ sort: CallSort?, _ now: Date,
            limit: Int = Waiting.most
        ) -> CallQuery {
            CallQuery(
                scope: scope, filter: CallFilter(terms: conditions.map { CallFilter.Term($0) }), sort: sort, now: now,
                limit: limit)
        }
    }

    /// Seconds after which it is read again though nothing has happened: time brings calls near.
    static let patience = 60.0
    /// Seconds: what rings later than that will be read before it is due soon, even where only minutes tick.
    private static let horizon = Alarms.soon + 3 * patience
    /// Seconds: older failures are history.
    private static let oldest = 172_800.0

    static let failures: Set<CallState> = [.ended(.failed), .rejected, .notSent]
}
