extension Rect {
    /// The rectangle without `amount` cells at each side.
    public func inset(by amount: Int) -> Rect {
        inset(horizontal: amount, vertical: amount)
    }

    /// The rectangle without `horizontal` columns at left and right and `vertical` rows at top and bottom.
    public func inset(horizontal: Int, vertical: Int) -> Rect {
        let dx = min(Coordinate.length(horizontal), (width + 1) / 2)
        let dy = min(Coordinate.length(vertical), (height + 1) / 2)
        return Rect(x: x + dx, y: y + dy, width: width - 2 * dx, height: height - 2 * dy)
    }

    /// The upper `count` rows, and the rest.
    public func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
        let taken = min(Coordinate.length(count), height)
        return (
            Rect(x: x, y: y, width: width, height: taken),
            Rect(x: x, y: y + taken, width: width, height: height - taken)
        )
    }

    /// The lower `count` rows, and the rest.
    public func splitBottom(_ count: Int) -> (bottom: Rect, rest: Rect) {
        let taken = min(Coordinate.length(count), height)
        return (
            Rect(x: x, y: maxY - taken, width: width, height: taken),
            Rect(x: x, y: y, width: width, height: height - taken)
        )
    }

    /// The left `count` columns, and the rest.
    public func splitLeft(_ count: Int) -> (left: Rect, rest: Rect) {
        let taken = min(Coordinate.length(count), width)
        return (
            Rect(x: x, y: y, width: taken, height: height),
            Rect(x: x + taken, y: y, width: width - taken, height: height)
        )
    }

    /// The right `count` columns, and the rest.
    public func splitRight(_ count: Int) -> (right: Rect, rest: Rect) {
        let taken = min(Coordinate.length(count), width)
        return (
            Rect(x: maxX - taken, y: y, width: taken, height: height),
            Rect(x: x, y: y, width: width - taken, height: height)
        )
    }

    /// A rectangle of that size in the middle of this one, never larger than it.
    public func centered(width wanted: Int, height wantedHeight: Int) -> Rect {
        let innerWidth = min(Coordinate.length(wanted), width)
        let innerHeight = min(Coordinate.length(wantedHeight), height)
        return Rect(
            x: x + (width - innerWidth) / 2,
            y: y + (height - innerHeight) / 2,
            width: innerWidth,
            height: innerHeight)
    }

    /// The row that many lines down, 1 high; empty if it lies outside.
    public func row(_ index: Int) -> Rect {
        guard index >= 0, index < height else { return Rect(x: x, y: y, width: width, height: 0) }
        return Rect(x: x, y: y + index, width: width, height: 1)
    }
}
