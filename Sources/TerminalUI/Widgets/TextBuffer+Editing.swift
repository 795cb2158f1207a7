extension TextBuffer {
    /// Puts text at the cursor.
    /// - Returns: characters that did not fit.
    @discardableResult
    mutating func insert(_ text: String, as kind: EditHistory.Kind = .paste) -> Int {
        isCutting = false
        let count = text.count
        let room = max(0, limit - cells.count)
        let taken = count <= room ? text : String(text.prefix(room))
        if !taken.isEmpty { change(cursorByte..<cursorByte, to: taken, kind) }
        return max(0, count - room)
    }

    /// Removes what lies between the cursor and a position.
    /// - Returns: what was removed; empty if there was nothing.
    @discardableResult
    mutating func delete(to position: Int, as kind: EditHistory.Kind = .cut) -> String {
        isCutting = false
        let other = min(max(position, 0), cells.count)
        let range = min(cursor, other)..<max(cursor, other)
        guard !range.isEmpty else { return "" }
        let removed = String(text(in: range))
        change(byte(at: range.lowerBound)..<byte(at: range.upperBound), to: "", kind, removing: removed)
        return removed
    }

    /// Puts another text in place of all of this one, as one step that can be undone; nothing of it is left out.
    mutating func replaceAll(with new: String) {
        isCutting = false
        guard !new.utf8.elementsEqual(text.utf8) else { return }
        change(0..<text.utf8.count, to: new, .paste, removing: text)
    }

    mutating func undo() -> Bool {
        isCutting = false
        guard let edit = history.undo() else { return false }
        let end = edit.offset + edit.inserted.utf8.count
        splice(edit.offset..<end, with: edit.removed, cursorAt: edit.cursorBefore)
        return true
    }

    mutating func redo() -> Bool {
        isCutting = false
        guard let edit = history.redo() else { return false }
        let end = edit.offset + edit.removed.utf8.count
        splice(edit.offset..<end, with: edit.inserted, cursorAt: edit.offset + edit.inserted.utf8.count)
        return true
    }

    private mutating func change(
        _ range: Range<Int>, to new: String, _ kind: EditHistory.Kind, removing removed: String = ""
    ) {
        history.record(
            EditHistory.Edit(offset: range.lowerBound, removed: removed, inserted: new, cursorBefore: cursorByte),
            as: kind)
        splice(range, with: new, cursorAt: range.lowerBound + new.utf8.count)
    }
}
