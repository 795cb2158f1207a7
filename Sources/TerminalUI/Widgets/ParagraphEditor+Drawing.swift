extension ParagraphEditor {
    /// Draws the rows around the cursor.
    /// - Parameters:
    ///   - marks: parts in a style of their own, in the order of the text; where two meet, the earlier one shows.
    ///   - isFocused: whether the terminal's cursor stands in it.
    public func draw(
        in rect: Rect, on frame: inout Frame, style: Style, marks: [TextMark] = [], placeholder: SafeText = .empty,
        placeholderStyle: Style = .standard, isFocused: Bool = true
    ) {
        guard !rect.isEmpty else { return }
        frame.fill(rect, style: style)
        if isEmpty {
            for (index, line) in placeholder.wrapped(to: rect.width).prefix(rect.height).enumerated() {
                frame.write(line, at: rect.origin.moved(down: index), style: placeholderStyle, clip: rect)
            }
        }
        let rows = visibleRows(rect.size)
        for (index, range) in rows.ranges.enumerated() {
            draw(range, in: rect.row(index), on: &frame, style, marks)
        }
        guard isFocused else { return }
        frame.cursor = rect.origin.moved(right: min(rows.cursorColumn, rect.width - 1), down: rows.cursorRow)
    }

    /// Puts the cursor where a click fell.
    /// - Parameter rect: where it is drawn.
    /// - Returns: false if the click fell outside.
    @discardableResult
    public mutating func click(at point: Point, in rect: Rect) -> Bool {
        guard rect.contains(point) else { return false }
        cursor = visibleRows(rect.size).position(row: point.y - rect.y, column: point.x - rect.x)
        return true
    }

    /// The cursor's row stands in the middle where there is enough above and below.
    private func visibleRows(_ size: Size) -> EditorRows {
        let all = EditorRows(buffer, width: size.width, above: size.height - 1, below: size.height - 1)
        let below = all.ranges.count - 1 - all.cursorRow
        let above = min(all.cursorRow, max(size.height / 2, size.height - 1 - below))
        return EditorRows(buffer, width: size.width, above: above, below: size.height - 1 - above)
    }

    private func draw(_ range: Range<Int>, in row: Rect, on frame: inout Frame, _ style: Style, _ marks: [TextMark]) {
        var byte = buffer.byte(at: range.lowerBound)
        let end = buffer.byte(at: range.upperBound)
        let here = marks.filter { $0.range.lowerBound < end && $0.range.upperBound > byte }
        var x = row.x
        for character in buffer.text(in: range) {
            let mark = here.first { $0.range.contains(byte) }
            let text = SafeText(untrusted: String(character))
            frame.write(text, at: Point(x, row.y), style: mark.map { $0.style.over(style) } ?? style, clip: row)
            x += text.width
            byte += character.utf8.count
        }
    }
}
