import CallCore
import Foundation
import TerminalUI

/// The reason that a person types to place a call although rules stand against it.
struct OverrideState: Sendable {
    /// What is set aside, all of it by one reason.
    let verdicts: [PlacementVerdict]
    var editor = LineEditor()
}

extension ConsoleState {
    /// Asks for the reason, where anything stands against the reviewed call that a reason sets aside.
    mutating func openOverride() {
        guard case .review? = layers.last, case .compose(let compose)? = layers.dropLast().last else { return }
        layers.append(.override(OverrideState(verdicts: openVerdicts(compose).filter { $0.rule != nil })))
    }

    mutating func handleOverride(_ key: KeyPress) {
        changeOverride { _ = $0.handle(key) }
    }

    mutating func pasteIntoOverride(_ text: String) {
        changeOverride { $0.insert(text.split(whereSeparator: \.isNewline).joined(separator: " ")) }
    }

    /// Takes the reason into the review; the key that places is still to be pressed.
    mutating func keepOverride() {
        guard case .override(let override)? = layers.last else { return }
        let reason = override.editor.text.trimmingCharacters(in: .whitespaces)
        guard !reason.isEmpty else { return say("Type a reason: it is kept with the call, under your name.", .warning) }
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
        if let verdict = open.first(where: { $0.rule == nil }) { return "Nothing overrides this: \(verdict.words)" }
        return open.isEmpty ? "Nothing stands against this call." : nil
    }

    private mutating func changeOverride(_ change: (inout LineEditor) -> Void) {
        guard case .override(var override)? = layers.last else { return }
        change(&override.editor)
        layers[layers.count - 1] = .override(override)
    }
}

struct OverrideView {
    let state: ConsoleState
    let override: OverrideState
    let theme: Theme

    func draw(on frame: inout Frame) {
        let glyphs = state.settings.glyphs
        let width = min(74, frame.size.width - 4)
        let words = override.verdicts.flatMap { verdict in
            ("\(glyphs.warning) \(verdict.words)" as SafeText).wrapped(to: max(8, width - 6))
        }
        let rect = frame.bounds.centered(width: width, height: min(words.count + 7, frame.size.height - 2))
        frame.fill(rect, style: theme[.text])
        frame.box(
            rect, style: theme[.warning], title: "Why all the same?", titleStyle: theme[.title], glyphs: glyphs)
        let inner = rect.inset(horizontal: 3, vertical: 1)
        for (line, text) in words.enumerated() { frame.write(text, in: inner.row(line), style: theme[.warning]) }
        let row = inner.row(words.count + 1)
        let used = frame.write("Reason  ", at: row.origin, style: theme[.accent], clip: row)
        override.editor.draw(
            in: row.splitLeft(used).rest, on: &frame, style: theme[.fieldFocused],
            placeholder: "they asked for this hour", placeholderStyle: theme[.placeholder], glyphs: glyphs)
        frame.write("Kept with the call, under your name.", in: inner.row(words.count + 2), style: theme[.hint])
        ButtonRow(context: .override, theme: theme).draw(in: inner.row(words.count + 4), on: &frame)
    }
}
