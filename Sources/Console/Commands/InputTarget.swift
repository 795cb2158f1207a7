import CallDomain
import CallProviders
import TerminalUI

/// What a key is meant for: what stands in front, and what it asks about.
///
/// A key decides something only where the same target was on the screen before it was pressed. Whatever opens or changes a
/// question makes another target, so that no question can be answered before it was seen.
public struct InputTarget: Hashable, Sendable {
    private let context: Context
    private let depth: Int
    private let calls: [CallID]
    private let question: [String]

    init(_ state: ConsoleState) {
        context = state.context
        depth = state.layers.count
        // A dialog is about what it was opened for, wherever the cursor below it goes meanwhile.
        calls = state.layers.last.map(\.isDialog) == true ? [] : state.subjects.map(\.id)
        question = state.layers.last.map { state.question(of: $0) } ?? []
    }
}

extension ConsoleState {
    /// What the next key is meant for.
    public var inputTarget: InputTarget { InputTarget(self) }

    /// What a component says that its answer depends on; what is typed into it, and clocks that run, are no part of that.
    fileprivate func question(of layer: Layer) -> [String] {
        switch layer {
        case .confirm(let confirm): ([confirm.question] + confirm.lines).map(\.string)
        case .review(let review): question(of: review)
        case .outcome(let outcome):
            ["\(outcome.call.id)", "\(outcome.picked)"] + outcome.candidates.map(\.providerCallID)
        case .override(let override): override.verdicts.map(\.words)
        case .disposition(let disposition): disposition.calls.map(\.id.description)
        default: []
        }
    }

    private func question(of review: ReviewState) -> [String] {
        guard let compose = layers.dropLast().last?.compose else { return [] }
        let checks = FormChecks(state: self, compose: compose).ofReview
        return ["\(compose.id)", "\(isRead(compose))", "\(checks.count)", "\(review.overrides.count)"]
    }
}
