import Foundation

/// The one door to everything that is kept: intents, events, deliveries, and the calls they add up to.
///
/// Every method that writes returns after the write is durable. All of them throw `JournalError`.
public protocol CallJournal: Sendable {
    /// Keeps an intent (state `intended`) and takes its fences.
    ///
    /// Throws `.fenced` where a call to the same number or contact is being sent or its outcome is unknown.
    func commit(_ intent: CallIntent) async throws

    /// Keeps an event and moves the call's state as the transition table allows. Returns the call as it stands then.
    @discardableResult
    func append(_ event: CallEvent) async throws -> Call

    /// Keeps what the provider accepted: its id with the event.
    @discardableResult
    func accept(_ report: CallReport, for call: CallID, at: Date) async throws -> Call

    /// Folds a provider's report into a call: state, times, transcript, analysis. A report that says nothing new adds
    /// no event.
    @discardableResult
    func record(_ report: CallReport, of call: CallID, from source: EventSource, at: Date) async throws -> Call

    /// Keeps calls that the provider knows and we did not place (marked by an empty form), and updates those known.
    func adopt(_ reports: [CallReport], account: Account, at: Date) async throws

    func intent(_ id: CallID) async throws -> CallIntent?
    func call(_ id: CallID) async throws -> Call?
    func call(provider: ProviderID, account: String, providerCallID: String) async throws -> Call?
    /// Calls whose own id or provider's id begins with `prefix`.
    func calls(withIDPrefix prefix: String) async throws -> [Call]
    func calls(_ query: CallQuery) async throws -> [Call]
    func counts(_ query: CallQuery) async throws -> CallCounts
    func events(of call: CallID) async throws -> [CallEvent]
    /// Events after a sequence number, oldest first, over all calls.
    func events(after sequence: Int64, limit: Int) async throws -> [CallEvent]
    func latestSequence() async throws -> Int64
    func transcript(of call: CallID) async throws -> [TranscriptLine]

    /// Keeps a delivery as it arrived; `false` for a repeat.
    func receive(_ delivery: InboxDelivery) async throws -> Bool
    func unreadDeliveries(limit: Int) async throws -> [InboxDelivery]
    func markRead(_ id: String, note: String?) async throws

    /// Settles what processes that died left behind: `sending` becomes `unknown`, `intended` becomes `notSent`.
    func recover(at: Date) async throws -> [CallID]

    /// Yields after commits by any process, several at once where they come fast. Ends when the journal closes.
    func changes() -> AsyncStream<Void>
}

/// Which calls to show, and in which order.
public struct CallQuery: Hashable, Sendable {
    public enum Scope: Hashable, Sendable {
        case all
        /// Accepted, scheduled or queued.
        case scheduled
        /// Ringing or in progress.
        case live
        /// Whose outcome is unknown.
        case unknown
        /// Known to the provider and not over.
        case followed
    }

    public enum Order: Hashable, Sendable {
        case newestFirst
        /// By the time the telephone is to ring, soonest first.
        case soonestFirst
    }

    public var scope: Scope
    /// A state's stored name, or an outcome's.
    public var state: String?
    public var account: String?
    /// In the name, the number, either id, the agent or the summary.
    public var text: String?
    public var order: Order
    public var offset: Int
    public var limit: Int

    public init(
        scope: Scope = .all, state: String? = nil, account: String? = nil, text: String? = nil,
        order: Order = .newestFirst, offset: Int = 0, limit: Int = 200
    ) {
        self.scope = scope
        self.state = state
        self.account = account
        self.text = text
        self.order = order
        self.offset = offset
        self.limit = limit
    }
}

/// How many calls there are, over the query's account and text, whatever its scope.
public struct CallCounts: Hashable, Sendable {
    public var all = 0
    public var scheduled = 0
    public var live = 0
    public var unknown = 0
    /// How many the query itself finds, whatever its offset and limit.
    public var matching = 0

    public init() {}
}

/// A delivery as it arrived, before anything reads it.
public struct InboxDelivery: Hashable, Sendable {
    /// A digest of account and body: the same delivery twice has the same id.
    public let id: String
    public let account: String
    public let receivedAt: Date
    public let body: [UInt8]

    public init(id: String, account: String, receivedAt: Date, body: [UInt8]) {
        self.id = id
        self.account = account
        self.receivedAt = receivedAt
        self.body = body
    }
}
