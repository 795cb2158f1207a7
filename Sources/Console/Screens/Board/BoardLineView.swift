import CallCore
import TerminalUI

/// Draws the line over a list that says what is shown: the filter, how many calls, how many of them are marked.
struct BoardLineView {
    let state: ConsoleState
    let board: BoardState
    let theme: Theme

    private var glyphs: GlyphSet { state.settings.glyphs }

    func draw(in line: Rect, on frame: inout Frame) {
        let facts = facts
        let width = facts.reduce(1) { $0 + $1.text.width }
        let (right, left) = line.splitRight(min(width, line.width / 2))
        frame.write(facts, at: right.origin, clip: right)
        drawFilter(in: left, on: &frame)
    }

    private func drawFilter(in line: Rect, on frame: inout Frame) {
        let used = frame.write(" / ", at: line.origin, style: theme[.key])
        frame.addHit(line, id: HitID(rawValue: "command:\(CommandID.filter.rawValue)"))
        let field = line.splitLeft(used).rest
        guard board.isFiltering || !board.filter.isEmpty else {
            frame.write("all", in: field, style: theme[.muted])
            return
        }
        board.filter.draw(
            in: field, on: &frame, style: theme[board.isFiltering ? .fieldFocused : .text],
            placeholder: "words, state:failed, account:…", placeholderStyle: theme[.placeholder],
            isFocused: board.isFiltering, glyphs: glyphs)
    }

    private var facts: [Span] {
        let dot: SafeText = " \(glyphs.separator) "
        var spans: [Span] = []
        if board.marks.count > 0 {
            spans += [Span("\(glyphs.mark) \(board.marks.count) marked", theme[.marked]), Span(dot, theme[.muted])]
        }
        if board.marks.hiddenCount > 0 {
            spans += [Span("\(board.marks.hiddenCount) marked, not shown", theme[.muted]), Span(dot, theme[.muted])]
        }
        let count = board.list.count
        return spans + [Span(board.isLoaded ? "\(count) \(count == 1 ? "call" : "calls")" : "", theme[.muted])]
    }
}
