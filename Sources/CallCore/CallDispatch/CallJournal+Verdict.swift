import CallDomain
import CallJournal

extension CallJournal {
    /// What stands against a call that was refused, so that it is told in the words of the review; `nil` for other errors.
    public func verdict(_ error: any Error, against intent: CallIntent) async -> PlacementVerdict? {
        switch error {
        case DispatchError.forbidden(let verdict): return verdict
        case JournalError.doNotCall(let entry): return .doNotCall(entry)
        case JournalError.overCap(let count, let cap): return .overCap(count: count, cap: cap)
        case JournalError.fenced(let id), JournalError.heldBack(let id, _):
            guard let holder = try? await call(id) else { return nil }
            return .heldBack(by: [HoldingCall(holder, asked: intent.calleeQuery)])
        default: return nil
        }
    }
}
