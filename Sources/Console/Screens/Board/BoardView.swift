import CallCore
import TerminalUI

/// Draws a list of calls, and beside it the call under the cursor where there is room.
struct BoardView {
    /// From this width on the selected call is shown beside the list.
    static let widthForDetail = 132

    let state: ConsoleState
    let board: BoardState
    let theme: Theme

    func draw(in rect: Rect, on frame: inout Frame) {
        var area = rect
        if board.isFiltering || !board.filter.text.isEmpty {
            let (line, rest) = area.splitTop(1)
            drawFilter(in: line, on: &frame)
            area = rest
        }
        guard area.width >= Self.widthForDetail else { return drawTable(in: area, on: &frame) }
        let (detail, list) = area.splitRight(44)
        drawTable(in: list, on: &frame)
        frame.verticalLine(
            at: detail.origin, length: detail.height, style: theme[.border],
            character: state.settings.glyphs.box.vertical)
        guard let call = board.selected else { return }
        CallSummaryView(state: state, call: call, theme: theme)
            .draw(in: detail.splitLeft(2).rest, on: &frame)
    }

    private func drawFilter(in line: Rect, on frame: inout Frame) {
        let used = frame.write(" / ", at: line.origin, style: theme[.key])
        let field = line.splitLeft(used).rest
        board.filter.draw(
            in: field, on: &frame, style: theme[board.isFiltering ? .fieldFocused : .text],
            isFocused: board.isFiltering)
        let help: SafeText = board.isFiltering ? "words, state:failed, account:…" : "\(board.list.count) found"
        frame.write("\(help) ", in: field, style: theme[.muted], alignment: .trailing)
    }

    private func drawTable(in area: Rect, on frame: inout Frame) {
        let (header, body) = area.splitTop(1)
        frame.fill(header, style: theme[.header])
        let columns = TableLayout(BoardColumn.all.map(\.width), width: header.width - 2, spacing: 2)
        for column in BoardColumn.all {
            guard let place = columns[column.width.id] else { continue }
            frame.write(column.title, in: place.cell(in: header.moved(right: 1)), style: theme[.header])
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
                span.text, in: place.cell(in: row.moved(right: 1)), style: span.style,
                ellipsis: state.settings.glyphs.ellipsis)
        }
        frame.addHit(row, id: HitID(rawValue: "row:\(index)"))
        guard index == board.list.selected else { return }
        frame.write(state.settings.glyphs.cursor, at: row.origin, style: theme[.accent])
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
