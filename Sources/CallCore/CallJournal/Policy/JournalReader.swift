import CallDomain
import Foundation

/// The facts that a decision rests on, as they stand inside one transaction: what every engine answers, each in its own
/// language. All of them throw what the engine throws.
package protocol JournalReader {
    /// The lease of this process.
    var lease: String { get }
    /// Whether the process with a lease lives.
    func isAlive(_ lease: String) -> Bool

    func call(_ key: CallKey) throws -> StoredCall?
    func calls(_ selection: CallSelection) throws -> [StoredCall]
    func intent(of call: CallID) throws -> CallIntent?
    /// Oldest first.
    func events(of call: CallID) throws -> [CallEvent]
    /// What events reported of its state, oldest first.
    func reports(of call: CallID) throws -> [StateReport]
    func transcript(of call: CallID) throws -> [TranscriptLine]
    /// The calls whose fences stand against one that would ring at some time, oldest first.
    func holders(of fences: [String], at now: Date, ringingAt: Date) throws -> [Call]

    /// The line under every number by which it stands on the list, the number itself first.
    func doNotCallEntries(of number: String) throws -> [DoNotCallEntry]
    /// When the calls to a number rang or will, as far as they may have rung at all, but one that is to be moved.
    func callMoments(to number: String, since start: Date, except moving: CallID?) throws -> [Date]
    func calleeCalls(_ query: CalleeQuery) throws -> CalleeCalls
    /// Whether a call was erased here.
    func isForgotten(_ providerCallID: String, account: String, provider: ProviderID) throws -> Bool

    /// Newest first.
    func drafts() throws -> [StoredDraft]
    /// Whose a draft is; `nil` where there is none.
    func owner(ofDraft id: CallID) throws -> String?
}

/// One transaction of an engine: facts, and the changes that a decision makes of them.
package protocol JournalTransaction: JournalReader {
    func apply(_ change: JournalChange) throws
}

extension JournalTransaction {
    package func apply(_ changes: [JournalChange]) throws { for change in changes { try apply(change) } }

    /// Writes what was decided, and gives back what came of it.
    package func apply<Value>(_ decision: Decision<Value>) throws -> Value {
        try apply(decision.changes)
        return decision.value
    }
}
