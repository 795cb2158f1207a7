/// A line of text being edited; holds no control characters, all else as it was typed.
public struct LineEditor: Hashable, Sendable {
    private var buffer: TextBuffer

    /// Makes an editor with the cursor behind the text.
    /// - Parameter limit: characters it takes at most.
    public init(_ text: String = "", limit: Int = 4_096) {
        buffer = TextBuffer(EditableText.line(text), limit: limit)
    }

    /// The text; setting it moves the cursor behind it.
    public var text: String {
        get { buffer.text }
        set { buffer = TextBuffer(EditableText.line(newValue), limit: buffer.limit) }
    }

    public var isEmpty: Bool { buffer.characters.isEmpty }

    /// Characters before the cursor; setting it clamps to the text.
    public var cursor: Int {
        get { buffer.cursor }
        set { buffer.move(to: newValue) }
    }

    /// Puts text at the cursor, as typing or pasting does; line ends and tabs become spaces.
    public mutating func insert(_ text: String) {
        buffer.insert(EditableText.line(text))
    }

    /// Empties the line.
    public mutating func clear() {
        text = ""
    }

    /// Edits by a key.
    ///
    /// Arrows, home, end, backspace, delete, ^A ^E ^B ^F ^D ^K ^U ^W, alt-b alt-f alt-d, control or alt with arrows.
    /// - Returns: false if the key means nothing to an editor and is the caller's.
    public mutating func handle(_ press: KeyPress) -> Bool {
        buffer.handle(press)
    }

    /// Draws the part of the line around the cursor.
    ///
    /// - Parameters:
    ///   - isFocused: whether the terminal's cursor stands in it.
    ///   - mask: shown for every character of a secret.
    public func draw(
        in rect: Rect, on frame: inout Frame, style: Style, placeholder: SafeText = .empty,
        placeholderStyle: Style = .standard, isFocused: Bool = true, mask: Character? = nil, glyphs: GlyphSet = .unicode
    ) {
        let area = rect.row(0)
        guard !area.isEmpty else { return }
        frame.fill(area, style: style)
        let shown = buffer.characters.map { SafeText(untrusted: String(mask ?? $0)) }
        let column = shown.prefix(buffer.cursor).reduce(0) { $0 + $1.width }
        let offset = isFocused ? Self.offset(column: column, width: area.width) : 0
        if shown.isEmpty {
            frame.write(placeholder, in: area, style: placeholderStyle, ellipsis: glyphs.ellipsis)
        }
        frame.write(shown.joined(), at: area.origin.moved(right: -offset), style: style, clip: area)
        drawOverflow(in: area, on: &frame, offset: offset, total: shown.reduce(0) { $0 + $1.width }, style, glyphs)
        guard isFocused else { return }
        frame.cursor = area.origin.moved(right: column - offset)
    }

    private func drawOverflow(
        in area: Rect, on frame: inout Frame, offset: Int, total: Int, _ style: Style, _ glyphs: GlyphSet
    ) {
        guard area.width >= 4 else { return }
        if offset > 0 { frame.write(glyphs.moreLeft, at: area.origin, style: style, clip: area) }
        guard total - offset > area.width else { return }
        frame.write(glyphs.moreRight, at: Point(area.maxX - 1, area.y), style: style, clip: area)
    }

    /// Scrolls by half a width at a time, so that the text does not slide under every key.
    private static func offset(column: Int, width: Int) -> Int {
        guard column >= width else { return 0 }
        let step = max(1, width / 2)
        return (column - width) / step * step + step
    }
}
