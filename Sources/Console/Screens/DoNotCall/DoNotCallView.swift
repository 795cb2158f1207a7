import CallDomain
import TerminalUI

/// Draws the numbers that nobody calls: each with why, since when, and by whom it was added.
struct DoNotCallView {
    let state: ConsoleState
    let doNotCall: DoNotCallState
    let theme: Theme

    private var glyphs: GlyphSet { state.settings.glyphs }

    static func rect(in size: Size) -> Rect {
        ChromeView.content(of: size).inset(horizontal: min(4, size.width / 20), vertical: 1)
    }

    /// Numbers that can be seen at once: all but the borders, the filter, the headings, a gap and the buttons.
    static func rows(in size: Size) -> Int { max(0, rect(in: size).height - 6) }

    func draw(on frame: inout Frame) {
        let rect = Self.rect(in: frame.size)
        frame.fill(rect, style: theme[.text])
        frame.box(rect, style: theme[.borderFocused], title: "Do not call", titleStyle: theme[.title], glyphs: glyphs)
        let inner = rect.inset(horizontal: 2, vertical: 1)
        let (top, rest) = inner.splitTop(2)
        let (bottom, list) = rest.splitBottom(2)
        drawFilter(in: top.row(0), on: &frame)
        let layout = layout(list.width)
        for (id, title) in [("number", "number"), ("reason", "reason"), ("added", "added")] as [(String, SafeText)] {
            guard let column = layout[id] else { continue }
            frame.write(title, in: column.cell(in: top.row(1).moved(right: 2)), style: theme[.header])
        }
        drawRows(in: list, layout, on: &frame)
        ButtonRow(context: .doNotCall, theme: theme).draw(in: bottom.row(1), on: &frame)
    }

    private func layout(_ width: Int) -> TableLayout {
        TableLayout(
            [
                TableColumn(id: "number", minimum: 18), TableColumn(id: "reason", minimum: 20, flex: 3),
                TableColumn(id: "added", minimum: 20, flex: 2),
            ], width: max(0, width - 2), spacing: 2)
    }

    private func drawFilter(in row: Rect, on frame: inout Frame) {
        let used = frame.write("/ ", at: row.origin, style: theme[doNotCall.isFiltering ? .accent : .muted], clip: row)
        let (field, figures) = row.splitLeft(used).rest.splitLeft(max(0, min(40, row.width - 24)))
        doNotCall.filter.draw(
            in: field, on: &frame, style: theme[doNotCall.isFiltering ? .fieldFocused : .field],
            placeholder: "number, reason or name", placeholderStyle: theme[.placeholder],
            isFocused: doNotCall.isFiltering, glyphs: glyphs)
        frame.write(count, in: figures, style: theme[.muted], alignment: .trailing)
    }

    private var count: SafeText {
        guard let count = doNotCall.count else { return "reading\(glyphs.ellipsis)" }
        let shown = doNotCall.entries.count
        return shown < count ? "\(shown) of \(count) shown" : "\(count) \(count == 1 ? "number" : "numbers")"
    }

    private func drawRows(in rect: Rect, _ layout: TableLayout, on frame: inout Frame) {
        guard !doNotCall.entries.isEmpty else {
            guard doNotCall.count != nil else { return }
            let words: SafeText =
                doNotCall.filter.isEmpty ? "Nobody has asked not to be called." : "Nothing matches."
            return frame.write(words, in: rect.row(rect.height / 3), style: theme[.muted], alignment: .center)
        }
        for (line, index) in doNotCall.list.visibleRange(height: rect.height).enumerated() {
            let row = rect.row(line)
            draw(doNotCall.entries[index], in: row.moved(right: 2), layout, on: &frame)
            frame.addHit(row, id: HitID(rawValue: "dnc:\(index)"))
            guard index == doNotCall.list.selected else { continue }
            frame.write(glyphs.cursor, at: row.origin, style: theme[.accent], clip: row)
            frame.select(row, as: theme[.selection], on: theme[.text])
        }
    }

    private func draw(_ entry: DoNotCallEntry, in row: Rect, _ layout: TableLayout, on frame: inout Frame) {
        let times = TimeWords(now: state.now, zone: state.settings.zone)
        let added: SafeText = "\(times.moment(entry.addedAt)) \(entry.addedBy), \(entry.source)"
        let cells: [(String, SafeText, Role)] = [
            ("number", CallWords.international(entry.number), .text), reason(entry),
            ("added", added, .muted),
        ]
        for (id, text, role) in cells {
            guard let column = layout[id] else { continue }
            frame.write(text, in: column.cell(in: row), style: theme[role], ellipsis: glyphs.ellipsis)
        }
    }
}

extension DoNotCallView {
    /// What rings all the same stands first.
    private func reason(_ entry: DoNotCallEntry) -> (String, SafeText, Role) {
        let waiting = state.callsToDoNotCall[entry.number]?.count ?? 0
        guard waiting > 0 else { return ("reason", "\(entry.reason)", .text) }
        return ("reason", "\(glyphs.warning) \(waiting) scheduled! \(entry.reason)", .warning)
    }
}

/// Draws the question which number is not to be called, and why.
struct DoNotCallAdditionView {
    let state: ConsoleState
    let addition: DoNotCallAddition
    let theme: Theme

    func draw(on frame: inout Frame) {
        let glyphs = state.settings.glyphs
        let rect = frame.bounds.centered(width: min(74, frame.size.width - 4), height: 8)
        frame.fill(rect, style: theme[.text])
        frame.box(
            rect, style: theme[.borderFocused], title: title, titleStyle: theme[.title],
            glyphs: glyphs)
        let inner = rect.inset(horizontal: 3, vertical: 1)
        for (line, (label, editor, isFocused, placeholder)) in rows.enumerated() {
            let row = inner.row(line)
            let used = frame.write(label, at: row.origin, style: theme[isFocused ? .accent : .text], clip: row)
            editor.draw(
                in: row.splitLeft(used).rest, on: &frame, style: theme[isFocused ? .fieldFocused : .field],
                placeholder: placeholder, placeholderStyle: theme[.placeholder], isFocused: isFocused, glyphs: glyphs)
        }
        frame.write(note, in: inner.row(3), style: theme[.hint])
        ButtonRow(context: state.context, theme: theme).draw(in: inner.row(5), on: &frame)
    }

    private var title: SafeText {
        addition.removed == nil ? "A number not to call" : "Take it off the list? It may be called again."
    }

    private var rows: [(SafeText, LineEditor, Bool, SafeText)] {
        let isRemoval = addition.removed != nil
        return [
            ("Number  ", addition.number, !addition.isOnReason, "+14155552678"),
            ("Reason  ", addition.reason, addition.isOnReason, isRemoval ? "asked to be called" : "asked us to stop"),
        ]
    }

    private var note: SafeText {
        if let entry = addition.removed {
            let added = TimeWords(now: state.now, zone: state.settings.zone).moment(entry.addedAt)
            return "added \(added) by \(entry.addedBy): \(entry.reason)"
        }
        guard !addition.number.isEmpty else { return "With its country code." }
        switch addition.reading {
        case .valid(let number): return "\(number.international) \(number.country ?? "")"
        case .possible(let number):
            return "\(number.international): \(number.planProblem ?? "a range that is not known to be in use")"
        case .impossible(let problem): return "\(problem)"
        }
    }
}
