import CallDomain
import TerminalUI

/// Draws a list of calls, and beside it the call under the cursor where there is room.
struct BoardView {
    /// From this width on the selected call, or the numbers, stand beside the list.
    static let widthForDetail = 132
    private static let detailWidth = 44
    /// Columns before the first: the cursor's and the mark's.
    private static let gutter = 2

    let state: ConsoleState
    let board: BoardState
    let theme: Theme

    private var glyphs: GlyphSet { state.settings.glyphs }

    /// All but the line that says what is shown, and the names of the columns.
    static func rows(in rect: Rect) -> Int { max(0, rect.height - 2) }

    static func tableWidth(in size: Size) -> Int {
        size.width >= widthForDetail ? size.width - detailWidth : size.width
    }

    /// - Parameter numbers: columns of the longest number there is: none is cut, names give way.
    static func layout(_ columns: [CallColumn], width: Int, numbers: Int = 0) -> TableLayout {
        let columns = BoardColumn.of(columns)
        let more = min(max(0, numbers - (columns.first { $0.column == .number }?.width.minimum ?? numbers)), mostMore)
        let widths = columns.map { column in
            switch column.column {
            case .number: column.width.wider(by: more)
            case .name: column.width.wider(by: -min(more, mostLess))
            default: column.width
            }
        }
        return TableLayout(widths, width: width - gutter - 1, spacing: 2)
    }

    /// So much more a number may take, and so much a name may give.
    private static let (mostMore, mostLess) = (8, 4)

    func draw(in rect: Rect, on frame: inout Frame) {
        let (line, area) = rect.splitTop(1)
        BoardLineView(state: state, board: board, theme: theme).draw(in: line, on: &frame)
        guard area.width >= Self.widthForDetail else { return drawTable(in: area, on: &frame) }
        let (detail, list) = area.splitRight(Self.detailWidth)
        drawTable(in: list, on: &frame)
        frame.verticalLine(
            at: detail.origin, length: detail.height, style: theme[.border], character: glyphs.box.vertical)
        drawDetail(in: detail.splitLeft(2).rest, on: &frame)
    }

    private func drawDetail(in area: Rect, on frame: inout Frame) {
        if state.statistics.isShown {
            StatisticsView(state: state, theme: theme).draw(in: area, on: &frame)
            return
        }
        guard let call = board.selected else { return }
        CallSummaryView(state: state, call: call, theme: theme).draw(in: area, on: &frame)
    }

    private func drawTable(in area: Rect, on frame: inout Frame) {
        let (header, body) = area.splitTop(1)
        let columns = BoardColumn.of(board.columns)
        let lines = BoardLines(board, state.times)
        let layout = Self.layout(board.columns, width: area.width, numbers: widestNumber(lines.rows))
        drawHeader(columns, layout, in: header, on: &frame)
        if board.list.count > 0 {
            for (place, line) in lines.lines.prefix(body.height).enumerated() {
                switch line {
                case .row(let row): draw(row, columns, layout, in: body.row(place), on: &frame)
                case .group(let row): drawGroup(over: row, lines, in: body.row(place), isFirst: place == 0, on: &frame)
                }
            }
        } else {
            drawEmpty(in: body, on: &frame)
        }
        if board.isFiltering { FilterHelpView(state: state, board: board, theme: theme).draw(in: area, on: &frame) }
    }

    private func widestNumber(_ rows: [Int]) -> Int {
        rows.compactMap { board[$0] }.map { state.words(of: $0).number.width }.max() ?? 0
    }

    private func drawHeader(_ columns: [BoardColumn], _ layout: TableLayout, in header: Rect, on frame: inout Frame) {
        frame.fill(header, style: theme[.header])
        for column in columns {
            guard let place = layout[column.width.id] else { continue }
            let cell = place.cell(in: header.moved(right: Self.gutter))
            frame.addHit(cell, id: HitID(rawValue: "column:\(column.column.rawValue)"))
            guard column.column == board.shownSort.column else {
                frame.write(
                    column.title, in: cell, style: theme[.header], alignment: column.width.alignment,
                    ellipsis: glyphs.ellipsis)
                continue
            }
            let name = column.title.truncated(to: max(0, cell.width - 2), ellipsis: glyphs.ellipsis)
            frame.write(
                "\(name) \(glyphs.sign(of: board.shownSort))", in: cell, style: theme[.title].over(theme[.header]),
                alignment: column.width.alignment)
        }
    }

    private func draw(
        _ index: Int, _ columns: [BoardColumn], _ layout: TableLayout, in row: Rect, on frame: inout Frame
    ) {
        guard let call = board[index] else { return }
        var words = state.words(of: call)
        words.isOnAgenda = board.id == .scheduled
        for column in columns {
            guard let place = layout[column.width.id] else { continue }
            let span = column.cell(words, theme)
            frame.write(
                span.text, in: place.cell(in: row.moved(right: Self.gutter)), style: span.style,
                alignment: column.width.alignment, ellipsis: glyphs.ellipsis)
        }
        frame.addHit(row, id: HitID(rawValue: "row:\(index)"))
        frame.addHit(row.splitLeft(Self.gutter).left, id: HitID(rawValue: "mark:\(index)"))
        if board.marks.contains(call.id) {
            frame.write(glyphs.mark, at: row.origin.moved(right: 1), style: theme[.marked])
        }
        guard index == board.list.selected else { return }
        frame.write(glyphs.cursor, at: row.origin, style: theme[.accent])
        frame.select(row, as: theme[.selection], on: theme[.text])
    }

    /// The day stands where it begins and over what is seen first.
    private func drawGroup(over row: Int, _ lines: BoardLines, in line: Rect, isFirst: Bool, on frame: inout Frame) {
        guard let group = lines.group(of: row) else { return }
        let size = lines.size(ofGroupAt: row)
        let beginsDay = isFirst || row == 0 || lines.group(of: row - 1)?.day != group.day
        let day = group.dayWords(state.times, separator: glyphs.separator).map { beginsDay ? $0 : "" } ?? ""
        let count: SafeText = "\(size.calls)\(size.isAll ? "" : "+") \(size.calls == 1 ? "call" : "calls")"
        frame.addHit(line, id: HitID(rawValue: "group:\(row)"))
        let used = frame.write(
            [
                Span(" \(day)\(day.isEmpty ? "" : " \(glyphs.separator) ")", theme[.title]),
                Span(group.words, theme[group == .due ? .warning : .title]),
                Span(" \(glyphs.separator) \(count) ", theme[.muted]),
            ], at: line.origin, clip: line)
        let rest = line.splitLeft(used).rest
        frame.horizontalLine(
            at: rest.origin, length: rest.width - 1, style: theme[.border], character: glyphs.box.horizontal)
    }

    private func drawEmpty(in body: Rect, on frame: inout Frame) {
        let problems = board.isFiltering ? [] : board.parsedFilter.problems
        let words: SafeText =
            if !board.isLoaded {
                "Reading the journal\(glyphs.ellipsis)"
            } else if !problems.isEmpty {
                "No call matches: \(problems.joined(separator: "; ")). esc clears the filter."
            } else if !board.filter.isEmpty {
                "No call matches. esc clears the filter."
            } else if board.id == .scheduled {
                "Nothing is scheduled. n places a new call."
            } else {
                "No calls yet. n places the first one."
            }
        for (line, text) in words.wrapped(to: max(8, body.width - 4)).enumerated() {
            frame.write(text, in: body.row(body.height / 3 + line), style: theme[.muted], alignment: .center)
        }
    }
}
