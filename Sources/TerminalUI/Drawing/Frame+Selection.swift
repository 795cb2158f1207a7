extension Frame {
    /// Marks what is drawn in a rectangle as the row under the cursor.
    ///
    /// What has a background of its own, a badge perhaps, keeps its colours: they are chosen for each other.
    /// - Parameter ground: what text stands on where it has no background of its own.
    public mutating func select(_ rect: Rect, as style: Style, on ground: Style) {
        let badges = rect.intersection(bounds).points.filter { point in
            let own = self[point.x, point.y].style
            return own.background != ground.background && own.background != .standard
                || own.attributes.contains(.reverse) && !ground.attributes.contains(.reverse)
        }
        let kept = badges.map { ($0, self[$0.x, $0.y].style) }
        restyle(rect, over: style)
        for (point, own) in kept { setStyle(own.adding(style.attributes.subtracting(.reverse)), at: point) }
    }
}

extension Rect {
    fileprivate var points: [Point] { rows.flatMap { y in columns.map { Point($0, y) } } }
}
