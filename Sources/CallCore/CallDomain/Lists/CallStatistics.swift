/// Numbers over the calls that a query finds, whatever its offset and limit.
public struct CallStatistics: Hashable, Sendable {
    /// The calls that have something in common.
    public struct Share: Hashable, Sendable {
        public let name: String
        public var calls = 0
        public var answered = 0
        /// Those of which it is known whether they were answered.
        public var decided = 0

        public init(name: String, calls: Int = 0, answered: Int = 0, decided: Int = 0) {
            self.name = name
            self.calls = calls
            self.answered = answered
            self.decided = decided
        }

        /// From 0 to 1; `nil` while nothing is decided.
        public var answerRate: Double? { decided > 0 ? Double(answered) / Double(decided) : nil }
    }

    public var total = Share(name: "")
    /// How many stand in each state or ended so; none that no call is in.
    public var states: [CallState: Int] = [:]
    /// Seconds from the first report that it rings to the report that somebody answered, over the calls where both were
    /// told; `nil` without any. Where a provider is only asked now and then, it is as coarse as the asking.
    public var meanSecondsToAnswer: Double?
    /// Seconds of conversation, over the calls that have one.
    public var meanDuration: Double?
    /// The most calls first, at most `longest`; without the calls whose agent is not known.
    public var agents: [Share] = []
    public var accounts: [Share] = []
    /// By the hour of the day, 0 to 23, in the zone that was asked for: when it started, or else was made.
    public var hours: [Share] = []

    /// Agents and accounts that are told of.
    public static let longest = 50

    public init() {}

    public func calls(ended outcome: Outcome) -> Int { states[.ended(outcome)] ?? 0 }
}

extension Outcome {
    /// Somebody spoke with the agent. `nil` where the telephone may not have rung, or nobody said how it ended.
    public var wasAnswered: Bool? {
        switch self {
        case .completed: true
        case .voicemail, .noAnswer, .busy, .failed: false
        case .canceled, .unstated: nil
        }
    }
}
