import CallDomain
import Foundation
import TerminalUI

/// Draws the outcomes to choose from by one key each, the note, and when to call back.
struct DispositionView {
    private static let width = 76
    private static let columns = 2
    /// Rows beside the outcomes: the border, whom, three fields, three notes, the buttons, and blank lines.
    private static let others = 13
    /// The same without blank lines, and with one note.
    private static let fewest = 8

    let state: ConsoleState
    let dialog: DispositionState
    let theme: Theme

    private var glyphs: GlyphSet { state.settings.glyphs }
    private var rows: Int { Self.rows(dialog) }

    private static func rows(_ dialog: DispositionState) -> Int { (dialog.outcomes.count + columns - 1) / columns }

    /// Whether all outcomes and fields can be seen.
    static func fits(_ dialog: DispositionState, in size: Size) -> Bool {
        ChromeView.content(of: size).height >= rows(dialog) + fewest
    }

    func draw(on frame: inout Frame) {
        let area = ChromeView.content(of: frame.size)
        let isTight = area.height < rows + Self.others
        let isShort = isTight && area.height < ChromeView.content(of: ConsoleState.smallestForForms).height
        let gap = isShort ? 0 : 1
        let shown = min(rows, max(1, area.height - (isShort ? Self.fewest : Self.others)))
        let rect = area.centered(width: min(Self.width, area.width), height: min(shown + Self.others, area.height))
        frame.fill(rect, style: theme[.text])
        frame.box(
            rect, style: theme[.borderFocused], title: "What came of it?", titleStyle: theme[.title], glyphs: glyphs)
        let inner = rect.inset(horizontal: 3, vertical: 1)
        frame.write(whom, in: inner.row(0), style: theme[.text])
        drawOutcomes(shown, below: 1 + gap, in: inner, on: &frame)
        let (below, above) = inner.splitBottom(1)
        drawFields(in: above.splitTop(1 + 2 * gap + shown).rest, on: &frame)
        ButtonRow(context: .disposition, theme: theme).draw(in: below.row(0), on: &frame)
    }

    private var whom: SafeText {
        guard dialog.calls.count == 1, let call = dialog.calls.first else {
            return "\(dialog.calls.count) calls: what is filled in here is kept for all of them"
        }
        let words = state.words(of: call)
        return "\(words.who)  \(words.number)  \(words.look.sign) \(words.look.word)"
    }

    private func drawOutcomes(_ shown: Int, below top: Int, in inner: Rect, on frame: inout Frame) {
        let width = inner.width / Self.columns
        for (index, outcome) in dialog.outcomes.enumerated().prefix(shown * Self.columns) {
            let place = Rect(
                x: inner.x + index / shown * width, y: inner.y + top + index % shown, width: width, height: 1)
            let isChosen = outcome.name == dialog.shownOutcome
            let sign = isChosen ? glyphs.radioOn : glyphs.radioOff
            frame.write(
                [
                    Span(" \(String(outcome.key))  ", theme[.key]),
                    Span("\(sign) \(outcome.name)", theme[isChosen ? .accent : .text]),
                ], at: place.origin, clip: place)
            if isChosen, dialog.part == .outcome { frame.select(place, as: theme[.selection], on: theme[.text]) }
            frame.addHit(place, id: HitID(rawValue: "outcome:\(index)"))
        }
        guard top > 1, let name = dialog.shownOutcome, !dialog.outcomes.contains(where: { $0.name == name }) else {
            return
        }
        frame.write("now: \(name)", in: inner.row(1), style: theme[.muted])
    }

