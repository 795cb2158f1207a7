import CallCore

/// Calls that a provider will place to numbers that are not to be called any more.
struct WaitingCalls {
    let calls: [Call]

    /// Empty where there are none.
    var words: String {
        guard let first = calls.first else { return "" }
        let which = calls.prefix(5).map { call in
            let time = call.scheduledAt.map { " \(TimeText.local($0))" } ?? ""
            return "#\(call.id.short)\(time)"
        }
        let rest = calls.count > which.count ? " and \(calls.count - which.count) more" : ""
        let noun = calls.count == 1 ? "call is" : "calls are"
        return "\(calls.count) \(noun) scheduled all the same: \(which.joined(separator: ", "))\(rest). "
            + way(first)
    }

    /// Not every provider lets go of what it has taken.
    private func way(_ call: Call) -> String {
        let offer = ProviderCatalog.profile(of: call.provider).offer(of: .cancel)
        guard let reason = offer.reason else { return "`trunkline cancel \(call.id.short)` takes one back." }
        return "\(reason) Take it back at the provider, or `trunkline hangup \(call.id.short)` as soon as it rings."
    }

    var json: JSON { .array(calls.map { .string($0.id.description) }) }
}
