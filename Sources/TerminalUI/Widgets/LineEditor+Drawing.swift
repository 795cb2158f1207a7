extension LineEditor {
    /// Draws the part of the line around the cursor.
    ///
    /// - Parameters:
    ///   - isFocused: whether the terminal's cursor stands in it.
    ///   - mask: shown for every character of a secret.
    public func draw(
        in rect: Rect, on frame: inout Frame, style: Style, placeholder: SafeText = .empty,
        placeholderStyle: Style = .standard, isFocused: Bool = true, mask: Character? = nil, glyphs: GlyphSet = .unicode
    ) {
        let area = rect.row(0)
        guard !area.isEmpty else { return }
        frame.fill(area, style: style)
        if isEmpty { frame.write(placeholder, in: area, style: placeholderStyle, ellipsis: glyphs.ellipsis) }
        let column = columns(before: cursor, mask)
        let offset = isFocused ? Self.offset(column: column, width: area.width) : 0
        let (first, start) = character(at: offset, mask)
        write(from: first, column: start - offset, in: area, on: &frame, style, mask)
        drawOverflow(in: area, on: &frame, offset: offset, total: columns(before: count, mask), style, glyphs)
        guard isFocused else { return }
        frame.cursor = area.origin.moved(right: column - offset)
    }

    /// Puts the cursor where a click fell.
    /// - Parameters:
    ///   - rect: where it is drawn.
    ///   - isFocused: as it was drawn with.
    /// - Returns: false if the click fell outside.
    @discardableResult
    public mutating func click(at point: Point, in rect: Rect, isFocused: Bool = true, mask: Character? = nil) -> Bool {
        guard rect.row(0).contains(point) else { return false }
        let offset = isFocused ? Self.offset(column: columns(before: cursor, mask), width: rect.width) : 0
        cursor = character(at: offset + point.x - rect.x, mask).position
        return true
    }

    private func write(
        from first: Int, column: Int, in area: Rect, on frame: inout Frame, _ style: Style, _ mask: Character?
    ) {
        var last = first
        var used = column
        while last < count, used < area.width {
            used += columns(of: last, mask)
            last += 1
        }
        let origin = area.origin.moved(right: column)
        let shown = buffer.text(in: first..<last).map { SafeText(untrusted: String(mask ?? $0)) }
        frame.write(shown.joined(), at: origin, style: style, clip: area)
    }

    private func columns(of position: Int, _ mask: Character?) -> Int {
        mask == nil ? Int(buffer.cells[position].columns) : 1
    }

    private func columns(before position: Int, _ mask: Character?) -> Int {
        mask == nil ? buffer.columns(in: 0..<position) : position
    }

    /// The character that a column belongs to, and the column it begins at; the end for columns behind it.
    private func character(at column: Int, _ mask: Character?) -> (position: Int, start: Int) {
        var position = 0
        var start = 0
        while position < count, start + columns(of: position, mask) <= column {
            start += columns(of: position, mask)
            position += 1
        }
        return (position, start)
    }

    private func drawOverflow(
        in area: Rect, on frame: inout Frame, offset: Int, total: Int, _ style: Style, _ glyphs: GlyphSet
    ) {
        guard area.width >= 4 else { return }
        if offset > 0 { frame.write(glyphs.moreLeft, at: area.origin, style: style, clip: area) }
        guard total - offset > area.width else { return }
        frame.write(glyphs.moreRight, at: Point(area.maxX - 1, area.y), style: style, clip: area)
    }

    /// Scrolls by half a width at a time, so that the text does not slide under every key.
    private static func offset(column: Int, width: Int) -> Int {
        guard column >= width else { return 0 }
        let step = max(1, width / 2)
        return (column - width) / step * step + step
    }
}
