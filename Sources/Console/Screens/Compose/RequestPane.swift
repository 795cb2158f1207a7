import CallDomain
import TerminalUI

/// The request as it will be sent, and what was checked.
struct RequestPane {
    let state: ConsoleState
    let compose: ComposeState
    let theme: Theme

    func draw(in rect: Rect, on frame: inout Frame) {
        let checks = checks(width: rect.width)
        let (below, above) = rect.splitBottom(min(checks.count + 1, rect.height / 2))
        drawRequest(in: above, on: &frame)
        frame.write("CHECKS", in: below.row(0), style: theme[.title])
        for (line, span) in checks.prefix(max(0, below.height - 1)).enumerated() {
            frame.write(span.text, in: below.row(line + 1), style: span.style)
        }
    }

    private func drawRequest(in rect: Rect, on frame: inout Frame) {
        frame.write("REQUEST", in: rect.row(0), style: theme[.title])
        let target: SafeText = "\(compose.form.method) \(compose.form.path)"
        frame.write(target, in: rect.row(1), style: theme[.muted], ellipsis: state.settings.glyphs.ellipsis)
        let room = rect.splitTop(2).rest
        let body = compose.reading.body(reference: compose.id)
        let (lines, hidden) = JSONText(theme: theme).head(body, width: room.width, rows: room.height)
        for (line, spans) in lines.enumerated() { frame.write(spans, at: room.row(line).origin, clip: room) }
        guard hidden > 0, room.height > 0 else { return }
        frame.write("\(hidden) more lines", in: room.row(room.height - 1), style: theme[.accent])
    }

    private func checks(width: Int) -> [Span] {
        FormChecks(state: state, compose: compose).all.flatMap { wrapped($0.text, $0.role, width) }
    }

    private func wrapped(_ text: SafeText, _ role: Role, _ width: Int) -> [Span] {
        text.wrapped(to: max(8, width)).map { Span($0, theme[role]) }
    }
}
