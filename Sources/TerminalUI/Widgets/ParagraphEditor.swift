/// Several lines of text being edited; long lines continue in the next row, between clusters.
public struct ParagraphEditor: Hashable, Sendable {
    private var buffer: TextBuffer
    /// The column that moving up and down tries to keep.
    private var goal: Int?

    /// Makes an editor with the cursor behind the text.
    /// - Parameter limit: characters it takes at most.
    public init(_ text: String = "", limit: Int = 32_768) {
        buffer = TextBuffer(EditableText.lines(text), limit: limit)
    }

    /// The text, lines ended by `\n`; setting it moves the cursor behind it.
    public var text: String {
        get { buffer.text }
        set { self = ParagraphEditor(newValue, limit: buffer.limit) }
    }

    public var isEmpty: Bool { buffer.characters.isEmpty }

    /// Characters before the cursor; setting it clamps to the text.
    public var cursor: Int {
        get { buffer.cursor }
        set {
            buffer.move(to: newValue)
            goal = nil
        }
    }

    /// Puts text at the cursor; line ends of all kinds are kept as `\n`.
    public mutating func insert(_ text: String) {
        buffer.insert(EditableText.lines(text))
        goal = nil
    }

    /// Edits by a key; as `LineEditor`, and enter, up, down, page up and page down.
    /// - Parameter size: the size it is drawn with, which rows depend on.
    /// - Returns: false if the key means nothing to an editor and is the caller's.
    public mutating func handle(_ press: KeyPress, size: Size) -> Bool {
        guard press.modifiers.isSubset(of: .shift) else { return edit(press) }
        switch press.key {
        case .enter: insert("\n")
        case .up: move(rows: -1, width: size.width)
        case .down: move(rows: 1, width: size.width)
        case .pageUp: move(rows: -max(1, size.height - 1), width: size.width)
        case .pageDown: move(rows: max(1, size.height - 1), width: size.width)
        default: return edit(press)
        }
        return true
    }

    /// Draws the rows around the cursor.
    public func draw(
        in rect: Rect, on frame: inout Frame, style: Style, placeholder: SafeText = .empty,
        placeholderStyle: Style = .standard, isFocused: Bool = true
    ) {
        guard !rect.isEmpty else { return }
        frame.fill(rect, style: style)
        if isEmpty { drawLines(placeholder.wrapped(to: rect.width), in: rect, on: &frame, style: placeholderStyle) }
        let rows = EditorRows(buffer.characters, width: rect.width)
        let cursorRow = rows.row(of: buffer.cursor)
        let offset = max(0, min(cursorRow - rect.height / 2, rows.ranges.count - rect.height))
        let visible = rows.ranges.dropFirst(offset).prefix(rect.height)
        let lines = visible.map { rows.text[$0].joined() }
        drawLines(lines, in: rect, on: &frame, style: style)
        guard isFocused else { return }
        let column = min(rows.column(of: buffer.cursor), rect.width - 1)
        frame.cursor = rect.origin.moved(right: column, down: cursorRow - offset)
    }

    private func drawLines(_ lines: [SafeText], in rect: Rect, on frame: inout Frame, style: Style) {
        for (index, line) in lines.enumerated() where index < rect.height {
            frame.write(line, at: rect.origin.moved(down: index), style: style, clip: rect)
        }
    }

    private mutating func edit(_ press: KeyPress) -> Bool {
        let isHandled = buffer.handle(press)
        if isHandled { goal = nil }
        return isHandled
    }

    private mutating func move(rows count: Int, width: Int) {
        let rows = EditorRows(buffer.characters, width: width)
        let column = goal ?? rows.column(of: buffer.cursor)
        let target = rows.row(of: buffer.cursor) + count
        buffer.move(to: rows.position(row: target, column: column))
        goal = column
    }
}
