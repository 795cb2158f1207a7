import CallDomain
import TerminalUI

/// Draws a card a live call, in as many columns as there is room for.
struct LiveView {
    let state: ConsoleState
    let theme: Theme

    private var glyphs: GlyphSet { state.settings.glyphs }
    private var live: LiveState { state.live }

    func draw(in rect: Rect, on frame: inout Frame) {
        guard live.count > 0 else { return drawEmpty(in: rect, on: &frame) }
        let grid = LiveGrid(rect)
        let page = grid.page(of: live.selectedIndex ?? 0)
        for index in page.clamped(to: live.slots.indices) {
            guard let slot = live.slots[index] else { continue }
            draw(slot, index, in: grid.rect(of: index), on: &frame)
        }
        drawMore(around: page, in: rect, on: &frame)
    }

    private func draw(_ slot: LiveState.Slot, _ index: Int, in rect: Rect, on frame: inout Frame) {
        let call = slot.card.call
        let words = state.words(of: call)
        let isSelected = index == live.selectedIndex
        frame.box(
            rect, style: theme[isSelected ? .borderFocused : .border], title: title(slot, words),
            titleStyle: theme[words.look.role], glyphs: glyphs)
        if isSelected { frame.write(glyphs.cursor, at: rect.origin, style: theme[.accent]) }
        frame.addHit(rect, id: HitID(rawValue: "row:\(index)"))
        let (top, talk) = rect.inset(horizontal: 2, vertical: 1).splitTop(1)
        let dot = glyphs.separator
        let facts: SafeText =
            "\(words.number)  \(words.agent)  \(call.account) \(dot) \(call.provider.name)"
        frame.write(facts, in: top, style: theme[.muted], ellipsis: glyphs.ellipsis)
        guard !slot.card.lines.isEmpty else {
            for (line, text) in words.silence.wrapped(to: max(1, talk.width)).enumerated() {
                frame.write(text, in: talk.row(line), style: theme[.muted])
            }
            return
        }
        ConversationView(text: ConversationText(slot.card.lines), theme: theme, callee: words.who)
            .draw(in: talk, on: &frame, from: nil)
        if slot.endedAt != nil { frame.restyle(talk, over: theme[.shadow]) }
    }

    private func title(_ slot: LiveState.Slot, _ words: CallWords) -> SafeText {
        guard slot.endedAt != nil else { return "\(words.look.sign) \(words.look.word) \(words.when)  \(words.who)" }
        return "\(words.look.sign) ended just now \(glyphs.separator) \(words.look.word)  \(words.who)"
    }

    /// How many cards are out of sight, and whether new ones are among them.
    private func drawMore(around page: Range<Int>, in rect: Rect, on frame: inout Frame) {
        let above = live.slots.prefix(page.lowerBound).count { $0 != nil }
        let below = live.slots.dropFirst(page.upperBound).count { $0 != nil }
        let news = live.newBelow
        var parts: [SafeText] = []
        if above > 0 { parts.append("\(above) more \(glyphs.arrowUp)") }
        if below > 0 { parts.append("\(below) more \(glyphs.arrowDown)") }
        if news > 0 { parts.append("\(news) new \(glyphs.descending)") }
        guard !parts.isEmpty else { return }
        let text: SafeText = " \(parts.joined(separator: ", ")) "
        frame.write(
            text, in: rect.splitBottom(1).bottom.splitRight(text.width + 1).right,
            style: theme[news > 0 ? .warning : .accent])
    }

    private func drawEmpty(in rect: Rect, on frame: inout Frame) {
        let words: SafeText = live.isLoaded ? "No call is live." : "Reading the journal…"
        let row = rect.height / 3
        frame.write(words, in: rect.row(row), style: theme[.muted], alignment: .center)
        guard live.isLoaded else { return }
        frame.write(next, in: rect.row(row + 2), style: theme[.text], alignment: .center, ellipsis: glyphs.ellipsis)
    }

    /// What rings next.
    private var next: SafeText {
        guard let call = state.nextDue, let at = call.scheduledAt else {
            return "Nothing is scheduled. n places a new call."
        }
        let times = TimeWords(now: state.now, zone: state.settings.zone)
        return "Next: \(state.words(of: call).who) \(times.countdown(at)), at \(times.moment(at)) (\(call.account))"
    }
}
