import CallDomain
import TerminalUI

/// What became of a remark that was to be kept.
public struct RemarkOutcome: Hashable, Sendable {
    public let calls: [CallID]
    public let remark: CallRemark
    /// Those of the calls that it was not kept for.
    public let unkept: [CallID]
    /// Why it was not, in words; empty where it was kept for all.
    public let reason: String
    /// For each call that it was kept for.
    public let receipts: [RemarkReceipt]
    /// Calls that will ring all the same at numbers which it put on the do-not-call list.
    public let waiting: Int

    public init(
        calls: [CallID], remark: CallRemark, unkept: [CallID] = [], reason: String = "",
        receipts: [RemarkReceipt] = [], waiting: Int = 0
    ) {
        self.calls = calls
        self.remark = remark
        self.unkept = unkept
        self.reason = reason
        self.receipts = receipts
        self.waiting = waiting
    }

    var isWhole: Bool { unkept.isEmpty }

    /// What changed anything, and so can be taken back.
    var said: [RemarkReceipt] { receipts.filter { !$0.record.changesNothing } }

    /// For a person; what may be cut off stands last.
    var words: SafeText {
        [kept, said.isEmpty ? "" : "U takes it back.", list, ring].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private var kept: SafeText {
        guard !isWhole else { return calls.count == 1 ? "Kept." : "Kept for \(calls.count) calls." }
        guard calls.count > 1 else { return "Not kept: \(reason)" }
        return "Kept for \(calls.count - unkept.count) of \(calls.count): \(reason)"
    }

    /// What became of the numbers that the do-not-call list was to hold.
    private var list: SafeText {
        let listed = receipts.compactMap { receipt -> String? in
            switch receipt.listing {
            case .added(let number), .wasThere(let number): number
            case .notAsked, .noNumber: nil
            }
        }.uniqued()
        let unknown = receipts.count { $0.listing == .noNumber }
        var parts: [SafeText] = []
        if let number = listed.first {
            parts.append(
                listed.count == 1
                    ? "\(CallWords.international(number)) is not called from now on."
                    : "\(listed.count) numbers are not called from now on.")
        }
        if unknown > 0 {
            let whose: SafeText = calls.count == 1 ? "their number" : "the number of \(unknown)"
            parts.append("The do-not-call list cannot hold \(whose): it is not known here.")
        }
        return parts.joined(separator: " ")
    }

    private var ring: SafeText {
        guard waiting > 0 else { return "" }
        return
            "\(waiting) \(waiting == 1 ? "call is" : "calls are") scheduled all the same: cancel what is not to ring."
    }
}

/// What became of taking back what was said of calls.
public struct RemarkReturnOutcome: Hashable, Sendable {
    public let returns: [RemarkReturn]
    public let unkept: [CallID]
    public let reason: String

    public init(returns: [RemarkReturn], unkept: [CallID] = [], reason: String = "") {
        (self.returns, self.unkept, self.reason) = (returns, unkept, reason)
    }

    var isWhole: Bool { unkept.isEmpty && !returns.contains(where: \.wasChangedSince) }

    var words: SafeText {
        let count = returns.count + unkept.count
        var parts: [SafeText] = []
        if unkept.isEmpty {
            parts.append(count == 1 ? "Taken back." : "Taken back for \(count) calls.")
        } else {
            parts.append(
                count == 1 ? "Not taken back: \(reason)" : "Taken back for \(returns.count) of \(count): \(reason)")
        }
        let changed = returns.count(where: \.wasChangedSince)
        if changed > 0 {
            parts.append(
                "\(count == 1 ? "Something else" : "Of \(changed), something else") was said since, and stays.")
        }
        let free = returns.compactMap(\.unlisted)
        if let number = free.first {
            parts.append(
                "\(free.count == 1 ? CallWords.international(number) : "\(free.count) numbers") may be called again.")
        }
        return parts.joined(separator: " ")
    }
}
