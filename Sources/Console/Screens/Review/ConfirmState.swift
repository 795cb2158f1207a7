import TerminalUI

/// A question before something is done to a call; the key that says yes is not the one that asked.
struct ConfirmState: Sendable {
    let question: SafeText
    let effect: Effect
}

struct ConfirmView {
    let state: ConsoleState
    let confirm: ConfirmState
    let theme: Theme

    func draw(on frame: inout Frame) {
        let width = min(70, frame.size.width - 4)
        let lines = confirm.question.wrapped(to: max(8, width - 6))
        let rect = frame.bounds.centered(width: width, height: lines.count + 4)
        frame.fill(rect, style: theme[.text])
        frame.box(
            rect, style: theme[.warning], title: "Sure?", titleStyle: theme[.title], glyphs: state.settings.glyphs)
        let inner = rect.inset(horizontal: 3, vertical: 1)
        for (line, text) in lines.enumerated() { frame.write(text, in: inner.row(line), style: theme[.text]) }
        let dot = state.settings.glyphs.separator
        frame.write("y yes \(dot) esc no", in: inner.row(lines.count + 1), style: theme[.key])
    }
}
