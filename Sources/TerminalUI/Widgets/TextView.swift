/// Paragraphs wrapped to the width there is, with a scroll position that can follow the end.
public struct TextView: Hashable, Sendable {
    /// A text, with a label before its first row that the other rows are indented by.
    public struct Paragraph: Hashable, Sendable {
        public var text: SafeText
        public var role: Role
        public var label: SafeText
        public var labelRole: Role

        public init(_ text: SafeText, role: Role = .text, label: SafeText = .empty, labelRole: Role = .muted) {
            self.text = text
            self.role = role
            self.label = label
            self.labelRole = labelRole
        }
    }

    /// What one row shows.
    public struct Row: Hashable, Sendable {
        public let text: SafeText
        public let role: Role
        /// Empty but in a paragraph's first row.
        public let label: SafeText
        public let labelRole: Role
        /// Columns left of the text.
        public let indent: Int
        /// Which paragraph it belongs to.
        public let paragraph: Int
    }

    public var paragraphs: [Paragraph]
    /// The first row that is seen, while it does not follow.
    public private(set) var offset = 0
    /// True while the last row is kept in sight.
    public private(set) var isFollowing: Bool
    private var followsAtEnd: Bool

    public init(_ paragraphs: [Paragraph] = [], isFollowing: Bool = false) {
        self.paragraphs = paragraphs
        self.isFollowing = isFollowing
        followsAtEnd = isFollowing
    }

    /// All rows at that width.
    public func rows(width: Int) -> [Row] {
        paragraphs.enumerated().flatMap { index, paragraph in
            let indent = paragraph.label.width * 2 < width ? paragraph.label.width : 0
            return paragraph.text.wrapped(to: width - indent).enumerated().map { line, text in
                let label = line == 0 && indent > 0 ? paragraph.label : .empty
                return Row(
                    text: text, role: paragraph.role, label: label, labelRole: paragraph.labelRole, indent: indent,
                    paragraph: index)
            }
        }
    }

    /// Moves by rows; one that follows leaves off when it moves up, and follows again when it reaches the end.
    /// - Parameter size: the size it is drawn with.
    public mutating func scroll(by count: Int, size: Size) {
        let last = lastOffset(size)
        let current = isFollowing ? last : min(offset, last)
        offset = max(0, min(current + Coordinate.position(count), last))
        isFollowing = followsAtEnd && offset == last
    }

    /// Scrolls so that a paragraph's first row is seen.
    public mutating func show(paragraph: Int, size: Size) {
        let target = rows(width: size.width).firstIndex { $0.paragraph == paragraph } ?? 0
        isFollowing = false
        offset = max(0, min(target, lastOffset(size)))
    }

    /// Keeps the last row in sight from now on.
    public mutating func follow() {
        isFollowing = true
        followsAtEnd = true
    }

    /// Moves by the usual keys; end follows.
    /// - Returns: false if the key is none of them.
    public mutating func handle(_ press: KeyPress, size: Size) -> Bool {
        guard press.modifiers.isEmpty else { return false }
        switch press.key {
        case .up: scroll(by: -1, size: size)
        case .down: scroll(by: 1, size: size)
        case .pageUp: scroll(by: -max(1, size.height - 1), size: size)
        case .pageDown: scroll(by: max(1, size.height - 1), size: size)
        case .home: scroll(by: -Int(Int32.max), size: size)
        case .end: follow()
        default: return false
        }
        return true
    }

    /// Rows below the last one that is seen.
    public func rowsBelow(size: Size) -> Int {
        isFollowing ? 0 : max(0, lastOffset(size) - offset)
    }

    /// Draws the rows that are seen, with a scroll bar in the last column if there are more.
    public func draw(in rect: Rect, on frame: inout Frame, theme: Theme, glyphs: GlyphSet = .unicode) {
        guard !rect.isEmpty else { return }
        let all = rows(width: rect.width)
        let fits = all.count <= rect.height || rect.width < 3
        let area = fits ? rect : rect.splitRight(1).rest
        let rows = fits ? all : self.rows(width: area.width)
        let last = max(0, rows.count - area.height)
        let first = isFollowing ? last : min(offset, last)
        for (index, row) in rows.dropFirst(first).prefix(area.height).enumerated() {
            let origin = area.origin.moved(down: index)
            frame.write(row.label, at: origin, style: theme[row.labelRole], clip: area)
            frame.write(row.text, at: origin.moved(right: row.indent), style: theme[row.role], clip: area)
        }
        guard !fits else { return }
        Scrollbar(total: rows.count, offset: first, visible: area.height)
            .draw(in: rect.splitRight(1).right, on: &frame, style: theme[.muted], glyphs: glyphs)
    }

    private func lastOffset(_ size: Size) -> Int {
        let all = rows(width: size.width).count
        guard all > size.height, size.width >= 3 else { return max(0, all - size.height) }
        return max(0, rows(width: size.width - 1).count - size.height)
    }
}
