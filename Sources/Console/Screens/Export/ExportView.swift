import CallDomain
import TerminalUI

/// Draws the question in which form a list is to be written.
struct ExportView {
    let state: ConsoleState
    let export: ExportState
    let theme: Theme

    func draw(on frame: inout Frame) {
        let area = ChromeView.content(of: frame.size)
        let width = min(76, area.width - 4)
        let columns = export.columns.map(\.rawValue).joined(separator: ", ")
        let filter: SafeText = export.filter.isEmpty ? "no filter" : export.filter
        let lines: [SafeText] =
            ["\(export.size), in the order of the list"]
            + ("Filter   \(filter)" as SafeText).wrapped(to: width - 6).prefix(2)
            + ("Columns  \(columns)" as SafeText).wrapped(to: width - 6).prefix(4)
            + ["Into a new file of the folder this was started in, for you alone."]
        let rect = area.centered(width: width, height: lines.count + 4)
        frame.fill(rect, style: theme[.text])
        frame.box(
            rect, style: theme[.borderFocused], title: "Write the list", titleStyle: theme[.title],
            glyphs: state.settings.glyphs)
        let inner = rect.inset(horizontal: 3, vertical: 1)
        for (line, text) in lines.enumerated() { frame.write(text, in: inner.row(line), style: theme[.text]) }
        ButtonRow(context: .export, theme: theme).draw(in: inner.row(lines.count + 1), on: &frame)
    }
}
