/// Where the characters of an edited text stand on the screen.
struct EditorRows {
    /// What each character is drawn as; line ends take no room.
    let text: [SafeText]
    /// The characters of each row, without line ends; there is always one row.
    private(set) var ranges: [Range<Int>] = []

    init(_ characters: [Character], width: Int) {
        let room = max(1, width)
        text = characters.map { $0 == "\n" ? .empty : SafeText(untrusted: String($0)) }
        var start = 0
        var used = 0
        for (index, character) in characters.enumerated() {
            if character == "\n" {
                ranges.append(start..<index)
                start = index + 1
                used = 0
                continue
            }
            if used > 0, used + text[index].width > room {
                ranges.append(start..<index)
                start = index
                used = 0
            }
            used += text[index].width
        }
        ranges.append(start..<characters.count)
    }

    /// The row the cursor stands in; at a soft break it is the later one.
    func row(of position: Int) -> Int {
        ranges.lastIndex { $0.lowerBound <= position } ?? 0
    }

    /// Columns before the cursor in its row.
    func column(of position: Int) -> Int {
        let start = ranges[row(of: position)].lowerBound
        return text[start..<max(start, min(position, text.count))].reduce(0) { $0 + $1.width }
    }

    /// The position nearest to a column of a row; rows outside mean the first or last.
    func position(row: Int, column: Int) -> Int {
        guard row >= 0 else { return 0 }
        guard row < ranges.count else { return text.count }
        var used = 0
        var position = ranges[row].lowerBound
        let isSoftBreak = row + 1 < ranges.count && ranges[row + 1].lowerBound == ranges[row].upperBound
        let end = isSoftBreak ? ranges[row].upperBound - 1 : ranges[row].upperBound
        while position < end, used + text[position].width <= column {
            used += text[position].width
            position += 1
        }
        return position
    }
}
