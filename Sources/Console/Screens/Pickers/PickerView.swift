import CallCore
import TerminalUI

/// Draws a list to choose from over the form.
struct PickerView {
    let state: ConsoleState
    let picker: PickerState
    let theme: Theme

    static func rect(in size: Size) -> Rect {
        Rect(size: size).centered(width: min(92, size.width - 4), height: min(24, size.height - 4))
    }

    static func rows(in size: Size) -> Int { max(0, rect(in: size).height - 4) }

    func draw(on frame: inout Frame) {
        let rect = Self.rect(in: frame.size)
        frame.fill(rect, style: theme[.text])
        frame.box(rect, style: theme[.borderFocused], title: picker.title, titleStyle: theme[.title], glyphs: glyphs)
        let count: SafeText = " \(picker.rows.count) of \(picker.total) "
        frame.write(
            count, in: rect.splitTop(1).top.inset(horizontal: 2, vertical: 0), style: theme[.muted],
            alignment: .trailing)
        let (queryLine, rest) = rect.inset(horizontal: 2, vertical: 1).splitTop(1)
        let used = frame.write("\(glyphs.choiceRight) ", at: queryLine.origin, style: theme[.accent])
        picker.query.draw(
            in: queryLine.splitLeft(used).rest, on: &frame, style: theme[.fieldFocused], placeholder: "type to narrow",
            placeholderStyle: theme[.placeholder], glyphs: glyphs)
        let (bottom, list) = rest.splitBottom(1)
        frame.write(status, in: bottom, style: theme[.muted])
        drawRows(in: list, on: &frame)
    }

    private var glyphs: GlyphSet { state.settings.glyphs }

    private func drawRows(in area: Rect, on frame: inout Frame) {
        let widths = columnWidths(area.width - 2)
        for (line, index) in picker.list.visibleRange(height: area.height).enumerated() {
            let row = picker.rows[index]
            let place = area.row(line)
            var x = place.x + 2
            for (column, text) in row.item.columns.enumerated() {
                let marks = row.marks.indices.contains(column) ? row.marks[column] : []
                let cell = Rect(x: x, y: place.y, width: widths[column], height: 1)
                frame.write(spans(text, marks, column), at: cell.origin, clip: cell.intersection(place))
                x += widths[column] + 2
            }
            frame.addHit(place, id: HitID(rawValue: "row:\(index)"))
            guard index == picker.list.selected else { continue }
            frame.write(glyphs.cursor, at: place.origin, style: theme[.accent])
            frame.restyle(place, over: theme[.selection])
        }
    }

    private func columnWidths(_ width: Int) -> [Int] {
        let visible = picker.list.visibleRange(height: Self.rows(in: state.size))
        let count = picker.rows.first?.item.columns.count ?? 1
        var widths = Array(repeating: 0, count: count)
        for index in visible {
            for (column, text) in picker.rows[index].item.columns.enumerated() where column < count {
                widths[column] = max(widths[column], min(SafeText(untrusted: text).width, width / 2))
            }
        }
        return widths
    }

    private func spans(_ text: String, _ marks: Set<Int>, _ column: Int) -> [Span] {
        let style = theme[column == 0 ? .text : .muted]
        guard !marks.isEmpty else { return [Span(SafeText(untrusted: text), style)] }
        return text.enumerated().map { index, character in
            Span(SafeText(untrusted: String(character)), marks.contains(index) ? theme[.match] : style)
        }
    }

    private var status: SafeText {
        guard let key = picker.directory, let directory = state.directories[key] else {
            return picker.rows.isEmpty ? "Nothing matches." : ""
        }
        switch directory.status {
        case .loading: return "\(glyphs.ellipsis) reading the list, \(picker.total) so far"
        case .failed(let words): return "\(glyphs.cross) \(words)"
        case .loaded(let at):
            if picker.total == 0 { return "The provider's list is empty." }
            if picker.rows.isEmpty { return "Nothing matches." }
            return "read \(TimeWords(now: state.now, zone: state.settings.zone).distance(at))"
        }
    }
}
