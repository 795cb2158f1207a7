import CallDomain
import TerminalUI

/// Draws the numbers of what a list shows.
struct StatisticsView {
    let state: ConsoleState
    let theme: Theme

    private var glyphs: GlyphSet { state.settings.glyphs }

    /// Over the list, where there is no room beside it.
    func drawDialog(on frame: inout Frame) {
        let area = ChromeView.content(of: frame.size)
        let rect = area.centered(width: min(100, area.width - 2), height: min(26, area.height))
        frame.fill(rect, style: theme[.text])
        frame.box(rect, style: theme[.borderFocused], title: "Numbers", titleStyle: theme[.title], glyphs: glyphs)
        let inner = rect.inset(horizontal: 2, vertical: 1)
        let (right, left) = inner.splitRight((inner.width - 2) / 2)
        let lines = StatisticsLines(state: state, theme: theme, width: right.width)
        draw(lines.subject + lines.outcome, in: left, on: &frame)
        draw(lines.shares, in: right, on: &frame)
    }

    /// Beside the list.
    func draw(in area: Rect, on frame: inout Frame) {
        let lines = StatisticsLines(state: state, theme: theme, width: area.width)
        draw(lines.subject + lines.outcome + lines.shares, in: area, on: &frame)
    }

    private func draw(_ lines: [[Span]], in area: Rect, on frame: inout Frame) {
        for (place, line) in lines.prefix(area.height).enumerated() {
            frame.write(line, at: area.row(place).origin, clip: area)
        }
    }
}
