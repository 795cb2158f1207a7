import CallDomain
import Foundation
import TerminalUI

/// Draws the month, the hours and the minutes to choose from, and what the choice comes to.
struct MomentView {
    private static let width = 76
    private static let height = 16

    let state: ConsoleState
    let moment: MomentState
    let host: MomentHost
    let theme: Theme

    func draw(on frame: inout Frame) {
        let area = ChromeView.content(of: frame.size)
        let rect = area.centered(width: min(Self.width, area.width), height: min(Self.height, area.height))
        frame.fill(rect, style: theme[.text])
        frame.box(
            rect, style: theme[.borderFocused],
            title: "\(moment.field.label) \(state.settings.glyphs.separator) \(clock)",
            titleStyle: theme[.title], glyphs: state.settings.glyphs)
        let inner = rect.inset(horizontal: 3, vertical: 1)
        CalendarView(moment.calendar, theme: theme, glyphs: state.settings.glyphs).draw(in: inner, on: &frame)
        let right = inner.splitLeft(CalendarView.size.width + 3).rest
        drawHours(in: right, on: &frame)
        drawMinutes(in: right.splitLeft(26).rest, on: &frame)
        let (below, _) = inner.splitBottom(5)
        for (line, note) in meaning(width: below.width).prefix(3).enumerated() {
            frame.write(note.text, in: below.row(line), style: note.style)
        }
        ButtonRow(context: .moment, theme: theme).draw(in: below.row(4), on: &frame)
    }

    private func drawHours(in rect: Rect, on frame: inout Frame) {
        draw(
            "Hour", Array(0..<24), perRow: MomentState.hoursPerRow, chosen: moment.hour, kind: "hour",
            isFocused: moment.part == .hour, in: rect, on: &frame)
    }

    private func drawMinutes(in rect: Rect, on frame: inout Frame) {
        draw(
            "Minute", MomentState.minutes, perRow: MomentState.minutesPerRow, chosen: moment.minute, kind: "minute",
            isFocused: moment.part == .minute, in: rect, on: &frame)
    }

    private func draw(
        _ title: SafeText, _ values: [Int], perRow: Int, chosen: Int, kind: String, isFocused: Bool, in rect: Rect,
        on frame: inout Frame
    ) {
        frame.write(title, at: rect.origin.moved(right: 1), style: theme[isFocused ? .accent : .title], clip: rect)
        for (index, value) in values.enumerated() {
            let place = Rect(
                x: rect.x + index % perRow * 4, y: rect.y + 2 + index / perRow, width: 4, height: 1)
            let text = SafeText(untrusted: MomentState.two(value))
            frame.write(text, at: place.origin.moved(right: 1), style: theme[.text], clip: place)
            if value == chosen { frame.select(place, as: theme[.selection], on: theme[.text]) }
            frame.addHit(place, id: HitID(rawValue: "\(kind):\(value)"))
        }
    }

    private var clock: SafeText { moment.isEachOnesOwn ? "by each one\u{2019}s clock" : "\(moment.zone.identifier)" }

    /// What the choice means, as the form would say it.
    private func meaning(width: Int) -> [Span] {
        let trial = host.trial(moment, state)
        if let problem = trial.problem {
            let sign = state.settings.glyphs.warning
            return ("\(sign) \(problem.words)" as SafeText).wrapped(to: width).map { Span($0, theme[.warning]) }
        }
        return trial.clocks.lines(width: width).map { Span($0, theme[.info]) }
    }
}