    private func drawFields(in rect: Rect, on frame: inout Frame) {
        let isMany = dialog.calls.count > 1
        draw(
            "Note       ", dialog.note, .note, isMany ? "unchanged; - takes it back" : ownNote, rect.row(0), on: &frame)
        draw(
            "Call back  ", dialog.question.editor, .callback,
            isMany ? "unchanged; - takes it back" : "tomorrow 9:00, +2h, 2026-06-15 14:30", rect.row(1), on: &frame)
        let zone: SafeText = "\(glyphs.choiceLeft) \(dialog.question.zoneWords) \(glyphs.choiceRight)"
        let isOnZone = dialog.part == .zone
        frame.write("Zone       ", in: rect.row(2), style: theme[isOnZone ? .accent : .title])
        frame.write(zone, in: rect.row(2).splitLeft(11).rest, style: theme[isOnZone ? .fieldFocused : .muted])
        let room = min(3, rect.height - 3)
        for (line, note) in notes(width: rect.width, lines: room).prefix(room).enumerated() {
            frame.write(note.text, in: rect.row(3 + line), style: note.style)
        }
    }

    /// What an empty line for the note of one call means.
    private var ownNote: SafeText {
        dialog.longNote == nil ? "a line; w writes more" : "a longer note stays: w edits it, a line here is added"
    }

    private func draw(
        _ label: SafeText, _ editor: LineEditor, _ part: DispositionState.Part, _ placeholder: SafeText, _ row: Rect,
        on frame: inout Frame
    ) {
        let isFocused = dialog.part == part
        let used = frame.write(label, at: row.origin, style: theme[isFocused ? .accent : .title])
        editor.draw(
            in: row.splitLeft(used).rest, on: &frame, style: theme[isFocused ? .fieldFocused : .field],
            placeholder: placeholder, placeholderStyle: theme[.placeholder], isFocused: isFocused, glyphs: glyphs)
    }

    /// A warning comes before the clocks where there is no room for all.
    private func notes(width: Int, lines: Int) -> [Span] {
        let text = dialog.question.text
        guard !text.isEmpty, text != "-" else { return [] }
        let answer = dialog.question.answer(now: state.now)
        if let problem = answer.problemOfOne {
            return ("\(glyphs.warning) \(problem.words)" as SafeText).wrapped(to: width)
                .map { Span($0, theme[.warning]) }
        }
        let zones = answer.calleeZones
        let clocks = ClockNotes(
            state: state, instant: answer.instant, zones: zones, tellsTheirs: dialog.calls.count == 1)
        let hours = answer.instant.map {
            HoursCheck(
                state: state, instant: $0, zones: zones, account: dialog.calls.first?.account)
        }
        let warning =
            hours.flatMap { hours in
                hours.isOutside ? hours.text.wrapped(to: width).map { Span($0, theme[hours.role]) } : nil
            } ?? []
        return clocks.lines(width: width).map { Span($0, theme[.info]) }.prefix(max(0, lines - warning.count)) + warning
    }
}

/// Draws a note being written.
struct NoteView {
    let state: ConsoleState
    let note: NoteState
    let theme: Theme

    func draw(on frame: inout Frame) {
        let rect = Self.rect(in: frame.size)
        frame.fill(rect, style: theme[.text])
        frame.box(
            rect, style: theme[.borderFocused], title: "Note", titleStyle: theme[.title],
            glyphs: state.settings.glyphs)
        let inner = rect.inset(horizontal: 2, vertical: 1)
        frame.write(whom, in: inner.row(0), style: theme[.muted])
        note.editor.draw(
            in: Self.text(in: frame.size), on: &frame, style: theme[.fieldFocused],
            placeholder: "What should be known of this call?",
            placeholderStyle: theme[.placeholder])
        ButtonRow(context: .note, theme: theme).draw(in: inner.splitBottom(1).bottom, on: &frame)
    }

    private static func rect(in size: Size) -> Rect {
        let area = ChromeView.content(of: size)
        return area.centered(width: min(84, area.width - 2), height: min(16, area.height - 2))
    }

    /// Where the text stands.
    static func text(in size: Size) -> Rect {
        rect(in: size).inset(horizontal: 2, vertical: 1).splitTop(2).rest.splitBottom(2).rest
    }

    private var whom: SafeText {
        guard note.calls.count == 1, let call = note.calls.first else { return "for all \(note.calls.count) calls" }
        let words = state.words(of: call)
        return "\(words.who)  \(words.number)"
    }
}
