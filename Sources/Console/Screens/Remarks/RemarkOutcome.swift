import CallCore
import TerminalUI

/// What became of a remark that was to be kept.
public struct RemarkOutcome: Hashable, Sendable {
    public let calls: [CallID]
    public let remark: CallRemark
    /// Those of the calls that it was not kept for.
    public let unkept: [CallID]
    /// Why it was not, in words; empty where it was kept for all.
    public let reason: String

    public init(calls: [CallID], remark: CallRemark, unkept: [CallID] = [], reason: String = "") {
        self.calls = calls
        self.remark = remark
        self.unkept = unkept
        self.reason = reason
    }

    var isWhole: Bool { unkept.isEmpty }

    /// For a person.
    var words: SafeText {
        guard !isWhole else { return calls.count == 1 ? "Kept." : "Kept for \(calls.count) calls." }
        guard calls.count > 1 else { return "Not kept: \(reason)" }
        return "Kept for \(calls.count - unkept.count) of \(calls.count): \(reason)"
    }
}
