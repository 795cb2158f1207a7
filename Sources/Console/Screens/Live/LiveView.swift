import CallCore
import TerminalUI

/// Draws a card a live call, in one column or two.
struct LiveView {
    static let widthForTwoColumns = 150
    private static let cardHeight = 7

    let state: ConsoleState
    let theme: Theme

    func draw(in rect: Rect, on frame: inout Frame) {
        guard !state.live.cards.isEmpty else { return drawEmpty(in: rect, on: &frame) }
        let columns = rect.width >= Self.widthForTwoColumns ? 2 : 1
        let perScreen = max(1, rect.height / Self.cardHeight) * columns
        let first = (state.live.list.selected ?? 0) / perScreen * perScreen
        let shown = state.live.cards.indices.dropFirst(first).prefix(perScreen)
        let width = rect.width / columns
        for (place, index) in shown.enumerated() {
            let card = Rect(
                x: rect.x + place % columns * width, y: rect.y + place / columns * Self.cardHeight, width: width,
                height: min(Self.cardHeight, rect.height))
            draw(index, in: card, on: &frame)
        }
        drawMore(below: first + shown.count, in: rect, on: &frame)
    }

    private func draw(_ index: Int, in rect: Rect, on frame: inout Frame) {
        let card = state.live.cards[index]
        let isSelected = index == state.live.list.selected
        let words = state.words(of: card.call)
        let title: SafeText = "\(words.look.sign) \(words.look.word) \(words.when)  \(words.who)"
        frame.box(
            rect, style: theme[isSelected ? .borderFocused : .border], title: title,
            titleStyle: theme[words.look.role], glyphs: state.settings.glyphs)
        frame.addHit(rect, id: HitID(rawValue: "row:\(index)"))
        let inner = rect.inset(horizontal: 2, vertical: 1)
        let (top, talk) = inner.splitTop(1)
        let facts: SafeText =
            "\(words.number)  \(words.agent)  \(card.call.account) \(state.settings.glyphs.separator) \(card.call.provider.name)"
        frame.write(facts, in: top, style: theme[.muted])
        ConversationView(lines: card.lines, theme: theme, callee: words.who)
            .draw(in: talk, on: &frame, endingAt: nil)
        guard card.lines.isEmpty else { return }
        frame.write(words.silence, in: talk.row(0), style: theme[.muted])
    }

    private func drawMore(below: Int, in rect: Rect, on frame: inout Frame) {
        let more = state.live.cards.count - below
        guard more > 0 else { return }
        frame.write(
            " \(more) more \(state.settings.glyphs.arrowDown) ", in: rect.splitBottom(1).bottom, style: theme[.accent],
            alignment: .trailing)
    }

    private func drawEmpty(in rect: Rect, on frame: inout Frame) {
        let words: SafeText = state.live.isLoaded ? "No call is live." : "Reading the journal…"
        frame.write(words, in: rect.row(rect.height / 3), style: theme[.muted], alignment: .center)
    }
}
