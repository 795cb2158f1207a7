/// The rows of an edited text around its cursor; no others are laid out.
struct EditorRows {
    private let buffer: TextBuffer
    private let room: Int
    /// The characters of each row, without line ends; there is always one row.
    private(set) var ranges: [Range<Int>]
    /// The row the cursor stands in; at a soft break it is the later one.
    private(set) var cursorRow: Int

    /// Lays out rows above and below the cursor's, as many as are asked for and there are.
    init(_ buffer: TextBuffer, width: Int, above: Int, below: Int) {
        self.buffer = buffer
        room = max(1, width)
        let start = buffer.lineStart
        ranges = Self.rows(buffer, from: start, room: room)
        let cursor = buffer.cursor
        cursorRow = ranges.lastIndex { $0.lowerBound <= cursor } ?? 0
        addRows(above: above, before: start)
        while ranges.count - 1 - cursorRow < below, let end = ranges.last?.upperBound, end < buffer.cells.count {
            ranges += Self.rows(buffer, from: end + 1, room: room)
        }
        let first = max(0, cursorRow - max(0, above))
        let last = min(ranges.count, cursorRow + max(0, below) + 1)
        ranges = Array(ranges[first..<last])
        cursorRow -= first
    }

    private mutating func addRows(above: Int, before lineStart: Int) {
        var missing = above - cursorRow
        var lines: [[Range<Int>]] = []
        var start = lineStart
        while missing > 0, start > 0 {
            start = buffer.lineStart(of: start - 1)
            let rows = Self.rows(buffer, from: start, room: room)
            lines.append(rows)
            missing -= rows.count
        }
        let added = lines.reversed().flatMap(\.self)
        ranges = added + ranges
        cursorRow += added.count
    }

    /// Columns before the cursor in its row.
    var cursorColumn: Int {
        buffer.columns(in: ranges[cursorRow].lowerBound..<max(ranges[cursorRow].lowerBound, buffer.cursor))
    }

    /// The position nearest to a column of a row; rows outside mean the beginning and the end of the text.
    func position(row: Int, column: Int) -> Int {
        guard row >= 0 else { return 0 }
        guard row < ranges.count else { return buffer.cells.count }
        let range = ranges[row]
        // At a soft break the end of a row is the beginning of the next.
        let isSoftBreak = range.upperBound < buffer.cells.count && buffer.cells[range.upperBound].kind != .lineEnd
        let end = isSoftBreak ? range.upperBound - 1 : range.upperBound
        var position = range.lowerBound
        var used = 0
        while position < end, used + Int(buffer.cells[position].columns) <= column {
            used += Int(buffer.cells[position].columns)
            position += 1
        }
        return position
    }

    /// A line in rows: broken behind spaces, else between characters; one space may stand behind a full row.
    private static func rows(_ buffer: TextBuffer, from lineStart: Int, room: Int) -> [Range<Int>] {
        buffer.cells.withUnsafeBufferPointer { cells in
            var rows: [Range<Int>] = []
            var start = lineStart
            var afterSpace = start
            var used = 0
            var index = start
            while index < cells.count, cells[index].kind != .lineEnd {
                let columns = Int(cells[index].columns)
                let isSpace = cells[index].kind == .space
                if used + columns > room, used > 0, !(isSpace && used <= room) {
                    let end = afterSpace > start && !isSpace ? afterSpace : index
                    rows.append(start..<end)
                    start = end
                    used = cells[start..<index].reduce(0) { $0 + Int($1.columns) }
                    afterSpace = start
                    continue
                }
                used += columns
                index += 1
                if isSpace { afterSpace = index }
            }
            rows.append(start..<index)
            return rows
        }
    }
}
