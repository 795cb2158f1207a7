extension Frame {
    /// Writes one line; what lies outside of the clip is cut off, and a line end is drawn as a space.
    ///
    /// The style is laid over what is there: a `.standard` background keeps the one under it.
    /// - Returns: the columns from `at` that the text took, none of them right of the clip.
    @discardableResult
    public mutating func write(_ text: SafeText, at point: Point, style: Style = .standard, clip: Rect? = nil) -> Int {
        let area = clip.map { $0.intersection(bounds) } ?? bounds
        let room = max(0, area.maxX - point.x)
        guard area.rows.contains(point.y), room > 0 else { return min(text.width, room) }
        var x = point.x
        for cluster in text.clusters {
            guard x < area.maxX else { break }
            write(cluster, x: x, y: point.y, style: style, columns: area.columns)
            x += cluster.width
        }
        return min(x - point.x, room)
    }

    /// Writes pieces one after the other on one line.
    /// - Returns: the columns they took, none of them right of the clip.
    @discardableResult
    public mutating func write(_ spans: [Span], at point: Point, clip: Rect? = nil) -> Int {
        var used = 0
        for span in spans {
            used += write(span.text, at: point.moved(right: used), style: span.style, clip: clip)
        }
        return used
    }

    /// Writes one line into a rectangle's first row: cut with an ellipsis, aligned.
    public mutating func write(
        _ text: SafeText, in rect: Rect, style: Style = .standard, alignment: Alignment = .leading,
        ellipsis: SafeText = "…"
    ) {
        guard !rect.isEmpty else { return }
        let fitted = text.truncated(to: rect.width, ellipsis: ellipsis)
        let missing = rect.width - fitted.width
        let indent =
            switch alignment {
            case .leading: 0
            case .center: missing / 2
            case .trailing: missing
            }
        write(fitted, at: rect.origin.moved(right: indent), style: style, clip: rect)
    }

    /// A wide character of which only one half lies inside leaves a space there.
    private mutating func write(_ cluster: Cluster, x: Int, y: Int, style: Style, columns: Range<Int>) {
        if cluster.width == 2, columns.contains(x), columns.contains(x + 1) {
            let merged = style.over(underlay(x, y))
            put(Cell(text: cluster.text, width: 2, style: merged), x: x, y: y)
            return
        }
        let text = cluster.width == 1 && cluster.text != "\n" ? cluster.text : " "
        for column in x..<x + cluster.width where columns.contains(column) {
            put(Cell(text: text, width: 1, style: style.over(underlay(column, y))), x: column, y: y)
        }
    }

    /// The part of a cell's style that stays when its text is replaced.
    private func underlay(_ x: Int, _ y: Int) -> Style {
        Style(background: self[x, y].style.background)
    }
}
