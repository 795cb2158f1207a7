/// Shows which part of something long is seen.
public struct Scrollbar: Hashable, Sendable {
    public let total: Int
    public let offset: Int
    public let visible: Int

    public init(total: Int, offset: Int, visible: Int) {
        self.total = Coordinate.length(total)
        self.visible = Coordinate.length(visible)
        self.offset = max(0, min(Coordinate.length(offset), self.total - self.visible))
    }

    /// True if there is more than is seen.
    public var isNeeded: Bool { total > visible }

    /// The part of a bar of that height that stands for what is seen.
    ///
    /// Where there is room, it touches an end only if there is no more in that direction.
    public func thumb(height: Int) -> Range<Int> {
        let height = Coordinate.length(height)
        guard isNeeded, height > 0 else { return 0..<height }
        let length = min(height, max(1, height * visible / total))
        let travel = height - length
        let last = total - visible
        var start = (travel * offset + last / 2) / last
        if travel > 1 {
            if offset > 0 { start = max(1, start) }
            if offset < last { start = min(travel - 1, start) }
        }
        return start..<start + length
    }

    /// Draws the bar in the rectangle's first column; nothing if all is seen.
    public func draw(in rect: Rect, on frame: inout Frame, style: Style, glyphs: GlyphSet = .unicode) {
        guard isNeeded, !rect.isEmpty else { return }
        frame.verticalLine(at: rect.origin, length: rect.height, style: style, character: glyphs.scrollTrack)
        let thumb = thumb(height: rect.height)
        frame.verticalLine(
            at: rect.origin.moved(down: thumb.lowerBound), length: thumb.count, style: style,
            character: glyphs.scrollThumb)
    }
}
