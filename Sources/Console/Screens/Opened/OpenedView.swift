import CallDomain
import TerminalUI

/// Draws one call whole: how it stands, the ladder of its events, what was said raw, and the conversation.
struct OpenedView {
    let state: ConsoleState
    let opened: CallDetailState
    let theme: Theme

    private var glyphs: GlyphSet { state.settings.glyphs }

    func draw(in rect: Rect, on frame: inout Frame) {
        guard let known = opened.known else {
            frame.write("Reading the journal…", in: rect.row(rect.height / 3), style: theme[.muted], alignment: .center)
            return
        }
        let layout = OpenedLayout(opened, in: state, theme: theme)
        drawHead(known.call, layout, on: &frame)
        for (pane, rect) in layout.panes {
            frame.addHit(rect, id: HitID(rawValue: "pane:\(pane.rawValue)"))
            switch pane {
            case .events: drawEvents(known, in: rect, on: &frame)
            case .raw: drawRaw(in: rect, on: &frame)
            case .conversation: drawConversation(known, in: rect, on: &frame)
            }
        }
        drawSearch(layout, on: &frame)
    }

    private func drawHead(_ call: Call, _ layout: OpenedLayout, on frame: inout Frame) {
        let words = state.words(of: call)
        let dot = glyphs.separator
        let rect = layout.head
        let origin = Point(rect.x + 1, rect.y)
        frame.write(
            [
                Span(words.who, theme[.title]), Span("  \(words.number)  ", theme[.text]),
                Span("\(words.look.sign) \(words.look.word)  \(words.when)", theme[words.look.role]),
            ], at: origin, clip: rect)
        let took: SafeText = words.duration.isEmpty ? "" : " \(dot) took \(words.duration)"
        let facts: SafeText =
            "\(words.agent) \(dot) \(call.account) \(dot) \(call.provider.name)\(took) \(dot) \(words.id)"
        frame.write(facts, at: origin.moved(down: 1), style: theme[.muted], clip: rect)
        for (line, span) in layout.findings.enumerated() {
            frame.write(span.text, at: origin.moved(down: 2 + line), style: span.style, clip: rect)
        }
    }

    private func drawEvents(_ known: CallDetail, in rect: Rect, on frame: inout Frame) {
        let inner = box("Events \(known.events.count)", .events, in: rect, on: &frame)
        LadderView(state: state, opened: opened, theme: theme).draw(known.events, in: inner, on: &frame)
    }

    private func drawRaw(in rect: Rect, on frame: inout Frame) {
        guard let raw = opened.raw else { return _ = box("Raw event", .raw, in: rect, on: &frame) }
        let times = TimeWords(now: state.now, zone: state.settings.zone)
        let source = LadderView.name(of: raw.event.source)
        let kind: SafeText = raw.isJSON || raw.lines.isEmpty ? "" : ", not JSON"
        let title: SafeText = "Raw event \(glyphs.separator) \(source) \(times.exact(raw.event.at))\(kind)"
        let inner = box(title, .raw, in: rect, on: &frame)
        guard !raw.lines.isEmpty else {
            frame.write("Nothing more was said with it.", in: inner.row(0), style: theme[.muted])
            return
        }
        let window = raw.window(in: inner.size)
        for (line, place) in window.places(from: min(opened.rawTop, window.last)).enumerated() {
            let rows = raw.rows(of: place.line, width: inner.width, theme: theme)
            guard rows.indices.contains(place.row) else { continue }
            frame.write(rows[place.row], at: Point(inner.x, inner.y + line), clip: inner)
        }
    }

    private func drawConversation(_ known: CallDetail, in rect: Rect, on frame: inout Frame) {
        let isEmpty = opened.conversation.pieces.isEmpty
        let title: SafeText =
            isEmpty || known.call.state.isEnded && opened.isFollowing
            ? "Conversation" : "Conversation \(glyphs.separator) \(opened.isFollowing ? "following" : "paused")"
        let inner = box(title, .conversation, in: rect, on: &frame)
        let words = state.words(of: known.call)
        guard !isEmpty else {
            for (line, text) in words.silence.wrapped(to: max(1, inner.width)).enumerated() {
                frame.write(text, in: inner.row(line), style: theme[.muted])
            }
            return
        }
        ConversationView(
            text: opened.conversation, theme: theme, callee: words.who,
            search: opened.searchesEvents ? nil : opened.search
        ).draw(in: inner, on: &frame, from: opened.top)
        guard !opened.isFollowing else { return }
        let news: SafeText =
            opened.turnsNotSeen > 0 ? " \(opened.turnsNotSeen) new \(glyphs.descending) f " : " f follows "
        let place = rect.splitBottom(1).bottom.splitRight(news.width + 2).right
        frame.write(news, in: place, style: theme[opened.turnsNotSeen > 0 ? .warning : .accent])
        frame.addHit(place, id: HitID(rawValue: "command:\(CommandID.follow.rawValue)"))
    }

    /// What is searched for, on the lower edge of the pane that is searched.
    private func drawSearch(_ layout: OpenedLayout, on frame: inout Frame) {
        guard let search = opened.search, let rect = layout.panes[opened.searchesEvents ? .events : .conversation]
        else { return }
        let edge = rect.splitBottom(1).bottom.inset(horizontal: 2, vertical: 0)
        let count: SafeText = search.count.isEmpty ? "" : " \(search.count) "
        let field = Rect(x: edge.x, y: edge.y, width: min(edge.width * 3 / 5, 40), height: 1)
        let used = frame.write("/", at: field.origin, style: theme[.key], clip: field)
        search.editor.draw(
            in: field.splitLeft(used).rest, on: &frame, style: theme[search.isTyping ? .fieldFocused : .field],
            isFocused: search.isTyping, glyphs: glyphs)
        frame.write(
            count, at: Point(field.maxX, field.y),
            style: theme[search.matches.isEmpty && !search.codes.isEmpty ? .warning : .accent], clip: edge)
    }

    private func box(
        _ title: SafeText, _ pane: CallDetailState.Pane, in rect: Rect, on frame: inout Frame
    ) -> Rect {
        frame.box(
            rect, style: theme[opened.pane == pane ? .borderFocused : .border], title: title,
            titleStyle: theme[.title], glyphs: glyphs)
        return rect.inset(horizontal: 2, vertical: 1)
    }
}
