import CallDomain
import TerminalUI

/// Draws the line over a list that says what is shown: the filter, how many calls, the marks, and what has come.
struct BoardLineView {
    let state: ConsoleState
    let board: BoardState
    let theme: Theme

    private var glyphs: GlyphSet { state.settings.glyphs }

    func draw(in line: Rect, on frame: inout Frame) {
        let news = news
        let facts = facts
        let width = (facts + news).reduce(1) { $0 + $1.text.width }
        let (right, left) = line.splitRight(min(width, line.width * 2 / 3))
        frame.write(facts + news, at: right.origin, clip: right)
        drawFilter(in: left, on: &frame)
        guard !news.isEmpty else { return }
        let newsWidth = news.reduce(1) { $0 + $1.text.width }
        frame.addHit(right.splitRight(newsWidth).right, id: HitID(rawValue: "command:\(CommandID.goToNews.rawValue)"))
    }

    private func drawFilter(in line: Rect, on frame: inout Frame) {
        let used = frame.write(" / ", at: line.origin, style: theme[.key])
        frame.addHit(line, id: HitID(rawValue: "command:\(CommandID.filter.rawValue)"))
        let field = line.splitLeft(used).rest
        guard board.isFiltering || !board.filter.isEmpty else {
            frame.write("all", in: field, style: theme[.muted])
            return
        }
        let role: Role = board.isFiltering ? .fieldFocused : board.parsedFilter.problems.isEmpty ? .text : .warning
        board.filter.draw(
            in: field, on: &frame, style: theme[role], placeholder: "what to show",
            placeholderStyle: theme[.placeholder], isFocused: board.isFiltering, glyphs: glyphs)
    }

    private var facts: [Span] {
        let dot = Span(" \(glyphs.separator) ", theme[.muted])
        var facts: [Span] = []
        if board.marks.count > 0 {
            facts.append(Span("\(glyphs.mark) \(board.marks.count) marked", theme[.marked]))
        }
        if board.marks.hiddenCount > 0 {
            facts.append(Span("\(board.marks.hiddenCount) marked, not shown", theme[.muted]))
        }
        if let order { facts.append(Span(order, theme[.muted])) }
        if board.isLoaded { facts.append(Span(count, theme[.muted])) }
        return Array(facts.map { [$0] }.joined(separator: [dot]))
    }

    /// What comes is the answer to what was asked before until the new one is there.
    private var count: SafeText {
        guard board.shown == board.question else { return "looking\(glyphs.ellipsis)" }
        let count = board.list.count
        guard !board.isCounting else { return "\(count)+ found" }
        guard board.parsedFilter.isEmpty else { return "\(count) found" }
        return "\(count) \(count == 1 ? "call" : "calls")"
    }

    /// The order where no column that is shown tells it.
    private var order: SafeText? {
        let sort = board.shownSort
        guard !board.columns.contains(sort.column), let column = BoardColumn.of(sort.column) else { return nil }
        if board.id == .calls, sort == board.id.ownSort { return "newest first" }
        return "by \(column.title) \(glyphs.sign(of: sort))"
    }

    private var news: [Span] {
        guard !board.news.isEmpty else { return [] }
        let rows = BoardLines(board, state.times).rows
        let first = rows.first.flatMap { board[$0] }?.id
        let order = board.rows.map(\.id)
        let top = first.flatMap { order.firstIndex(of: $0) } ?? 0
        let places = board.news.calls.compactMap { order.firstIndex(of: $0) }
        let isAbove = board.news.above > 0 || places.contains { $0 < top }
        let isBelow = places.contains { $0 >= top }
        let arrows: SafeText = "\(isAbove ? glyphs.ascending : "")\(isBelow ? glyphs.descending : "")"
        return [
            Span("  \(board.news.count) new \(arrows) ", theme[.accent]), Span("N", theme[.key]),
        ]
    }
}
