/// Text and a cursor in it, counted in characters as a person sees them.
struct TextBuffer: Hashable, Sendable {
    private(set) var characters: [Character]
    /// Characters before the cursor.
    private(set) var cursor: Int
    let limit: Int

    init(_ text: String, limit: Int) {
        self.limit = max(0, limit)
        characters = Array(text.prefix(self.limit))
        cursor = characters.count
    }

    var text: String { String(characters) }

    /// Puts text at the cursor; what would go past the limit is left out.
    mutating func insert(_ text: String) {
        let room = limit - characters.count
        guard room > 0, !text.isEmpty else { return }
        let before = String(characters[..<cursor]) + text.prefix(room)
        let after = String(characters[cursor...])
        characters = Array(before + after)
        cursor = min(before.count, characters.count)
    }

    mutating func move(to position: Int) {
        cursor = min(max(position, 0), characters.count)
    }

    /// Removes what lies between the cursor and a position.
    /// - Returns: false if there was nothing to remove.
    @discardableResult
    mutating func delete(to position: Int) -> Bool {
        let other = min(max(position, 0), characters.count)
        let range = min(cursor, other)..<max(cursor, other)
        guard !range.isEmpty else { return false }
        let joined = String(characters[..<range.lowerBound]) + String(characters[range.upperBound...])
        characters = Array(joined)
        cursor = min(range.lowerBound, characters.count)
        return true
    }

    var wordStart: Int {
        var position = cursor
        while position > 0, !isWord(position - 1) { position -= 1 }
        while position > 0, isWord(position - 1) { position -= 1 }
        return position
    }

    var wordEnd: Int {
        var position = cursor
        while position < characters.count, !isWord(position) { position += 1 }
        while position < characters.count, isWord(position) { position += 1 }
        return position
    }

    var lineStart: Int {
        characters[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    }

    var lineEnd: Int {
        characters[cursor...].firstIndex(of: "\n") ?? characters.count
    }

    private func isWord(_ index: Int) -> Bool {
        characters[index].isLetter || characters[index].isNumber
    }
}
