import CallCore
import Foundation
import TerminalUI

/// A call whose outcome is unknown, and what a person says of it.
struct OutcomeState: Sendable {
    enum Step: Sendable {
        case choosing
        /// The provider's id of the call it was.
        case placed(LineEditor)
        /// How the person knows that it was not placed.
        case notPlaced(LineEditor)
    }

    let call: Call
    var step: Step = .choosing
}

extension ConsoleState {
    mutating func openOutcome() {
        guard let call = subject, call.state == .unknown else { return }
        layers.append(.outcome(OutcomeState(call: call)))
    }

    /// Keys while a reason or an id is typed; `nil` where the key is a command.
    mutating func handleOutcome(_ key: KeyPress) -> [Effect]? {
        guard case .outcome(var outcome)? = layers.last else { return nil }
        switch outcome.step {
        case .choosing:
            return nil
        case .placed(var editor), .notPlaced(var editor):
            if key.key == .escape {
                outcome.step = .choosing
            } else if key.key == .enter {
                return settle(outcome, editor.text.trimmingCharacters(in: .whitespaces))
            } else if editor.handle(key) {
                outcome.retype(editor)
            } else {
                return nil
            }
            layers[layers.count - 1] = .outcome(outcome)
            return []
        }
    }

    private mutating func settle(_ outcome: OutcomeState, _ text: String) -> [Effect] {
        guard !text.isEmpty else { return [] }
        layers.removeLast()
        let resolution =
            if case .placed = outcome.step {
                Resolution(placedAs: text, reason: "Found by \(settings.operatorName)")
            } else {
                Resolution(placedAs: nil, reason: text)
            }
        return [.resolve(outcome.call.id, resolution)]
    }
}

extension OutcomeState {
    fileprivate mutating func retype(_ editor: LineEditor) {
        if case .placed = step { step = .placed(editor) } else { step = .notPlaced(editor) }
    }
}
