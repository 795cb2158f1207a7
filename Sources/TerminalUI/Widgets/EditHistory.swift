/// What was done to a text, step by step, so that it can be undone; old steps are forgotten where memory would grow.
struct EditHistory: Hashable, Sendable {
    /// Of what kind a change is: changes of one kind, one after the other, are one step.
    enum Kind: Hashable, Sendable {
        case typing
        case erasingBackwards
        case erasingForwards
        case cut
        case paste
    }

    /// Bytes that were replaced by others at a place.
    struct Edit: Hashable, Sendable {
        var offset: Int
        var removed: String
        var inserted: String
        let cursorBefore: Int

        var size: Int { removed.utf8.count + inserted.utf8.count + 64 }
    }

    /// Bytes kept for undoing, but for the newest step, which is always kept.
    static let largest = 8 << 20

    private var done: [Edit] = []
    private var undone: [Edit] = []
    private var size = 0
    private var openKind: Kind?

    var canUndo: Bool { !done.isEmpty }
    var canRedo: Bool { !undone.isEmpty }

    /// What comes next is a step of its own.
    mutating func endStep() { openKind = nil }

    mutating func record(_ edit: Edit, as kind: Kind) {
        size -= undone.reduce(0) { $0 + $1.size }
        undone = []
        defer { openKind = kind }
        if openKind == kind, let last = done.last, let joined = Self.join(last, edit, kind) {
            done[done.count - 1] = joined
            size += joined.size - last.size
        } else {
            done.append(edit)
            size += edit.size
        }
        forget()
    }

    mutating func undo() -> Edit? {
        endStep()
        guard let edit = done.popLast() else { return nil }
        undone.append(edit)
        return edit
    }

    mutating func redo() -> Edit? {
        endStep()
        guard let edit = undone.popLast() else { return nil }
        done.append(edit)
        return edit
    }

    private mutating func forget() {
        var count = 0
        while size > Self.largest, count < done.count - 1 {
            size -= done[count].size
            count += 1
        }
        done.removeFirst(count)
    }

    /// Two changes as one where the second goes on with the first, within a word and the spaces behind it.
    private static func join(_ last: Edit, _ next: Edit, _ kind: Kind) -> Edit? {
        var joined = last
        switch kind {
        case .typing:
            guard last.offset + last.inserted.utf8.count == next.offset, next.removed.isEmpty,
                !beginsWord(next.inserted.first, after: last.inserted.last)
            else { return nil }
            joined.inserted += next.inserted
        case .erasingBackwards:
            guard next.offset + next.removed.utf8.count == last.offset, last.inserted.isEmpty,
                !beginsWord(next.removed.last, after: last.removed.first)
            else { return nil }
            joined.removed = next.removed + last.removed
            joined.offset = next.offset
        case .erasingForwards:
            guard next.offset == last.offset, last.inserted.isEmpty,
                !beginsWord(next.removed.first, after: last.removed.last)
            else { return nil }
            joined.removed += next.removed
        case .cut, .paste:
            return nil
        }
        return joined
    }

    private static func beginsWord(_ next: Character?, after last: Character?) -> Bool {
        last?.isWhitespace == true && next?.isWhitespace == false
    }
}
