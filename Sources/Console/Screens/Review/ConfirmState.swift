import TerminalUI

/// A question before something is done; the key that says yes is not the one that asked.
struct ConfirmState: Sendable {
    let question: SafeText
    let effect: Effect
    /// What is done where the answer is no; `nil` for nothing.
    var otherwise: Effect?
    /// Whom it concerns, one line each.
    var lines: [SafeText] = []
    /// It touches an account that calls real people.
    var isProduction = false

    init(question: SafeText, effect: Effect) {
        self.question = question
        self.effect = effect
    }
}

struct ConfirmView {
    private static let width = 78

    let state: ConsoleState
    let confirm: ConfirmState
    let theme: Theme

    func draw(on frame: inout Frame) {
        let area = ChromeView.content(of: frame.size)
        let width = min(confirm.lines.isEmpty ? 70 : Self.width, area.width - 4)
        let room = max(8, width - 6)
        let question = confirm.question.wrapped(to: room)
        let notes = confirm.lines.flatMap { $0.wrapped(to: room) }
        let shown = Array(notes.prefix(max(0, area.height - question.count - 6)))
        let gap = shown.isEmpty ? 0 : 1
        let rect = area.centered(width: width, height: question.count + gap + shown.count + 4)
        frame.fill(rect, style: theme[.text])
        frame.box(
            rect, style: theme[confirm.isProduction ? .production : .warning],
            title: confirm.isProduction ? "Sure? PRODUCTION" : "Sure?", titleStyle: theme[.title],
            glyphs: state.settings.glyphs)
        let inner = rect.inset(horizontal: 3, vertical: 1)
        for (line, text) in question.enumerated() { frame.write(text, in: inner.row(line), style: theme[.text]) }
        for (line, text) in shown.enumerated() {
            frame.write(text, in: inner.row(question.count + gap + line), style: theme[.muted])
        }
        let dot = state.settings.glyphs.separator
        let answers: SafeText =
            confirm.otherwise == nil ? "y yes \(dot) esc no" : "y yes \(dot) n no \(dot) esc back"
        frame.write(
            answers, in: inner.row(question.count + gap + shown.count + 1), style: theme[.key])
    }
}
