import CallDomain
import Foundation
import TerminalUI

/// Draws the question for another time, and what the answer comes to.
struct RescheduleView {
    private static let width = 76
    private static let height = 15

    let state: ConsoleState
    let reschedule: RescheduleState
    let theme: Theme

    private var glyphs: GlyphSet { state.settings.glyphs }

    func draw(on frame: inout Frame) {
        let area = ChromeView.content(of: frame.size)
        let rect = area.centered(width: min(Self.width, area.width), height: min(Self.height, area.height))
        frame.fill(rect, style: theme[.text])
        frame.box(
            rect, style: theme[.borderFocused], title: "Another time", titleStyle: theme[.title], glyphs: glyphs)
        let inner = rect.inset(horizontal: 3, vertical: 1)
        for (line, text) in whom.prefix(2).enumerated() { frame.write(text, in: inner.row(line), style: theme[.text]) }
        let gap = rect.height < Self.height ? 0 : 1
        drawFields(in: inner.splitTop(2 + gap).rest, on: &frame)
        let (below, above) = inner.splitBottom(1)
        let room = above.splitTop(4 + 2 * gap).rest
        for (line, note) in notes(width: inner.width).prefix(room.height).enumerated() {
            frame.write(note.text, in: room.row(line), style: note.style)
        }
        ButtonRow(context: .reschedule, theme: theme).draw(in: below.row(0), on: &frame)
    }

    private var whom: [SafeText] {
        let plan = reschedule.plan
        guard plan.count == 1, let call = plan.calls.first else {
            let left: SafeText = plan.excludedCount == 0 ? "" : ", \(plan.excludedCount) are left alone"
            return ["\(plan.calls.count) of \(plan.count) calls\(left)", plan.exclusionLines.first ?? ""]
        }
        let words = state.words(of: call)
        let times = TimeWords(now: state.now, zone: reschedule.question.shownZone)
        let due = call.scheduledAt.map {
            "due \(times.full($0)) \(TimeWords.zoneName(reschedule.question.shownZone)), \(times.distance($0))"
                as SafeText
        }
        return ["\(words.who)  \(words.number)", due ?? "no time known here"]
    }

    private func drawFields(in fields: Rect, on frame: inout Frame) {
        let isBy = reschedule.way == .by
        let isTyping = !reschedule.isOnZone || isBy
        let row = fields.row(0)
        let used = frame.write(isBy ? "By    " : "Time  ", at: row.origin, style: theme[isTyping ? .accent : .title])
        let place = row.splitLeft(used).rest
        let editor = isBy ? reschedule.span : reschedule.question.editor
        editor.draw(
            in: place, on: &frame, style: theme[isTyping ? .fieldFocused : .field],
            placeholder: isBy ? "+30m, 1h30m, -15m" : "2026-06-15 14:30, tomorrow 9:00, mon 10am, +45m",
            placeholderStyle: theme[.placeholder], isFocused: isTyping, glyphs: glyphs)
        guard !isBy else { return }
        let words: SafeText = "\(glyphs.choiceLeft) \(reschedule.question.zoneWords) \(glyphs.choiceRight)"
        frame.write("Zone  ", at: fields.row(1).origin, style: theme[reschedule.isOnZone ? .accent : .title])
        frame.write(
            words, in: fields.row(1).splitLeft(6).rest, style: theme[reschedule.isOnZone ? .fieldFocused : .text])
    }

    private func notes(width: Int) -> [Span] {
        guard reschedule.isTyped else { return [] }
        let reading = reschedule.reading(now: state.now)
        if let problem = reading.problem {
            let hint: SafeText = reading.choices.isEmpty ? "" : " (enter)"
            return ("\(glyphs.warning) \(problem)\(hint)" as SafeText).wrapped(to: width)
                .map { Span($0, theme[.warning]) }
        }
        guard let target = reading.targets.first else { return [] }
        let isOne = reschedule.plan.calls.count == 1
        let question = reschedule.question
        let zones = question.answer(now: state.now).calleeZones
        if Set(reading.targets.map(\.instant)).count > 1 {
            return reading.targets.prefix(4).map { Span(state.clocks(of: $0), theme[.info]) }
        }
        let clocks = ClockNotes(state: state, instant: target.instant, zones: zones, tellsTheirs: isOne)
            .lines(width: width)
        let hours = HoursCheck(state.review(target)?.hours, state: state)
        let warning = isOne ? hours.text.wrapped(to: width).map { Span($0, theme[hours.role]) } : []
        return clocks.map { Span($0, theme[.info]) } + warning
    }
}
