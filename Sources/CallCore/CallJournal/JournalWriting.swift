import CallDomain
import Foundation

/// What is written of calls.
///
/// Every method returns after the write is durable. All of them throw `JournalError`.
public protocol JournalWriting: Sendable {
    /// Keeps an intent (state `intended`) and takes its fences.
    ///
    /// Throws `.heldBack` where a call to the same number or contact is under way, or will be when this one rings;
    /// `.fenced` where its outcome is unknown, unless that is one the intent overrides; `.doNotCall`;
    /// `.alreadyPlaced` where the intent's `once` names a call that may have been placed; and `.overCap` where as many calls as `cap` may have rung at the number
    /// on that day of the person called, unless the intent overrides that (`nil`: no cap).
    func commit(_ intent: CallIntent, cap: Int?) async throws

    /// Takes a call for sending, for the caller alone: moves it to `sending` and takes its fences again.
    ///
    /// Throws `.notSendable` where the call cannot move to `sending` or somebody else has just taken it, `.fenced`,
    /// `.heldBack`, and
    /// `.doNotCall` where its number was added to that list meanwhile.
    func beginSending(_ call: CallID, at: Date) async throws -> Call

    /// Keeps an event and moves the call's state as the transition table allows. Returns the call as it stands then.
    ///
    /// With `holding`, a call that was not placed (`notSent`, `throttled`) keeps its fences and stays in the hand of
    /// this process, which will send it again; nobody else may send it until `release`, or until the process has died.
    @discardableResult
    func append(_ event: CallEvent, holding: Bool) async throws -> Call

    /// Gives up what `append` held, and keeps why. A call that this process does not hold stays as it is.
    @discardableResult
    func release(_ call: CallID, _ end: CallEvent.RetryEnd, at: Date) async throws -> Call

    /// Keeps that a call is about to be moved to a time, and holds its callee for that time too.
    ///
    /// Throws `.fenced` or `.heldBack` where another call to the same number or contact is in the way.
    @discardableResult
    func beginMove(_ event: CallEvent, to instant: Date) async throws -> Call

    /// The provider knows the call no more, so nobody will tell of its end: it holds its callee for the longest that a
    /// call lasts, and then no more, unless its state changes.
    func limitHold(of call: CallID, at: Date) async throws

    /// Keeps what the provider accepted, or the evidence that it did: its id with the event. A call that was found
    /// under this id before becomes part of this one.
    ///
    /// Throws `.claimed` where another call of ours has this id, or one that cannot be this one: it goes to another
    /// number, or was found before this one was sent.
    @discardableResult
    func accept(_ report: CallReport, for call: CallID, from source: EventSource, at: Date) async throws -> Call

    /// Folds a provider's report into a call: state, times, transcript, analysis. A report that says nothing new adds
    /// no event.
    @discardableResult
    func record(_ report: CallReport, of call: CallID, from source: EventSource, at: Date) async throws -> Call

    /// Keeps calls that the provider knows and we did not place (marked by an empty form), and updates those known.
    func adopt(_ reports: [CallReport], account: Account, at: Date) async throws

    /// Keeps what a person adds to a call, as an event too, and with `listsNumber` puts its number on the do-not-call list.
    /// A remark that changes nothing adds no event.
    @discardableResult
    func remark(_ remark: CallRemark, on call: CallID, by person: String, at: Date) async throws -> RemarkReceipt

    /// Puts back what stood there before a remark, as far as nobody said anything else since, and takes off the
    /// do-not-call list what it put there; as a new event.
    @discardableResult
    func takeBack(_ receipt: RemarkReceipt, by person: String, at: Date) async throws -> RemarkReturn

    /// Settles what processes that died left behind: `sending` becomes `unknown`, `intended` becomes `notSent`, and what
    /// they would have sent again is released.
    func recover(at: Date) async throws -> [CallID]
}

extension JournalWriting {
    /// However often the number was called before.
    public func commit(_ intent: CallIntent) async throws { try await commit(intent, cap: nil) }

    /// Keeps an event of a call that is not sent again by itself.
    @discardableResult
    public func append(_ event: CallEvent) async throws -> Call { try await append(event, holding: false) }

    /// Keeps what the provider accepted in answer to our request.
    @discardableResult
    public func accept(_ report: CallReport, for call: CallID, at: Date) async throws -> Call {
        try await accept(report, for: call, from: .answer, at: at)
    }
}
