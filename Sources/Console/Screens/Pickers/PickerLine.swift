import CallDomain
import Foundation
import TerminalUI

/// One row of a picker as it is drawn: its columns with the matched letters marked, and a note at the right.
struct PickerLine {
    let cells: [[Span]]
    let widths: [Int]
    let note: Span

    init(_ item: PickerItem, _ picker: PickerState, _ state: ConsoleState, _ theme: Theme) {
        let marks = picker.marks(item)
        var cells = item.columns.enumerated().map { column, text in
            Self.spans(
                column == 0 && text.isEmpty ? "(no name)" : text, marks.indices.contains(column) ? marks[column] : [],
                column == 0 && !text.isEmpty ? .text : .muted, theme)
        }
        if picker.field?.kind == .timeZone, let clock = Self.clock(item, state) {
            cells.insert([Span(clock, theme[.info])], at: min(1, cells.count))
        }
        self.cells = cells
        widths = cells.map { $0.reduce(0) { $0 + $1.text.width } }
        note = Self.note(item, picker, state, theme)
    }

    private static func spans(_ text: String, _ marks: Set<Int>, _ role: Role, _ theme: Theme) -> [Span] {
        guard !marks.isEmpty else { return [Span(SafeText(untrusted: text), theme[role])] }
        return text.enumerated().map { index, character in
            Span(SafeText(untrusted: String(character)), theme[marks.contains(index) ? .match : role])
        }
    }

    /// What time it is there, and how far from UTC.
    private static func clock(_ item: PickerItem, _ state: ConsoleState) -> SafeText? {
        guard case .text(let name) = item.value, let zone = Zone(identifier: name) else { return nil }
        let time = TimeWords(now: state.now, zone: zone).exact(state.now).prefix(columns: 5)
        let minutes = zone.offset(at: state.now) / 60
        let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
        let offset = rest == 0 ? "\(hours)" : "\(hours):\(rest < 10 ? "0" : "")\(rest)"
        return "\(time) UTC\(minutes < 0 ? "-" : "+")\(offset)"
    }

    private static func note(
        _ item: PickerItem, _ picker: PickerState, _ state: ConsoleState, _ theme: Theme
    ) -> Span {
        if let pin = picker.pin(of: item) { return Span(pin.words, theme[.accent]) }
        if picker.isFound(item) { return Span("found", theme[.accent]) }
        guard let at = picker.lastUse(of: item) else { return Span("", theme[.muted]) }
        return Span("used \(TimeWords(now: state.now, zone: state.settings.zone).distance(at))", theme[.muted])
    }
}

/// The columns of the rows that are seen, side by side in the width there is.
struct PickerColumns {
    private static let gap = 2
    private let widths: [Int]
    private let note: Int

    init(_ lines: [PickerLine], width: Int) {
        note = lines.map(\.note.text.width).max() ?? 0
        var room = max(0, width - (note > 0 ? note + Self.gap : 0))
        let count = lines.map(\.widths.count).max() ?? 0
        let whole = room
        widths = (0..<count).map { column in
            let natural = lines.map { $0.widths.indices.contains(column) ? $0.widths[column] : 0 }.max() ?? 0
            let taken = min(natural, column == 0 && count > 1 ? max(whole / 2, 8) : whole, room)
            room = max(0, room - taken - (taken > 0 ? Self.gap : 0))
            return taken
        }
    }

    func draw(_ line: PickerLine, in row: Rect, on frame: inout Frame, ellipsis: SafeText) {
        var x = row.x
        for (column, spans) in line.cells.enumerated() where widths[column] > 0 {
            let cell = Rect(x: x, y: row.y, width: widths[column], height: 1).intersection(row)
            frame.write(spans, at: cell.origin, clip: cell)
            if line.widths[column] > cell.width {
                frame.write(ellipsis, in: cell, style: .standard, alignment: .trailing)
            }
            x += widths[column] + Self.gap
        }
        frame.write(line.note.text, in: row, style: line.note.style, alignment: .trailing)
    }
}
