import CallCore

/// What a look for a call whose outcome is unknown found.
struct LookReport {
    let call: Call
    let look: CallLook?

    private var candidates: [CallCandidate] { call.state == .unknown ? look?.candidates ?? [] : [] }

    var json: JSON {
        ["call": call.outputJSON, "look": .string(look?.words ?? ""), "candidates": .array(candidates.map(\.json))]
    }

    var text: String {
        let head = "#\(call.id.short) \(call.who): \(call.state.words)"
        let words = call.state == .unknown ? look.map { [$0.words] } ?? [] : []
        return ([head] + words + candidates.map(line)).joined(separator: "\n")
    }

    private func line(_ candidate: CallCandidate) -> String {
        let parts = [
            candidate.createdAt.map(TimeText.local), candidate.toNumber, candidate.toName, candidate.status,
        ]
        return "  \(candidate.providerCallID)  \(parts.compactMap(\.self).joined(separator: "  "))"
    }
}
