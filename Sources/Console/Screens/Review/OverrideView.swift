import CallDomain
import TerminalUI

/// Draws what stands against a call, and asks why it is placed all the same.
struct OverrideView {
    let state: ConsoleState
    let override: OverrideState
    let theme: Theme

    func draw(on frame: inout Frame) {
        let width = min(74, frame.size.width - 4)
        let words = override.verdicts.flatMap { verdict in
            ("\(glyphs.warning) \(verdict.words)" as SafeText).wrapped(to: max(8, width - 6))
        }
        let names = override.callee == nil ? 0 : 1
        let rect = frame.bounds.centered(width: width, height: min(words.count + names + 7, frame.size.height - 2))
        frame.fill(rect, style: theme[.text])
        frame.box(
            rect, style: theme[.warning], title: "Why all the same?", titleStyle: theme[.title], glyphs: glyphs)
        let inner = rect.inset(horizontal: 3, vertical: 1)
        for (line, text) in words.enumerated() { frame.write(text, in: inner.row(line), style: theme[.warning]) }
        if let callee = override.callee {
            let asked: SafeText = callee.number == nil ? "their contact's id, typed again" : "their number, typed again"
            ask("Whom", override.name, asked, isHere: !override.isOnReason, in: inner.row(words.count + 1), on: &frame)
        }
        let row = inner.row(words.count + names + 1)
        ask("Reason", override.reason, example, isHere: override.isOnReason, in: row, on: &frame)
        frame.write(
            "Kept with the call, under your name.", in: inner.row(words.count + names + 2), style: theme[.hint])
        ButtonRow(context: .override, theme: theme).draw(in: inner.row(words.count + names + 4), on: &frame)
    }

    private var glyphs: GlyphSet { state.settings.glyphs }

    private var example: SafeText {
        override.callee == nil
            ? "such as: they asked for this hour" : "such as: the provider's support says it was not placed"
    }

    private func ask(
        _ name: SafeText, _ editor: LineEditor, _ example: SafeText, isHere: Bool, in row: Rect, on frame: inout Frame
    ) {
        let used = frame.write(name.padded(to: 8), at: row.origin, style: theme[isHere ? .accent : .muted], clip: row)
        editor.draw(
            in: row.splitLeft(used).rest, on: &frame, style: theme[isHere ? .fieldFocused : .field],
            placeholder: example, placeholderStyle: theme[.placeholder], isFocused: isHere, glyphs: glyphs)
    }
}
