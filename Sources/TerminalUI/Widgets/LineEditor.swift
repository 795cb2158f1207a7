/// A line of text being edited; holds no control characters, all else as it was typed.
public struct LineEditor: Hashable, Sendable {
    private(set) var buffer: TextBuffer

    /// Makes an editor with the cursor behind the text, which is kept whole however long it is.
    /// - Parameter limit: characters it takes at most.
    public init(_ text: String = "", limit: Int = 1_000_000) {
        buffer = TextBuffer(EditableText.line(text).text, limit: limit)
    }

    /// The text; setting it moves the cursor behind it and forgets what could be undone.
    public var text: String {
        get { buffer.text }
        set { buffer = TextBuffer(EditableText.line(newValue).text, limit: buffer.limit) }
    }

    public var isEmpty: Bool { buffer.isEmpty }

    /// Characters in it.
    public var count: Int { buffer.cells.count }

    /// Characters before the cursor; setting it clamps to the text.
    public var cursor: Int {
        get { buffer.cursor }
        set { buffer.move(to: newValue) }
    }

    public var canUndo: Bool { buffer.history.canUndo }
    public var canRedo: Bool { buffer.history.canRedo }

    /// Puts text at the cursor, as pasting does, as one step; line ends and tabs become spaces.
    /// - Returns: characters that did not fit, were cut short, or are no text.
    @discardableResult
    public mutating func insert(_ text: String) -> Int {
        let editable = EditableText.line(text)
        return editable.cut + buffer.insert(editable.text)
    }

    /// Puts another text in place of all of this one, as one step.
    /// - Returns: characters that were cut short or are no text.
    @discardableResult
    public mutating func replaceAll(with text: String) -> Int {
        let editable = EditableText.line(text)
        buffer.replaceAll(with: editable.text)
        return editable.cut
    }

    /// Empties the line, as one step.
    public mutating func clear() {
        replaceAll(with: "")
    }

    /// Takes the last step back.
    /// - Returns: false if there is none.
    @discardableResult
    public mutating func undo() -> Bool { buffer.undo() }

    /// Does again what was undone last.
    /// - Returns: false if there is nothing.
    @discardableResult
    public mutating func redo() -> Bool { buffer.redo() }

    /// Edits by a key.
    ///
    /// Arrows, home, end, backspace, delete, ^A ^E ^B ^F ^D, alt-b alt-f, control or alt with arrows; ^K ^U ^W alt-d cut
    /// into the clipboard, ^Y pastes it; ^_ (which is ctrl-/ too) or alt-u undoes, alt-_ or alt-r does again.
    /// - Returns: false if the key means nothing to an editor and is the caller's.
    public mutating func handle(_ press: KeyPress, clipboard: inout TextClipboard) -> Bool {
        buffer.handle(press, clipboard: &clipboard, door: EditableText.line)
    }

    /// Edits by a key without a clipboard: for secrets, and what is cut is gone but for undoing.
    public mutating func handle(_ press: KeyPress) -> Bool {
        var none = TextClipboard()
        return handle(press, clipboard: &none)
    }
}
