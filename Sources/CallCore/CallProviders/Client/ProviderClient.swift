import CallDomain
import Foundation

/// One account at one provider: what its documents offer, in the domain's own words.
///
/// A read that the provider does not document throws `ProviderError.notOffered`; ask `offer(of:)` first.
public protocol ProviderClient: Sendable {
    var account: Account { get }

    func offer(of capability: Capability) -> Offer

    /// Sends a create request, once.
    func create(_ request: WireRequest) async -> Delivery

    func call(_ id: String) async throws -> CallReport
    /// The cheap read for a call on the screen; the whole call where there is none.
    func status(of id: String) async throws -> CallReport
    func calls(_ query: CallListQuery) async throws -> CallPage
    /// Throws `ProviderError.notPlacedYet` where there is nothing to hang up so far.
    func hangUp(_ id: String) async throws -> HangUpAnswer
    /// Of this and the next: `ProviderError.unanswered` says that it may have been done.
    func cancel(_ id: String) async throws -> CallReport
    func reschedule(_ id: String, to instant: Date) async throws -> CallReport

    /// Every page, as the pages come.
    func agents() -> AsyncThrowingStream<[Agent], any Error>
    func numbers() -> AsyncThrowingStream<[PhoneLine], any Error>
    func contacts(matching search: ContactSearch) -> AsyncThrowingStream<[Contact], any Error>
    func contact(_ identifier: ContactIdentifier) async throws -> Contact
    /// The harmless request that proves the key, and what it saw, in a few words.
    func check() async throws -> String

    /// Reads a delivery that this provider sent by itself.
    func decodeDelivery(_ body: JSON) throws -> CallReport
}

/// Which calls to list; every part narrows the list further.
public struct CallListQuery: Hashable, Sendable {
    public var toNumber: String?
    public var contactID: String?
    public var agentID: String?
    public var createdAfter: Date?
    public var createdBefore: Date?
    /// Where the next page begins, as the page before said; `nil` for the first.
    public var cursor: String?

    public init(
        toNumber: String? = nil, contactID: String? = nil, agentID: String? = nil, createdAfter: Date? = nil,
        createdBefore: Date? = nil, cursor: String? = nil
    ) {
        self.toNumber = toNumber
        self.contactID = contactID
        self.agentID = agentID
        self.createdAfter = createdAfter
        self.createdBefore = createdBefore
        self.cursor = cursor
    }
}

public struct CallPage: Hashable, Sendable {
    public let calls: [CallReport]
    /// `nil` when this was the last page.
    public let next: String?

    public init(calls: [CallReport], next: String?) {
        self.calls = calls
        self.next = next
    }
}

public enum ContactSearch: Hashable, Sendable {
    case everyone
    case name(String)
    case number(String)
    case email(String)
}

public enum ContactIdentifier: Hashable, Sendable {
    case id(String)
    case number(String)
    case email(String)
}
