import CallDomain
import TerminalUI

/// Draws an account's scripts or numbers as lines to write on.
struct AccountRowsView {
    let state: ConsoleState
    let rows: AccountRowsState
    let theme: Theme

    private var glyphs: GlyphSet { state.settings.glyphs }

    func draw(on frame: inout Frame) {
        let rect = frame.bounds.centered(width: min(100, frame.size.width - 4), height: min(26, frame.size.height - 4))
        frame.fill(rect, style: theme[.text])
        let what: SafeText = rows.list == .scripts ? "Scripts" : "Numbers"
        frame.box(
            rect, style: theme[.borderFocused], title: "\(what) of \(rows.account.name)", titleStyle: theme[.title],
            glyphs: glyphs)
        let inner = rect.inset(horizontal: 2, vertical: 1)
        let (header, rest) = inner.splitTop(1)
        let (bottom, body) = rest.splitBottom(4)
        let layout = layout(inner.width)
        for (column, title) in rows.titles.enumerated() {
            frame.write(title, in: cell(column, in: header, layout), style: theme[.muted])
        }
        let first = max(0, min(rows.row - body.height / 2, rows.rows.count - body.height))
        for (y, index) in (first..<min(rows.rows.count, first + body.height)).enumerated() {
            draw(index, in: body.row(y), layout, on: &frame)
        }
        drawBottom(in: bottom, on: &frame)
    }

    private func layout(_ width: Int) -> TableLayout {
        TableLayout(
            [
                TableColumn(id: "0", minimum: 22, flex: 3), TableColumn(id: "1", minimum: 18, flex: 3),
                TableColumn(id: "2", minimum: 10, flex: 2),
            ], width: width - 2, spacing: 1)
    }

    private func cell(_ column: Int, in row: Rect, _ layout: TableLayout) -> Rect {
        layout["\(column)"]?.cell(in: row.moved(right: 2)) ?? .zero
    }

    private func draw(_ index: Int, in row: Rect, _ layout: TableLayout, on frame: inout Frame) {
        let isWrong = rows.problem(at: index) != nil
        for (column, editor) in rows.rows[index].enumerated() {
            let isFocused = index == rows.row && column == rows.column
            let place = cell(column, in: row, layout)
            let style = theme[isFocused ? .fieldFocused : isWrong && column == 0 ? .fieldError : .field]
            editor.draw(in: place, on: &frame, style: style, isFocused: isFocused, glyphs: glyphs)
            frame.addHit(place, id: HitID(rawValue: "cell:\(index * AccountRowsState.columns + column)"))
        }
        if isWrong { frame.write(glyphs.cross, at: row.origin, style: theme[.danger], clip: row) }
        if index == rows.row, !isWrong { frame.write(glyphs.cursor, at: row.origin, style: theme[.accent], clip: row) }
    }

    private func drawBottom(in rect: Rect, on frame: inout Frame) {
        frame.horizontalLine(
            at: rect.origin, length: rect.width, style: theme[.border], character: glyphs.box.horizontal)
        let (text, role) = words
        for (line, part) in text.wrapped(to: max(8, rect.width)).prefix(2).enumerated() {
            frame.write(part, in: rect.row(1 + line), style: theme[role])
        }
        ButtonRow(context: .accountRows, theme: theme).draw(in: rect.row(3), on: &frame)
    }

    private var words: (SafeText, Role) {
        if rows.isSaving { return ("Saving\(glyphs.ellipsis)", .info) }
        if let failure = rows.failure { return ("\(glyphs.cross) \(failure)", .danger) }
        if let problem = rows.problem(at: rows.row) { return ("\(glyphs.cross) \(problem)", .danger) }
        if let note = rows.note(at: rows.row) { return ("\(glyphs.check) \(note)", .success) }
        return ("Write on the empty line, or paste several lines: cells parted by tabs or commas.", .hint)
    }
}
