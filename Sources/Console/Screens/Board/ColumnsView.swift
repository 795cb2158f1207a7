import CallDomain
import TerminalUI

/// Draws the choice of a list's columns over the list.
struct ColumnsView {
    let state: ConsoleState
    let columns: ColumnsState
    let theme: Theme

    static func rect(in size: Size) -> Rect {
        Rect(size: size).centered(
            width: min(64, size.width - 4), height: min(CallColumn.allCases.count + 5, size.height - 4))
    }

    /// All but the borders, a hint and the buttons.
    static func rows(in size: Size) -> Int { max(0, rect(in: size).height - 4) }

    private var glyphs: GlyphSet { state.settings.glyphs }

    func draw(on frame: inout Frame) {
        let rect = Self.rect(in: frame.size)
        frame.fill(rect, style: theme[.text])
        frame.box(
            rect, style: theme[.borderFocused], title: "Columns of \(columns.board.title)", titleStyle: theme[.title],
            glyphs: glyphs)
        let (bottom, area) = rect.inset(horizontal: 2, vertical: 1).splitBottom(2)
        let shown = BoardView.layout(columns.columns, width: BoardView.tableWidth(in: frame.size))
        for (line, index) in columns.list.visibleRange(height: area.height).enumerated() {
            draw(
                columns.rows[index], hasRoom: shown[columns.rows[index].column.rawValue] != nil, in: area.row(line),
                on: &frame)
            frame.addHit(area.row(line), id: HitID(rawValue: "choice:\(index)"))
            guard index == columns.list.selected else { continue }
            frame.write(glyphs.cursor, at: area.row(line).origin, style: theme[.accent])
            frame.select(area.row(line), as: theme[.selection], on: theme[.text])
        }
        frame.write(
            "The upper ones stand further left. Kept for the next start.", in: bottom.row(0), style: theme[.hint])
        ButtonRow(context: .columns, theme: theme).draw(in: bottom.row(1), on: &frame)
    }

    private func draw(_ row: ColumnsState.Row, hasRoom: Bool, in line: Rect, on frame: inout Frame) {
        let sign = row.isShown ? glyphs.checkOn : glyphs.checkOff
        let title = BoardColumn.of(row.column)?.title ?? ""
        frame.write(
            "\(sign) \(title)", in: line.splitLeft(2).rest, style: theme[row.isShown ? .text : .muted])
        guard row.isShown, !hasRoom else { return }
        frame.write("no room at this width ", in: line, style: theme[.warning], alignment: .trailing)
    }
}
