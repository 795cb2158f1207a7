import CallDomain
import Foundation
import TerminalUI

/// The reason that a person types to place a call although rules stand against it.
struct OverrideState: Sendable {
    /// What is set aside, all of it by one reason.
    let verdicts: [PlacementVerdict]
    /// Whom the call goes to, where the person has to type it again: they may be called twice.
    let callee: Callee?
    /// Whom the call went to when this was asked.
    let whom: Callee?
    var name = LineEditor()
    var reason = LineEditor()
    /// The reason is typed, and not the name.
    var isOnReason: Bool

    init(verdicts: [PlacementVerdict], callee: Callee? = nil) {
        self.verdicts = verdicts
        whom = callee
        self.callee = verdicts.contains { $0.rule == .unsettled } ? callee : nil
        isOnReason = self.callee == nil
    }

    /// Whether the person typed whom, where that is wanted.
    var isNamed: Bool { callee.map { $0.isNamed(by: name.text) } ?? true }

    mutating func change(_ work: (inout LineEditor) -> Void) {
        if isOnReason { work(&reason) } else { work(&name) }
    }
}

extension ConsoleState {
    /// Asks for the reason, where anything stands against the reviewed call that a reason sets aside.
    mutating func openOverride() {
        guard case .review? = layers.last, case .compose(let compose)? = layers.dropLast().last else { return }
        let verdicts = openVerdicts(compose).filter { $0.rule != nil }
        layers.append(
            .override(OverrideState(verdicts: verdicts, callee: compose.reading.callee(knowledge(compose)))))
    }

    mutating func handleOverride(_ key: KeyPress) {
        changeOverride { override in override.change { _ = $0.handle(key) } }
    }

    mutating func pasteIntoOverride(_ text: String) {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        changeOverride { override in override.change { $0.insert(line) } }
    }

    /// To the reason, or back to whom the call goes to.
    mutating func turnOverride() {
        changeOverride { if $0.callee != nil { $0.isOnReason.toggle() } }
    }

    /// Takes the reason into the review; the key that places is still to be pressed.
    mutating func keepOverride() {
        guard case .override(let override)? = layers.last else { return }
        guard override.whom == nil || override.whom == reviewedCallee else {
            layers.removeLast()
            return say("Whom it calls has changed meanwhile: look again.", .warning)
        }
        guard override.isNamed else { return refuseName(override) }
        guard override.isOnReason else { return turnOverride() }
        let reason = override.reason.text.trimmingCharacters(in: .whitespaces)
        guard !reason.saysNothing else {
            return say("Type a reason: it is kept with the call, under your name.", .warning)
        }
        layers.removeLast()
        if case .review(var review)? = layers.last {
            review.overrides += override.verdicts.compactMap { PlacementOverride($0, reason: reason) }
            layers[layers.count - 1] = .review(review)
        } else {
            changeReschedule { $0.reason = reason }
            takeReschedule()
        }
    }

    /// Why the reason cannot be asked for; `nil` if it can, and for other commands.
    func reasonAgainstOverride(_ id: CommandID) -> SafeText? {
        guard id == .overrideRules, case .compose(let compose)? = layers.dropLast().last else { return nil }
        let open = openVerdicts(compose)
        if let verdict = open.first(where: { $0.rule == nil }) {
            return "Nothing overrides this: \(verdict.words). \(verdict.way(isOverridable: false))"
        }
        return open.isEmpty ? "Nothing stands against this call." : nil
    }

    private mutating func refuseName(_ override: OverrideState) {
        changeOverride { $0.isOnReason = false }
        say(
            override.name.text.isEmpty
                ? "Type whom it calls once more: they may be called twice."
                : "That is not whom this call goes to.", .warning)
    }

    private mutating func changeOverride(_ change: (inout OverrideState) -> Void) {
        guard case .override(var override)? = layers.last else { return }
        change(&override)
        layers[layers.count - 1] = .override(override)
    }
}
