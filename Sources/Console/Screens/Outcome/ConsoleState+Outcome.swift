import CallDomain
import TerminalUI

/// Settling a call whose outcome is unknown.
extension ConsoleState {
    mutating func openOutcome() -> [Effect] {
        guard let call = subject, call.state == .unknown else { return [] }
        let known = frontmostOpened?.known
        layers.append(.outcome(OutcomeState(call: call, events: known?.call.id == call.id ? known?.events ?? [] : [])))
        return loads.request(.loadCall(call.id))
    }

    mutating func changeOutcome(_ change: (inout OutcomeState) -> Void) {
        guard case .outcome(var outcome)? = layers.last else { return }
        change(&outcome)
        layers[layers.count - 1] = .outcome(outcome)
    }

    /// What was found since is shown, and also that nobody needs to say anything any more.
    mutating func takeIntoOutcome(_ opened: CallDetail) {
        for index in layers.indices {
            guard case .outcome(var outcome) = layers[index], outcome.call.id == opened.call.id else { continue }
            outcome.take(opened)
            layers[index] = .outcome(outcome)
        }
    }

    mutating func lookAgain() -> [Effect] {
        guard case .outcome(let outcome)? = layers.last else { return [] }
        say("Looking for the call in the provider's list…")
        return [.lookUp(outcome.call.id)]
    }

    /// Goes on to the next question, or has the decision kept.
    mutating func takeOutcomeStep() -> [Effect] {
        guard case .outcome(var outcome)? = layers.last else { return [] }
        let resolution = outcome.takeStep()
        layers[layers.count - 1] = .outcome(outcome)
        guard let resolution else { return [] }
        layers.removeLast()
        return [.resolve(outcome.call.id, resolution)]
    }
}
