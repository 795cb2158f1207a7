import CallDomain
import Foundation

extension JournalEngine {
    public func intent(_ id: CallID) async throws -> CallIntent? { try await read { try $0.intent(of: id) } }

    public func call(_ id: CallID) async throws -> Call? { try await read { try $0.call(.id(id))?.call } }

    public func call(provider: ProviderID, account: String, providerCallID: String) async throws -> Call? {
        let key = CallKey.provider(provider, account: account, providerCallID: providerCallID)
        return try await read { try $0.call(key)?.call }
    }

    public func call(once name: String) async throws -> Call? { try await read { try $0.call(.once(name))?.call } }

    public func events(of call: CallID) async throws -> [CallEvent] { try await read { try $0.events(of: call) } }

    public func transcript(of call: CallID) async throws -> [TranscriptLine] {
        try await read { try $0.transcript(of: call) }
    }

    public func hasCallsInOtherHands() async throws -> Bool {
        try await read { try JournalPolicy($0).hasCallsInOtherHands() }
    }

    public func holders(of fences: [String], at now: Date, ringingAt: Date) async throws -> [Call] {
        try await read { try $0.holders(of: fences, at: now, ringingAt: ringingAt) }
    }

    public func calleeFacts(of query: CalleeQuery, at now: Date) async throws -> CalleeFacts {
        try await read { try JournalPolicy($0).calleeFacts(of: query, at: now) }
    }
}
