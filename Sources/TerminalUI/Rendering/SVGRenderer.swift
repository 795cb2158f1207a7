/// Draws a frame as a scalable picture: the same bytes for the same frame, text as text, and nothing that runs.
public enum SVGRenderer {
    static let cellWidth = 9
    static let cellHeight = 19
    private static let margin = 8

    /// The picture as an SVG document.
    ///
    /// - Parameters:
    ///   - foreground: what `.standard` text is drawn in.
    ///   - background: what lies under everything.
    ///   - title: what the document is called.
    public static func svg(
        _ frame: Frame, foreground: Palette.RGB = .init(220, 220, 220), background: Palette.RGB = .init(24, 24, 28),
        title: SafeText
    ) -> String {
        let width = frame.size.width * cellWidth + 2 * margin
        let height = frame.size.height * cellHeight + 2 * margin
        let ink = SVGInk(foreground: foreground, background: background)
        var text = """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
            viewBox="0 0 \(width) \(height)" role="img" xml:space="preserve">
            <title>\(escape(title.string))</title>
            <rect width="100%" height="100%" fill="\(ink.backgroundName)"/>
            <g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="15">

            """
        for y in 0..<frame.size.height {
            text += drawBackgrounds(of: frame.row(y), y: y, ink: ink)
            for run in SVGRun.runs(of: frame.row(y)) { text += draw(run, y: y, ink: ink) }
        }
        if let cursor = frame.cursor, frame.bounds.contains(cursor) { text += draw(cursor, ink: ink) }
        return text + "</g>\n</svg>\n"
    }

    private static func draw(_ run: SVGRun, y: Int, ink: SVGInk) -> String {
        """
        <text x="\(margin + run.x * cellWidth)" y="\(margin + y * cellHeight + 14)" \
        textLength="\(run.width * cellWidth)" lengthAdjust="spacingAndGlyphs" \
        fill="\(ink.colors(run.style).foreground)"\(ink.attributes(run.style))>\(escape(run.text))</text>

        """
    }

    private static func drawBackgrounds(of row: ArraySlice<Cell>, y: Int, ink: SVGInk) -> String {
        let colors = row.map { ink.colors($0.style).background }
        var text = ""
        var x = 0
        while x < colors.count {
            let end = colors[x...].firstIndex { $0 != colors[x] } ?? colors.count
            defer { x = end }
            guard colors[x] != ink.backgroundName else { continue }
            text += """
                <rect x="\(margin + x * cellWidth)" y="\(margin + y * cellHeight)" width="\((end - x) * cellWidth)" \
                height="\(cellHeight)" fill="\(colors[x])" shape-rendering="crispEdges"/>

                """
        }
        return text
    }

    private static func draw(_ cursor: Point, ink: SVGInk) -> String {
        """
        <rect x="\(margin + cursor.x * cellWidth)" y="\(margin + cursor.y * cellHeight)" width="2" \
        height="\(cellHeight)" fill="\(ink.foregroundName)"/>

        """
    }

    private static func escape(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
