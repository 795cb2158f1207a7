import CallCore
import TerminalUI

/// Draws one call whole: how it stands, the ladder of its events, and the conversation.
struct OpenedView {
    /// Below this width the two panes share one place.
    static let widthForTwoPanes = 100

    let state: ConsoleState
    let opened: OpenedState
    let theme: Theme

    func draw(in rect: Rect, on frame: inout Frame) {
        guard let known = opened.known else {
            frame.write("Reading the journal…", in: rect.row(rect.height / 3), style: theme[.muted], alignment: .center)
            return
        }
        let findings = CallFindings(call: known.call, theme: theme).spans
            .flatMap { span in span.text.wrapped(to: max(1, rect.width - 4)).map { Span($0, span.style) } }
            .filter { !$0.text.string.allSatisfy(\.isWhitespace) }
            .prefix(max(0, min(7, rect.height / 3)))
        let (head, body) = rect.splitTop(3 + findings.count)
        drawHead(known.call, findings: Array(findings), in: head, on: &frame)
        guard rect.width >= Self.widthForTwoPanes else {
            return opened.pane == .events
                ? drawEvents(known, in: body, on: &frame) : drawConversation(known, in: body, on: &frame)
        }
        let (left, right) = body.splitLeft(body.width * 2 / 5)
        drawEvents(known, in: left, on: &frame)
        drawConversation(known, in: right, on: &frame)
    }

    private func drawHead(_ call: Call, findings: [Span], in rect: Rect, on frame: inout Frame) {
        let words = state.words(of: call)
        let dot = state.settings.glyphs.separator
        let origin = Point(rect.x + 1, rect.y)
        frame.write(
            [
                Span(words.who, theme[.title]), Span("  \(words.number)  ", theme[.text]),
                Span("\(words.look.sign) \(words.look.word)  \(words.when)", theme[words.look.role]),
            ], at: origin, clip: rect)
        var facts: SafeText = "\(words.agent) \(dot) \(call.account) \(dot) \(call.provider.name) \(dot) \(words.id)"
        if !words.duration.isEmpty { facts += " \(dot) took \(words.duration)" }
        frame.write(facts, at: origin.moved(down: 1), style: theme[.muted], clip: rect)
        for (line, span) in findings.enumerated() {
            frame.write(span.text, at: origin.moved(down: 2 + line), style: span.style, clip: rect)
        }
    }

    private func drawEvents(_ known: OpenedCall, in rect: Rect, on frame: inout Frame) {
        let inner = pane("Events", isFocused: opened.pane == .events, in: rect, on: &frame)
        let raw = opened.pane == .events ? rawLines(known, width: inner.width) : []
        let (ladder, below) = inner.splitTop(raw.isEmpty ? inner.height : max(3, inner.height / 2))
        let times = TimeWords(now: state.now, zone: state.settings.zone)
        for (line, index) in opened.events.visibleRange(height: ladder.height).enumerated() {
            guard known.events.indices.contains(index) else { continue }
            let event = known.events[index]
            let role = event.reported.map { StateLook($0, glyphs: state.settings.glyphs).role } ?? .text
            let row = ladder.row(line)
            frame.write(
                [
                    Span("\(times.exact(event.at)) ", theme[.muted]),
                    Span(
                        SafeText(untrusted: event.words).truncated(
                            to: max(0, row.width - 9), ellipsis: state.settings.glyphs.ellipsis), theme[role]),
                ], at: row.origin, clip: row)
            if opened.pane == .events, index == opened.events.selected {
                frame.restyle(row, over: theme[.selection])
            }
        }
        guard !raw.isEmpty else { return }
        frame.horizontalLine(
            at: below.origin, length: below.width, style: theme[.border],
            character: state.settings.glyphs.box.horizontal)
        for (line, span) in raw.prefix(max(0, below.height - 1)).enumerated() {
            frame.write(span, at: Point(below.x, below.y + 1 + line), clip: below)
        }
    }

    private func rawLines(_ known: OpenedCall, width: Int) -> [[Span]] {
        guard let selected = opened.events.selected, known.events.indices.contains(selected) else { return [] }
        let raw = known.events[selected].raw
        guard !raw.isEmpty else { return [[Span("Nothing more was said.", theme[.muted])]] }
        return JSONText(theme: theme).lines(raw, width: width)
    }

    private func drawConversation(_ known: OpenedCall, in rect: Rect, on frame: inout Frame) {
        let inner = pane("Conversation", isFocused: opened.pane == .conversation, in: rect, on: &frame)
        let words = state.words(of: known.call)
        guard !known.transcript.isEmpty else {
            for (line, text) in words.silence.wrapped(to: max(1, inner.width)).enumerated() {
                frame.write(text, in: inner.row(line), style: theme[.muted])
            }
            return
        }
        ConversationView(lines: known.transcript, theme: theme, callee: words.who)
            .draw(in: inner, on: &frame, endingAt: opened.conversationEnd)
        guard opened.conversationEnd != nil else { return }
        let news: SafeText =
            opened.linesNotSeen > 0
            ? " \(opened.linesNotSeen) new \(state.settings.glyphs.arrowDown) f follows " : " paused, f follows "
        frame.write(news, in: rect.splitBottom(1).bottom, style: theme[.accent], alignment: .trailing)
    }

    private func pane(_ title: SafeText, isFocused: Bool, in rect: Rect, on frame: inout Frame) -> Rect {
        frame.box(
            rect, style: theme[isFocused ? .borderFocused : .border], title: title, titleStyle: theme[.title],
            glyphs: state.settings.glyphs)
        return rect.inset(horizontal: 2, vertical: 1)
    }
}
