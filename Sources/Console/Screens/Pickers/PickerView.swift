import CallDomain
import CallProviders
import Foundation
import TerminalUI

/// Draws a list to choose from over the form.
struct PickerView {
    let state: ConsoleState
    let picker: PickerState
    let theme: Theme

    static func rect(in size: Size) -> Rect {
        Rect(size: size).centered(width: min(104, size.width - 4), height: min(24, size.height - 4))
    }

    /// All but the borders, what is typed, the chosen row's details and how it stands with the list.
    static func rows(in size: Size) -> Int { max(0, rect(in: size).height - 5) }

    private var glyphs: GlyphSet { state.settings.glyphs }

    func draw(on frame: inout Frame) {
        let rect = Self.rect(in: frame.size)
        frame.fill(rect, style: theme[.text])
        frame.box(rect, style: theme[.borderFocused], title: picker.title, titleStyle: theme[.title], glyphs: glyphs)
        frame.write(
            " \(picker.rows.count) of \(picker.total) ", in: rect.splitTop(1).top.inset(horizontal: 2, vertical: 0),
            style: theme[.muted], alignment: .trailing)
        let (queryLine, rest) = rect.inset(horizontal: 2, vertical: 1).splitTop(1)
        drawQuery(in: queryLine, on: &frame)
        let (bottom, list) = rest.splitBottom(2)
        if let chosen = picker.selected {
            drawRows(in: list, on: &frame)
            frame.write(
                PickerDetail(state: state, item: chosen).words, in: bottom.row(0), style: theme[.info],
                ellipsis: glyphs.ellipsis)
        } else {
            drawNothing(in: list, on: &frame)
        }
        drawStatus(in: bottom.row(1), on: &frame)
    }

    private func drawQuery(in line: Rect, on frame: inout Frame) {
        let used = frame.write("\(glyphs.choiceRight) ", at: line.origin, style: theme[.accent])
        picker.query.draw(
            in: line.splitLeft(used).rest, on: &frame, style: theme[.fieldFocused], placeholder: "type to narrow",
            placeholderStyle: theme[.placeholder], glyphs: glyphs)
    }

    private func drawRows(in area: Rect, on frame: inout Frame) {
        let visible = picker.list.visibleRange(height: area.height)
        let bar = Scrollbar(total: picker.rows.count, offset: visible.lowerBound, visible: area.height)
        let room = area.splitRight(bar.isNeeded ? 2 : 0).rest
        let lines = visible.compactMap { picker.item($0).map { PickerLine($0, picker, state, theme) } }
        let layout = PickerColumns(lines, width: room.width - 2)
        for (line, index) in visible.enumerated() where lines.indices.contains(line) {
            let place = room.row(line)
            layout.draw(lines[line], in: place.splitLeft(2).rest, on: &frame, ellipsis: glyphs.ellipsis)
            frame.addHit(place, id: HitID(rawValue: "row:\(index)"))
            guard index == picker.list.selected else { continue }
            frame.write(glyphs.cursor, at: place.origin, style: theme[.accent])
            frame.select(place, as: theme[.selection], on: theme[.text])
        }
        bar.draw(in: area.splitRight(1).right, on: &frame, style: theme[.border], glyphs: glyphs)
    }

    private func drawNothing(in area: Rect, on frame: inout Frame) {
        for (line, text) in nothing.wrapped(to: max(8, area.width)).prefix(area.height).enumerated() {
            frame.write(text, in: area.row(line), style: theme[.warning])
        }
    }

    /// Why there are no rows.
    private var nothing: SafeText {
        if picker.total > 0 { return "Nothing in the list matches. Backspace widens it; esc goes back to type it." }
        return picker.directory.flatMap { DirectoryWords(state: state, key: $0).emptiness } ?? ""
    }

    private func drawStatus(in line: Rect, on frame: inout Frame) {
        let words = [picker.directory.map { DirectoryWords(state: state, key: $0).status }, search]
            .compactMap(\.self).filter { !$0.isEmpty }
        frame.write(
            words.joined(separator: " \(glyphs.separator) "), in: line, style: theme[.muted],
            ellipsis: glyphs.ellipsis)
        guard picker.directory != nil else { return }
        frame.addHit(line, id: HitID(rawValue: "command:\(CommandID.reload.rawValue)"))
    }

    private var search: SafeText? {
        switch picker.search.status {
        case .notAsked: nil
        case .asking: "asking the provider\(glyphs.ellipsis)"
        case .found(new: 0): "the provider knows no more"
        case .found(let new): "the provider found \(new) more"
        case .failed(let error): "the provider was asked: \(error.words)"
        }
    }
}
