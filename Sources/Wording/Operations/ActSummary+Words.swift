import CallDomain

extension ActSummary {
    /// `6 canceled, 1 refused: Refused (400): …`; the one sentence where there was one step.
    public var words: String {
        guard results.count != 1 else { return results[0].words }
        return ActResult.Kind.allCases.compactMap(part).joined(separator: ", ")
    }

    /// How often, and the reason that most of them share.
    private func part(_ kind: ActResult.Kind) -> String? {
        let these = results.filter { $0.kind == kind }
        guard let first = these.first else { return nil }
        let head = "\(these.count) \(name(kind, first.step.act))"
        guard kind != .done, kind != .wasOver else { return head }
        var counts: [String: Int] = [:]
        for result in these { counts[result.words, default: 0] += 1 }
        let common = these.max { (counts[$0.words] ?? 0) < (counts[$1.words] ?? 0) } ?? first
        let others = these.count - (counts[common.words] ?? 0)
        return "\(head): \(common.words)" + (others > 0 ? " (and \(others) for other reasons)" : "")
    }

    private func name(_ kind: ActResult.Kind, _ act: CallOperation) -> String {
        switch kind {
        case .done:
            switch act {
            case .cancel: "canceled"
            case .reschedule: "moved"
            case .hangUp: "hung up"
            case .readAgain: "read again"
            }
        case .wasOver: "over already"
        case .unknown: "unknown"
        case .refused: "refused"
        case .notSent: "not sent"
        case .notTried: "not tried"
        }
    }
}
