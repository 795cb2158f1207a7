import CallCore
import TerminalUI

/// Draws a list of calls, and beside it the call under the cursor where there is room.
struct BoardView {
    /// From this width on the selected call is shown beside the list.
    static let widthForDetail = 132

    /// Columns before the first: the cursor's and the mark's.
    private static let gutter = 2

    let state: ConsoleState
    let board: BoardState
    let theme: Theme

    private var glyphs: GlyphSet { state.settings.glyphs }

    /// All but the line that says what is shown, and the names of the columns.
    static func rows(in rect: Rect) -> Int { max(0, rect.height - 2) }

    func draw(in rect: Rect, on frame: inout Frame) {
        let (line, area) = rect.splitTop(1)
        BoardLineView(state: state, board: board, theme: theme).draw(in: line, on: &frame)
        guard area.width >= Self.widthForDetail else { return drawTable(in: area, on: &frame) }
        let (detail, list) = area.splitRight(44)
        drawTable(in: list, on: &frame)
        frame.verticalLine(
            at: detail.origin, length: detail.height, style: theme[.border], character: glyphs.box.vertical)
        guard let call = board.selected else { return }
        CallSummaryView(state: state, call: call, theme: theme)
            .draw(in: detail.splitLeft(2).rest, on: &frame)
    }

    private func drawTable(in area: Rect, on frame: inout Frame) {
        let (header, body) = area.splitTop(1)
        frame.fill(header, style: theme[.header])
        let columns = TableLayout(
            BoardColumn.all.map(\.width), width: header.width - Self.gutter - 1, spacing: 2)
        for column in BoardColumn.all {
            guard let place = columns[column.width.id] else { continue }
            frame.write(column.title, in: place.cell(in: header.moved(right: Self.gutter)), style: theme[.header])
        }
        guard board.list.count > 0 else { return drawEmpty(in: body, on: &frame) }
        for (line, index) in board.list.visibleRange(height: body.height).enumerated() {
            drawRow(index, in: body.row(line), columns: columns, on: &frame)
        }
    }

    private func drawRow(_ index: Int, in row: Rect, columns: TableLayout, on frame: inout Frame) {
        guard let call = board[index] else { return }
        let words = state.words(of: call)
        for column in BoardColumn.all {
            guard let place = columns[column.width.id] else { continue }
            let span = column.cell(words, theme)
            frame.write(
                span.text, in: place.cell(in: row.moved(right: Self.gutter)), style: span.style,
                ellipsis: glyphs.ellipsis)
        }
        frame.addHit(row, id: HitID(rawValue: "row:\(index)"))
        frame.addHit(row.splitLeft(Self.gutter).left, id: HitID(rawValue: "mark:\(index)"))
        if board.marks.contains(call.id) {
            frame.write(glyphs.mark, at: row.origin.moved(right: 1), style: theme[.marked])
        }
        guard index == board.list.selected else { return }
        frame.write(glyphs.cursor, at: row.origin, style: theme[.accent])
        frame.restyle(row, over: theme[.selection])
    }

    private func drawEmpty(in body: Rect, on frame: inout Frame) {
        let words: SafeText =
            if !board.isLoaded {
                "Reading the journal…"
            } else if !board.filter.text.isEmpty {
                "No call matches. esc clears the filter."
            } else if board.id == .scheduled {
                "Nothing is scheduled. n places a new call."
            } else {
                "No calls yet. n places the first one."
            }
        frame.write(words, in: body.row(body.height / 3), style: theme[.muted], alignment: .center)
    }
}
