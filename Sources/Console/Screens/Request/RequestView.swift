import CallDomain
import CallProviders
import TerminalUI

/// Draws a whole request over what is below: address, headers, body.
struct RequestView {
    let state: ConsoleState
    let request: RequestState
    let theme: Theme

    private var glyphs: GlyphSet { state.settings.glyphs }

    static func rect(in size: Size) -> Rect {
        ChromeView.content(of: size).centered(width: min(100, size.width - 4), height: size.height - 5)
    }

    static func rows(in size: Size) -> Int { max(0, rect(in: size).height - 4) }

    static func lines(_ request: RequestState, in size: Size, theme: Theme) -> [[Span]] {
        let width = rect(in: size).width - 4
        let wrapper = SpanWrapper(width: width, indent: 4)
        let address = wrapper.lines([
            Span("\(request.request.method) ", theme[.title]), Span("\(request.request.url)", theme[.text]),
        ])
        let headers = request.request.headers.flatMap { header in
            wrapper.lines([Span("\(header.name): ", theme[.jsonKey]), Span("\(header.value)", theme[.muted])])
        }
        return address + headers + [[]] + JSONText(theme: theme).lines(request.body, width: width)
    }

    func draw(on frame: inout Frame) {
        let rect = Self.rect(in: frame.size)
        frame.fill(rect, style: theme[.text])
        frame.box(rect, style: theme[.borderFocused], title: "Request", titleStyle: theme[.title], glyphs: glyphs)
        let size: SafeText = " \(request.request.body?.count ?? 0) bytes, as sent "
        frame.write(
            size, in: rect.splitTop(1).top.inset(horizontal: 2, vertical: 0), style: theme[.muted],
            alignment: .trailing)
        let (below, area) = rect.inset(horizontal: 2, vertical: 1).splitBottom(2)
        let lines = Self.lines(request, in: frame.size, theme: theme)
        let first = min(request.scroll.selected ?? 0, max(0, lines.count - area.height))
        for (line, spans) in lines.dropFirst(first).prefix(area.height).enumerated() {
            frame.write(spans, at: area.row(line).origin, clip: area)
        }
        drawRest(lines.count - first - area.height, in: below.row(0), on: &frame)
        ButtonRow(context: .request, theme: theme).draw(in: below.row(1), on: &frame)
    }

    private func drawRest(_ hidden: Int, in row: Rect, on frame: inout Frame) {
        guard hidden > 0 else { return }
        frame.write("\(hidden) more lines \(glyphs.arrowDown)", in: row, style: theme[.accent], alignment: .trailing)
    }
}
