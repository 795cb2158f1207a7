/// A row of small columns, one for each value, the greatest as high as a line.
public struct Sparkline: Hashable, Sendable {
    /// From 0 on; where there is nothing to tell, the column stays empty.
    public let values: [Double?]
    /// What a full column stands for; `nil` is the greatest value.
    public let full: Double?

    public init(_ values: [Double?], full: Double? = nil) {
        self.values = values
        self.full = full
    }

    public init(_ counts: [Int]) { self.init(counts.map { Double($0) }) }

    /// The columns for that width: as many as there are values, or the greatest of so many neighbours each.
    ///
    /// What is more than nothing is never drawn as nothing, and nothing and what is no number stay empty.
    public func columns(width: Int, glyphs: GlyphSet = .unicode) -> SafeText {
        let width = Coordinate.length(width)
        guard width > 0, !values.isEmpty, let last = glyphs.spark.indices.last else { return .empty }
        let shown = merged(into: min(width, values.count))
        let top = full.map { $0.isFinite ? $0 : 0 } ?? shown.compactMap(\.self).max() ?? 0
        let text = shown.map { value -> Character in
            guard let value, value > 0, top > 0 else { return " " }
            let step = (min(value, top) / top * Double(last)).rounded()
            return glyphs.spark[min(max(Int(step), 0), last)]
        }
        return SafeText(untrusted: String(text))
    }

    /// Draws the columns in the rectangle's first row, from the left.
    public func draw(in rect: Rect, on frame: inout Frame, style: Style, glyphs: GlyphSet = .unicode) {
        guard !rect.isEmpty else { return }
        frame.write(columns(width: rect.width, glyphs: glyphs), at: rect.origin, style: style, clip: rect.row(0))
    }

    private func merged(into count: Int) -> [Double?] {
        (0..<count).map { column in
            let first = column * values.count / count
            let end = max(first + 1, (column + 1) * values.count / count)
            return values[first..<min(end, values.count)].compactMap { $0?.isFinite == true ? $0 : nil }.max()
        }
    }
}
