/// Places a table's columns side by side in the width there is.
public struct TableLayout: Hashable, Sendable {
    /// A column that is shown.
    public struct Placement: Hashable, Sendable {
        public let column: TableColumn
        /// Columns from the table's left edge.
        public let x: Int
        public let width: Int

        /// The cell of this column in a row of the table.
        public func cell(in row: Rect) -> Rect {
            Rect(x: row.x + x, y: row.y, width: width, height: min(1, row.height)).intersection(row)
        }
    }

    /// The columns that have room, from left to right.
    public let placements: [Placement]

    /// Lays out the columns.
    /// - Parameter spacing: empty columns between two.
    public init(_ columns: [TableColumn], width: Int, spacing: Int = 1) {
        let room = Coordinate.length(width)
        let gap = Coordinate.length(spacing)
        let shown = Self.fitting(columns, room: room, gap: gap)
        let widths = Self.widths(shown, room: room - gap * max(0, shown.count - 1))
        var x = 0
        placements = zip(shown, widths).compactMap { column, width in
            defer { x += width + gap }
            return width > 0 ? Placement(column: column, x: x, width: width) : nil
        }
    }

    /// The place of a column, nil if it has no room.
    public subscript(id: String) -> Placement? {
        placements.first { $0.column.id == id }
    }

    private static func fitting(_ columns: [TableColumn], room: Int, gap: Int) -> [TableColumn] {
        var shown = columns
        while shown.count > 1, shown.reduce(-gap, { $0 + $1.minimum + gap }) > room {
            let lowest = shown.map(\.priority).min() ?? 0
            guard let index = shown.lastIndex(where: { $0.priority == lowest }) else { break }
            shown.remove(at: index)
        }
        return shown
    }

    private static func widths(_ columns: [TableColumn], room: Int) -> [Int] {
        var widths = columns.map(\.minimum)
        if columns.count == 1 { widths[0] = min(widths[0], max(0, room)) }
        var left = room - widths.reduce(0, +)
        let byPriority = columns.indices.sorted {
            (columns[$1].priority, $0) < (columns[$0].priority, $1)
        }
        for index in byPriority where left > 0 {
            let more = min(left, columns[index].ideal - widths[index])
            widths[index] += more
            left -= more
        }
        var shares = columns.reduce(0) { $0 + $1.flex }
        for index in columns.indices where left > 0 && columns[index].flex > 0 {
            let more = left * columns[index].flex / shares
            widths[index] += more
            left -= more
            shares -= columns[index].flex
        }
        return widths
    }
}
