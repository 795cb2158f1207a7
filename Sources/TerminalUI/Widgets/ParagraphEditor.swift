/// Several lines of text being edited; long lines continue in the next row, broken behind spaces where there are any.
public struct ParagraphEditor: Hashable, Sendable {
    private(set) var buffer: TextBuffer
    /// The column that moving up and down tries to keep.
    private var goal: Int?

    /// Makes an editor with the cursor behind the text, which is kept whole however long it is.
    /// - Parameter limit: characters it takes at most.
    public init(_ text: String = "", limit: Int = 1_000_000) {
        buffer = TextBuffer(EditableText.lines(text).text, limit: limit)
    }

    /// The text, lines ended by `\n`; setting it moves the cursor behind it and forgets what could be undone.
    public var text: String {
        get { buffer.text }
        set { self = ParagraphEditor(newValue, limit: buffer.limit) }
    }

    public var isEmpty: Bool { buffer.isEmpty }

    /// Characters in it, line ends among them.
    public var count: Int { buffer.cells.count }

    /// Lines in it; an empty text has one.
    public var lineCount: Int { buffer.cells.count { $0.kind == .lineEnd } + 1 }

    /// The line the cursor stands in, from 1.
    public var cursorLine: Int { buffer.cells[..<buffer.cursor].count { $0.kind == .lineEnd } + 1 }

    /// Characters before the cursor; setting it clamps to the text.
    public var cursor: Int {
        get { buffer.cursor }
        set {
            buffer.move(to: newValue)
            goal = nil
        }
    }

    /// Bytes of UTF-8 before the cursor; setting it goes to the character that holds the byte.
    public var cursorByte: Int {
        get { buffer.cursorByte }
        set { cursor = buffer.place(ofByte: newValue).position }
    }

    public var canUndo: Bool { buffer.history.canUndo }
    public var canRedo: Bool { buffer.history.canRedo }

    /// Puts text at the cursor, as pasting does, as one step; line ends of all kinds are kept as `\n`.
    /// - Returns: characters that did not fit, were cut short, or are no text.
    @discardableResult
    public mutating func insert(_ text: String) -> Int {
        goal = nil
        let editable = EditableText.lines(text)
        return editable.cut + buffer.insert(editable.text)
    }

    /// Puts another text in place of all of this one, as one step.
    /// - Returns: characters that were cut short or are no text.
    @discardableResult
    public mutating func replaceAll(with text: String) -> Int {
        goal = nil
        let editable = EditableText.lines(text)
        buffer.replaceAll(with: editable.text)
        return editable.cut
    }

    /// Takes the last step back.
    /// - Returns: false if there is none.
    @discardableResult
    public mutating func undo() -> Bool {
        goal = nil
        return buffer.undo()
    }

    /// Does again what was undone last.
    /// - Returns: false if there is nothing.
    @discardableResult
    public mutating func redo() -> Bool {
        goal = nil
        return buffer.redo()
    }

    /// Edits by a key; as `LineEditor`, and enter, up, down, page up, page down, and control with home and end.
    /// - Parameter size: the size it is drawn with, which rows depend on.
    /// - Returns: false if the key means nothing to an editor and is the caller's.
    public mutating func handle(_ press: KeyPress, size: Size, clipboard: inout TextClipboard) -> Bool {
        guard press.modifiers.isSubset(of: .shift) else { return edit(press, &clipboard) }
        switch press.key {
        case .enter: buffer.insert("\n", as: .typing)
        case .up: return move(rows: -1, width: size.width)
        case .down: return move(rows: 1, width: size.width)
        case .pageUp: return move(rows: -max(1, size.height - 1), width: size.width)
        case .pageDown: return move(rows: max(1, size.height - 1), width: size.width)
        default: return edit(press, &clipboard)
        }
        goal = nil
        return true
    }

    /// Edits by a key without a clipboard.
    public mutating func handle(_ press: KeyPress, size: Size) -> Bool {
        var none = TextClipboard()
        return handle(press, size: size, clipboard: &none)
    }

    private mutating func edit(_ press: KeyPress, _ clipboard: inout TextClipboard) -> Bool {
        let isHandled = buffer.handle(press, clipboard: &clipboard, door: EditableText.lines)
        if isHandled { goal = nil }
        return isHandled
    }

    private mutating func move(rows count: Int, width: Int) -> Bool {
        let rows = EditorRows(buffer, width: width, above: max(0, -count), below: max(0, count))
        let column = goal ?? rows.cursorColumn
        buffer.move(to: rows.position(row: rows.cursorRow + count, column: column))
        goal = column
        return true
    }
}
