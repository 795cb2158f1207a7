import CallDomain
import Foundation

/// One thing that a decision writes. An engine carries it out as it stands, and decides nothing.
package enum JournalChange: Hashable, Sendable {
    case insert(Call, owner: String?)
    case keepIntent(CallIntent)
    /// A call in the place of what stands.
    case update(StoredCall, to: Call, owner: String?)
    /// The first is the second: its events become the other's, and it is gone.
    case merge(CallID, into: CallID)
    case append(CallEvent)
    /// The conversation as it is now, in the place of what was heard before.
    case transcript([TranscriptLine], over: [TranscriptLine], of: CallID)
    /// What a script calls a call, whichever had the name before.
    case name(String, CallID)

    case hold(Hold)
    /// Holds a call's callee for another time too, wherever it holds one.
    case extendHold(CallID, ringsAt: Date, from: Date, endsBy: Date)
    /// A hold that had no end has one: so many seconds behind its time, or behind `at` if that is later.
    case boundHold(CallID, at: Date, seconds: Double)
    case dropHolds(CallID)

    /// On the do-not-call list, in the place of what stands there of the same number.
    case list(DoNotCallEntry)
    /// Off the list; that, and why, is kept.
    case unlist(DoNotCallRemoval)

    case keepDraft(StoredDraft)
    case dropDraft(CallID)
    /// Deliveries that waited for a call with this id are unread again.
    case wakeDeliveries(providerCallID: String, account: String)
}

/// What holds others back from a call's callee.
package struct Hold: Hashable, Sendable {
    package let call: CallID
    /// `Callee.fences`.
    package let keys: [String]
    package let window: HoldWindow
    /// Kept as it was where the call holds the key already.
    package let takenAt: Date
    /// The calls whose holds were overridden, where others are to be respected: the engine refuses this one then, whoever came
    /// between. `nil` for what is known to be under way, which nothing refuses.
    package let setAside: [CallID]?
}

/// What was decided, and what is to be written for it.
package struct Decision<Value> {
    package let value: Value
    package let changes: [JournalChange]

    package init(_ value: Value, _ changes: [JournalChange] = []) { (self.value, self.changes) = (value, changes) }
}
