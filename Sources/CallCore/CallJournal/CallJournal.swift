import CallDomain
import Foundation

/// The one door to everything that is kept: intents, events, deliveries, and the calls they add up to; and the lists that are
/// read of them. All methods throw `JournalError`.
public protocol CallJournal: JournalWriting, CallRecords, WebhookInbox {

    /// Calls whose own id or provider's id begins with `prefix`.
    func calls(withIDPrefix prefix: String) async throws -> [Call]
    func calls(_ query: CallQuery) async throws -> [Call]
    /// How many calls a query finds, whatever its offset and limit.
    func matching(_ query: CallQuery) async throws -> Int
    func counts(_ query: CallQuery) async throws -> CallCounts
    /// How many calls stand before a call in the order of a query, whatever its offset and limit; `nil` where the query
    /// does not find it.
    func position(of call: CallID, in query: CallQuery) async throws -> Int?
    /// Those of the calls that a query finds, by how many stand before each, whatever the query's offset and limit; all as
    /// they stand at one moment.
    func places(of calls: Set<CallID>, in query: CallQuery) async throws -> [Int: Call]
    /// Over all that a query finds; hours of the day are those of `zone`.
    func statistics(_ query: CallQuery, in zone: Zone) async throws -> CallStatistics
    /// Events after a sequence number, oldest first, over all calls.
    func events(after sequence: Int64, limit: Int) async throws -> [CallEvent]
    func latestSequence() async throws -> Int64
    /// The newest lines of some conversations, oldest first, at most `count` of each; nothing for a call without any.
    func lastLines(_ count: Int, of calls: [CallID]) async throws -> [CallID: [TranscriptLine]]

    /// How the newest calls that were decided here with an account were filled in, newest first.
    func earlierForms(of account: String, limit: Int) async throws -> [EarlierForm]

    /// The turn to read an account by itself; `nil` while another process, or somebody else in this one, has it.
    func takeTurn(at account: String) async throws -> PollLease?

    /// Yields after commits by any process, several at once where they come fast. Ends when the journal closes.
    func changes() -> AsyncStream<Void>
}

extension CallJournal {
    /// With the hours of this machine's zone.
    public func statistics(_ query: CallQuery) async throws -> CallStatistics {
        try await statistics(query, in: .current)
    }
}
