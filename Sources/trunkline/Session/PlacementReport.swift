import CallCore
import Foundation
import OrderedCollections
import Wording

/// What became of a call that was to be placed, in words and as an exit code.
struct PlacementReport {
    let call: Call
    let delivery: Delivery

    var status: ExitStatus {
        switch delivery {
        case .accepted: .done
        case .rejected(401, _, _), .rejected(403, _, _): .keyRefused
        case .rejected: .rejected
        case .throttled: .throttled
        case .unknown: .unknown
        case .notSent: .notSent
        }
    }

    /// For stdout: only what was placed is data for people.
    func text(at clocks: CallClocks?) -> String {
        guard case .accepted(let report) = delivery else { return "" }
        let when = call.state.isWaiting ? clocks : nil
        return "Placed: #\(call.id.short), at the provider \(report.providerCallID)"
            + (when.map { ", for \($0.text). " } ?? ". ")
            + "`trunkline watch \(call.id.short)` follows it."
    }

    /// What the provider says of the placed call that is not what was asked for, as a sentence; `nil` where nothing is.
    func difference(from order: CallOrder, now: Date) -> String? {
        guard case .accepted(let report) = delivery else { return nil }
        guard let difference = AnswerDifference(report, to: order.intent, at: now) else { return nil }
        let words = difference.words { order.clocks(at: $0)?.text ?? "" }
        guard case .state = difference else { return words }
        return "\(words) `trunkline show \(call.id.short)` shows it."
    }

    /// For stderr: what happened instead, and what to do.
    var words: String {
        let show = "`trunkline show \(call.id.short)`"
        switch delivery {
        case .accepted: return ""
        case .rejected(let status, let message, _):
            let key =
                self.status == .keyRefused
                ? " Check the account's key: `trunkline accounts check \(call.account)`." : ""
            return "Rejected (\(status)): \(message). Nothing was placed; correct the request and place it anew.\(key)"
        case .throttled(let seconds, let message, _):
            let wait = seconds.map { "in \(Int(saturating: $0.rounded(.up))) s" } ?? "in a minute"
            return "Throttled: \(message). Nothing was placed; place it again \(wait)."
        case .unknown(let reason, _):
            return
                "OUTCOME UNKNOWN: \(reason). Do not repeat this call: it may have been placed. \(show) shows what is "
                + "known, `trunkline resolve \(call.id.short)` settles it."
        case .notSent(let reason):
            return "Not sent: \(reason). Nothing reached the provider; it is safe to place the call again."
        }
    }

    var json: JSON {
        [
            "id": .string(call.id.description), "result": .string(result), "state": .string(call.state.name),
            "account": .string(call.account), "provider_call_id": .text(call.providerCallID), "message": .text(message),
            "retry_after_seconds": retryAfter, "exit_code": .integer(Int(status.rawValue)),
        ]
    }

    private var result: String {
        switch delivery {
        case .accepted: "accepted"
        case .rejected: "rejected"
        case .throttled: "throttled"
        case .unknown: "unknown"
        case .notSent: "not_sent"
        }
    }

    private var message: String? {
        switch delivery {
        case .accepted: nil
        case .rejected(_, let message, _), .throttled(_, let message, _): message
        case .unknown(let reason, _), .notSent(let reason): reason
        }
    }

    private var retryAfter: JSON {
        guard case .throttled(let seconds?, _, _) = delivery else { return .null }
        return .number(JSON.plain(seconds))
    }
}
