extension Frame {
    /// Fills a rectangle with one character in one style; a wide or unprintable character fills as a space.
    public mutating func fill(_ rect: Rect, style: Style = .standard, character: Character = " ") {
        let area = rect.intersection(bounds)
        let text = SafeText(untrusted: String(character))
        let cell = Cell(text: text.width == 1 ? text.string : " ", width: 1, style: style)
        for y in area.rows {
            for x in area.columns { put(cell, x: x, y: y) }
        }
    }

    /// Lays a style over what is drawn in a rectangle; both halves of a wide character keep one style.
    public mutating func restyle(_ rect: Rect, over style: Style) {
        let area = rect.intersection(bounds)
        for y in area.rows {
            for x in area.columns { restyle(x: x, y: y, over: style) }
            if self[area.x, y].isContinuation { restyle(x: area.x - 1, y: y, over: style) }
            if area.maxX < size.width, self[area.maxX, y].isContinuation { restyle(x: area.maxX, y: y, over: style) }
        }
    }

    /// Draws a frame of lines at the edge of a rectangle, with a title in its upper edge.
    ///
    /// The inside stays as it is, and so does the background where the style's is `.standard`.
    public mutating func box(
        _ rect: Rect, style: Style = .standard, title: SafeText? = nil, titleStyle: Style? = nil,
        glyphs: GlyphSet = .unicode
    ) {
        guard rect.width >= 2, rect.height >= 2 else {
            fill(rect, style: style)
            return
        }
        let lines = glyphs.box
        let inner = rect.width - 2
        horizontalLine(at: Point(rect.x + 1, rect.y), length: inner, style: style, character: lines.horizontal)
        horizontalLine(at: Point(rect.x + 1, rect.maxY - 1), length: inner, style: style, character: lines.horizontal)
        for x in [rect.x, rect.maxX - 1] {
            verticalLine(at: Point(x, rect.y + 1), length: rect.height - 2, style: style, character: lines.vertical)
        }
        let corners = [
            (rect.x, rect.y, lines.topLeft), (rect.maxX - 1, rect.y, lines.topRight),
            (rect.x, rect.maxY - 1, lines.bottomLeft), (rect.maxX - 1, rect.maxY - 1, lines.bottomRight),
        ]
        for (x, y, character) in corners {
            stroke(Rect(x: x, y: y, width: 1, height: 1), style: style, character: character)
        }
        guard let title, inner >= 4 else { return }
        let label = " " + title.truncated(to: inner - 2, ellipsis: glyphs.ellipsis) + " "
        write(
            label, at: Point(rect.x + 1, rect.y), style: titleStyle ?? style,
            clip: rect.inset(horizontal: 1, vertical: 0))
    }

    /// Draws a line to the right of a point.
    public mutating func horizontalLine(
        at point: Point, length: Int, style: Style = .standard, character: Character = GlyphSet.unicode.box.horizontal
    ) {
        stroke(Rect(x: point.x, y: point.y, width: length, height: 1), style: style, character: character)
    }

    /// Draws a line down from a point.
    public mutating func verticalLine(
        at point: Point, length: Int, style: Style = .standard, character: Character = GlyphSet.unicode.box.vertical
    ) {
        stroke(Rect(x: point.x, y: point.y, width: 1, height: length), style: style, character: character)
    }

    /// Fills as lines do: a `.standard` background keeps the one under it.
    private mutating func stroke(_ rect: Rect, style: Style, character: Character) {
        let area = rect.intersection(bounds)
        let text = SafeText(untrusted: String(character))
        let shown = text.width == 1 ? text.string : " "
        for y in area.rows {
            for x in area.columns {
                let under = Style(background: self[x, y].style.background)
                put(Cell(text: shown, width: 1, style: style.over(under)), x: x, y: y)
            }
        }
    }

    /// Copies another frame's cells, hits and cursor to a place in this one.
    public mutating func draw(_ other: Frame, at origin: Point = Point(0, 0), clip: Rect? = nil) {
        let target = Rect(origin: origin, size: other.size)
        let area = target.intersection(clip ?? bounds).intersection(bounds)
        for y in area.rows {
            for x in area.columns { copy(other, from: Point(x - origin.x, y - origin.y), x: x, y: y, limit: area) }
        }
        for hit in other.hits {
            addHit(hit.rect.moved(right: origin.x, down: origin.y).intersection(area), id: hit.id)
        }
        guard let point = other.cursor?.moved(right: origin.x, down: origin.y), area.contains(point) else { return }
        cursor = point
    }

    private mutating func copy(_ other: Frame, from: Point, x: Int, y: Int, limit: Rect) {
        let cell = other[from.x, from.y]
        switch cell.width {
        case 1: put(cell, x: x, y: y)
        case 2 where x + 1 < limit.maxX: put(cell, x: x, y: y)
        case 0 where x > limit.x: break
        default: put(.space(cell.style), x: x, y: y)
        }
    }
}
