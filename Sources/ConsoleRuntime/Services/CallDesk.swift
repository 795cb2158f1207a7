import CallCore
import Console

/// What the console asks to be done to calls; the journal's changes tell what came of it.
public protocol CallDesk: Sendable {
    /// Commits the intent, sends it once, and keeps what came of it. Throws where nothing was sent.
    func place(_ intent: CallIntent) async throws -> Delivery
    /// Does something to calls at their providers, one after the other; cancelling the task leaves the rest alone.
    func act(
        _ steps: [ActStep], by person: String, onProgress: @Sendable (ActProgress) -> Void
    ) async -> ActSummary
    /// Looks for a call whose outcome is unknown; in words what was found.
    func lookUp(_ call: CallID) async throws -> String
    func resolve(_ call: CallID, _ resolution: Resolution, by person: String) async throws
    /// Keeps what a person says of calls; what cannot be kept for one of them is kept for the others.
    func remark(_ remark: CallRemark, on calls: [CallID], by person: String) async -> RemarkOutcome
    /// Takes back what was said of calls, as far as nothing else was said since.
    func takeBack(_ receipts: [RemarkReceipt], by person: String) async -> RemarkReturnOutcome
    /// The calls on the screen.
    func follow(_ calls: [CallID]) async
}
