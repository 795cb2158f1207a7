import CallDomain
import TerminalUI

/// Draws rows of keys and values; only those that are seen are looked at.
struct PairView {
    let pairs: PairEditing
    let glyphs: GlyphSet
    let theme: Theme

    /// The cells of a row.
    struct Cells {
        let sign: Rect
        let key: Rect
        let type: Rect
        let value: Rect

        init(_ row: Rect, hasTypes: Bool) {
            let (sign, rest) = row.splitLeft(2)
            let (key, behind) = rest.splitLeft(max(8, rest.width / 3))
            let (type, value) = behind.splitLeft(1).rest.splitLeft(hasTypes ? 11 : 0)
            (self.sign, self.key, self.type, self.value) = (sign, key, type, value)
        }

        subscript(cell: PairEditing.Cell) -> Rect { cell == .key ? key : value }
    }

    /// Where the cell under the cursor is drawn.
    static func focused(_ pairs: PairEditing, in body: Rect) -> Rect {
        let visible = pairs.list.visibleRange(height: max(0, body.height - 1))
        let row = body.row(1 + pairs.row - visible.lowerBound)
        return Cells(row, hasTypes: pairs.hasTypes)[pairs.cell]
    }

    func draw(in body: Rect, on frame: inout Frame) {
        let head = Cells(body.row(0), hasTypes: pairs.hasTypes)
        frame.write("key", in: head.key, style: theme[.muted])
        frame.write("type", in: head.type, style: theme[.muted])
        frame.write("value", in: head.value, style: theme[.muted])
        let visible = pairs.list.visibleRange(height: max(0, body.height - 1))
        for (line, index) in visible.enumerated() {
            draw(index, Cells(body.row(1 + line), hasTypes: pairs.hasTypes), on: &frame)
        }
        Scrollbar(total: pairs.rows.count, offset: visible.lowerBound, visible: visible.count)
            .drawIfNeeded(in: body.splitTop(1).rest.splitRight(1).right, on: &frame, theme, glyphs)
    }

    private func draw(_ index: Int, _ cells: Cells, on frame: inout Frame) {
        let pair = pairs.rows[index]
        let problem = pairs.checks.problems[index]
        if let problem {
            let isError = problem.severity == .error
            frame.write(
                isError ? glyphs.cross : glyphs.warning, in: cells.sign, style: theme[isError ? .danger : .warning])
        } else if index == pairs.row {
            frame.write(glyphs.cursor, in: cells.sign, style: theme[.accent])
        }
        let style = theme[problem?.severity == .error ? .fieldError : .field]
        for (cell, text) in [(PairEditing.Cell.key, pair.key), (.value, pair.value)] {
            draw(cell, text, index, cells[cell].splitRight(1).rest, style, on: &frame)
        }
        guard pairs.hasTypes, !pair.isBlank else { return }
        let type = pair.typeName
        let role: Role = type == "unreadable" ? .danger : type == "text" ? .jsonString : .jsonNumber
        frame.write("\(type)", in: cells.type, style: theme[role])
        frame.addHit(cells.type, id: HitID(rawValue: "editor:\(index).type"))
    }

    private func draw(
        _ cell: PairEditing.Cell, _ text: String, _ index: Int, _ rect: Rect, _ style: Style, on frame: inout Frame
    ) {
        frame.fill(rect, style: style)
        frame.addHit(rect, id: HitID(rawValue: "editor:\(index).\(cell.rawValue)"))
        if index == pairs.row, cell == pairs.cell {
            pairs.editor.draw(in: rect, on: &frame, style: theme[.fieldFocused], glyphs: glyphs)
        } else {
            let shown = SafeText(untrusted: text, limit: rect.width + 1)
            frame.write(shown, in: rect, style: style, ellipsis: glyphs.ellipsis)
        }
    }
}

extension Scrollbar {
    fileprivate func drawIfNeeded(in rect: Rect, on frame: inout Frame, _ theme: Theme, _ glyphs: GlyphSet) {
        guard isNeeded else { return }
        draw(in: rect, on: &frame, style: theme[.muted], glyphs: glyphs)
    }
}
