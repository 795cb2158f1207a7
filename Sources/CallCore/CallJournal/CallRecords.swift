import CallDomain
import Foundation

/// What is known of one call, and of one callee.
///
/// All methods throw `JournalError`.
public protocol CallRecords: Sendable {
    func intent(_ id: CallID) async throws -> CallIntent?
    func call(_ id: CallID) async throws -> Call?
    func call(provider: ProviderID, account: String, providerCallID: String) async throws -> Call?
    /// The call that a script placed under a name of its own.
    func call(once name: String) async throws -> Call?
    func events(of call: CallID) async throws -> [CallEvent]
    func transcript(of call: CallID) async throws -> [TranscriptLine]
    /// What was said of a call last and is not taken back yet.
    func lastRemark(of call: CallID) async throws -> RemarkReceipt?
    /// The calls that hold one back which would ring at some time, by any of these fences; oldest first.
    func holders(of fences: [String], at now: Date, ringingAt: Date) async throws -> [Call]
    /// What bears on whether somebody may be called, as it stands at one moment: whoever placed the calls to the number, and
    /// with whichever account.
    func calleeFacts(of query: CalleeQuery, at now: Date) async throws -> CalleeFacts
    /// Whether another process, living or dead, is sending a call or will send it again.
    func hasCallsInOtherHands() async throws -> Bool
}
