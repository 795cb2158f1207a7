import CallCore
import Foundation

/// The calls that may need a person, as the journal has them: a few of each kind, the most pressing first.
public struct Waiting: Hashable, Sendable {
    /// As many of each are read.
    public static let most = 50

    /// Whose outcome nobody knows.
    public var unknown: [Call]
    /// Newest first.
    public var failed: [Call]
    /// Still to ring, or to be called back; soonest first.
    public var due: [Call]
    /// Whose callback date is past.
    public var callbacks: [Call]

    public init(unknown: [Call] = [], failed: [Call] = [], due: [Call] = [], callbacks: [Call] = []) {
        self.unknown = unknown
        self.failed = failed
        self.due = due
        self.callbacks = callbacks
    }
}

extension Waiting {
    /// What is asked of the journal for each.
    public struct Queries: Sendable {
        public let unknown: CallQuery
        public let failed: CallQuery
        public let due: CallQuery
        public let callbacks: CallQuery

        public init(at now: Date) {
            unknown = CallQuery(scope: .unknown, limit: Waiting.most)
            failed = Self.query(.all, [.state(Waiting.failures), .time(Self.made)], nil, now)
            due = Self.query(.scheduled, [.time(Self.future)], nil, now)
            callbacks = Self.query(.all, [.trait(.callback)], CallSort(.callback), now)
        }

        /// No failure older than that is looked for, so that a long journal is not read through.
        private static let made = CallFilter.TimeSpan(.made, isLess: true, seconds: 172_800)
        private static let future = CallFilter.TimeSpan(.due, isLess: false, seconds: 0)

        private static func query(
            _ scope: CallQuery.Scope, _ conditions: [CallFilter.Condition], _ sort: CallSort?, _ now: Date
        ) -> CallQuery {
            CallQuery(
                scope: scope, filter: CallFilter(terms: conditions.map { CallFilter.Term($0) }), sort: sort, now: now,
                limit: Waiting.most)
        }
    }

    static let failures: Set<CallState> = [.ended(.failed), .rejected, .notSent]
}
