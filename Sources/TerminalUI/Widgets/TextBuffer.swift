/// Text and a cursor in it, counted in characters as a person sees them.
///
/// Changes look at the characters around the cut only, so that a key costs the same in a long text as in a short one.
struct TextBuffer: Hashable, Sendable {
    private(set) var text: String
    /// One for each character.
    private(set) var cells: [TextCell]
    /// Characters before the cursor.
    private(set) var cursor: Int
    /// Bytes of UTF-8 before the cursor.
    private(set) var cursorByte: Int
    /// Characters it takes at most; a text that is longer from the start is kept whole.
    let limit: Int
    var history = EditHistory()
    /// The last key cut something: what the next one cuts joins it.
    var isCutting = false

    init(_ text: String, limit: Int) {
        self.limit = max(0, limit)
        self.text = text
        self.text.makeContiguousUTF8()
        var measure = TextMeasure()
        cells = text.map { measure.cell($0) }
        cursor = cells.count
        cursorByte = text.utf8.count
    }

    var isEmpty: Bool { cells.isEmpty }

    mutating func move(to position: Int) {
        let target = min(max(position, 0), cells.count)
        cursorByte = byte(at: target)
        cursor = target
        history.endStep()
        isCutting = false
    }

    /// Bytes of UTF-8 before a character.
    func byte(at position: Int) -> Int {
        let target = min(max(position, 0), cells.count)
        return cells.withUnsafeBufferPointer { cells in
            var byte = cursorByte
            for index in cursor..<max(cursor, target) { byte += Int(cells[index].bytes) }
            for index in target..<max(cursor, target) where target < cursor { byte -= Int(cells[index].bytes) }
            return byte
        }
    }

    /// The character that holds a byte, and where it begins; the end of the text for bytes behind it.
    func place(ofByte byte: Int) -> (position: Int, start: Int) {
        cells.withUnsafeBufferPointer { cells in
            var position = cursor
            var start = cursorByte
            while start > byte, position > 0 {
                position -= 1
                start -= Int(cells[position].bytes)
            }
            while position < cells.count, start + Int(cells[position].bytes) <= byte {
                start += Int(cells[position].bytes)
                position += 1
            }
            return (position, start)
        }
    }

    /// The characters of a range.
    func text(in range: Range<Int>) -> Substring {
        text[index(byte(at: range.lowerBound))..<index(byte(at: range.upperBound))]
    }

    /// Replaces bytes and puts the cursor at a byte, or behind the character that holds it.
    ///
    /// A boundary of characters depends on what is before it only: they are found anew from the one before the cut until
    /// a boundary is met that was one before.
    mutating func splice(_ range: Range<Int>, with new: String, cursorAt byte: Int) {
        let first = range.lowerBound == 0 ? (position: 0, start: 0) : place(ofByte: range.lowerBound - 1)
        var old = place(ofByte: range.upperBound)
        if old.start < range.upperBound {
            old = (old.position + 1, old.start + Int(cells[old.position].bytes))
        }
        text.replaceSubrange(index(range.lowerBound)..<index(range.upperBound), with: new)
        old.start += new.utf8.count - range.count
        let newEnd = range.lowerBound + new.utf8.count
        var measure = TextMeasure()
        var fresh: [TextCell] = []
        var end = first.start
        for character in text[index(first.start)...] {
            let cell = measure.cell(character)
            fresh.append(cell)
            end += Int(cell.bytes)
            while old.start < end, old.position < cells.count {
                old.start += Int(cells[old.position].bytes)
                old.position += 1
            }
            if end >= newEnd, end == old.start { break }
        }
        cells.replaceSubrange(first.position..<old.position, with: fresh)
        cursor = first.position
        cursorByte = first.start
        putCursor(atByte: byte)
    }

    private mutating func putCursor(atByte byte: Int) {
        let place = place(ofByte: byte)
        guard place.start < byte, place.position < cells.count else {
            (cursor, cursorByte) = place
            return
        }
        (cursor, cursorByte) = (place.position + 1, place.start + Int(cells[place.position].bytes))
    }

    private func index(_ byte: Int) -> String.Index { text.utf8.index(text.startIndex, offsetBy: byte) }
}

extension TextBuffer {
    var wordStart: Int {
        var position = cursor
        while position > 0, !isWord(position - 1) { position -= 1 }
        while position > 0, isWord(position - 1) { position -= 1 }
        return position
    }

    var wordEnd: Int {
        var position = cursor
        while position < cells.count, !isWord(position) { position += 1 }
        while position < cells.count, isWord(position) { position += 1 }
        return position
    }

    var lineStart: Int { lineStart(of: cursor) }

    var lineEnd: Int { lineEnd(of: cursor) }

    func lineStart(of position: Int) -> Int {
        var start = min(max(position, 0), cells.count)
        while start > 0, cells[start - 1].kind != .lineEnd { start -= 1 }
        return start
    }

    func lineEnd(of position: Int) -> Int {
        var end = min(max(position, 0), cells.count)
        while end < cells.count, cells[end].kind != .lineEnd { end += 1 }
        return end
    }

    /// Columns of a range in one row.
    func columns(in range: Range<Int>) -> Int {
        cells.withUnsafeBufferPointer { cells in
            var columns = 0
            for index in range.clamped(to: cells.indices) { columns += Int(cells[index].columns) }
            return columns
        }
    }

    private func isWord(_ index: Int) -> Bool { cells[index].kind == .word }
}
