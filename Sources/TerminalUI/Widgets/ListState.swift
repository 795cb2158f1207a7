/// Which row of a list is selected and which is the first to be seen.
public struct ListState: Hashable, Sendable {
    /// Rows kept visible above and below the selected one, where there is room.
    public static let margin = 2

    /// Rows in the list.
    public private(set) var count: Int
    /// The row under the cursor; nil if the list is empty.
    public private(set) var selected: Int?
    /// The first row that is seen.
    public private(set) var offset = 0
    /// Rows that can be seen at once, as last told.
    public private(set) var height: Int

    public init(count: Int = 0, selected: Int = 0, height: Int = 0) {
        self.count = max(0, count)
        self.height = max(0, height)
        select(selected)
    }

    /// Tells how many rows there are; the selection stays at its row, or at the last.
    public mutating func setCount(_ count: Int) {
        self.count = max(0, count)
        select(selected ?? 0)
    }

    /// Tells how many rows can be seen.
    public mutating func setHeight(_ height: Int) {
        self.height = max(0, height)
        settle()
    }

    /// Selects a row, or the nearest there is.
    public mutating func select(_ row: Int) {
        selected = count == 0 ? nil : min(max(row, 0), count - 1)
        settle()
    }

    /// Tells that there are other rows now, among them the selected one at another place: it stays where it is seen.
    public mutating func setCount(_ count: Int, following row: Int) {
        let line = (selected ?? 0) - offset
        self.count = max(0, count)
        selected = self.count == 0 ? nil : min(max(row, 0), self.count - 1)
        offset = clampedOffset((selected ?? 0) - line, height: height)
        settle()
    }

    /// Moves the selection by rows, stopping at the ends.
    public mutating func move(by rows: Int) {
        select((selected ?? 0) + Coordinate.position(rows))
    }

    public mutating func pageUp() { move(by: -max(1, height - 1)) }
    public mutating func pageDown() { move(by: max(1, height - 1)) }
    public mutating func home() { select(0) }
    public mutating func end() { select(count - 1) }

    /// Moves what is seen, as a mouse wheel does; the selection follows only as far as it must.
    public mutating func scroll(by rows: Int) {
        guard let selected else { return }
        offset = clampedOffset(offset + Coordinate.position(rows), height: height)
        let room = margin(height)
        let lowest = offset == 0 ? 0 : offset + room
        let highest = offset + height >= count ? count - 1 : offset + height - 1 - room
        self.selected = min(max(selected, lowest), max(lowest, highest))
    }

    /// Moves by the usual keys: arrows, page up and down, home, end.
    /// - Returns: false if the key is none of them.
    public mutating func handle(_ press: KeyPress) -> Bool {
        guard press.modifiers.isEmpty else { return false }
        switch press.key {
        case .up: move(by: -1)
        case .down: move(by: 1)
        case .pageUp: pageUp()
        case .pageDown: pageDown()
        case .home: home()
        case .end: end()
        default: return false
        }
        return true
    }

    /// The rows to draw in that height; holds the selected one if the height is not 0.
    public func visibleRange(height: Int) -> Range<Int> {
        let first = settledOffset(height: max(0, height))
        return first..<min(count, first + max(0, height))
    }

    private mutating func settle() {
        offset = settledOffset(height: height)
    }

    private func settledOffset(height: Int) -> Int {
        guard let selected else { return 0 }
        let room = margin(height)
        var first = min(offset, selected - room)
        first = max(first, selected + room - height + 1)
        return clampedOffset(first, height: height)
    }

    private func clampedOffset(_ first: Int, height: Int) -> Int {
        max(0, min(first, count - max(1, height)))
    }

    private func margin(_ height: Int) -> Int {
        max(0, min(Self.margin, (height - 1) / 2))
    }
}
