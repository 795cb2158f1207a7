import CallDomain
import Foundation
import TerminalUI

/// Draws a call's events as a ladder: when, who said it to whom, and what.
struct LadderView {
    /// From this width on there is room for the lanes: person, Trunkline, provider.
    private static let widthForLanes = 48

    let state: ConsoleState
    let opened: CallDetailState
    let theme: Theme

    private var glyphs: GlyphSet { state.settings.glyphs }

    func draw(_ events: [CallEvent], in rect: Rect, on frame: inout Frame) {
        let times = TimeWords(now: state.now, zone: state.settings.zone)
        for (line, index) in opened.events.visibleRange(height: rect.height).enumerated() {
            guard events.indices.contains(index) else { continue }
            let event = events[index]
            let row = rect.row(line)
            let head = [Span("\(times.exact(event.at)) ", theme[.muted])] + lanes(event.source, width: rect.width)
            let used = frame.write(head, at: row.origin, clip: row)
            frame.write(words(of: event, index, width: row.width - used), at: row.origin.moved(right: used), clip: row)
            frame.addHit(row, id: HitID(rawValue: "event:\(index)"))
            guard index == opened.events.selected else { continue }
            frame.select(row, as: theme[opened.pane == .events ? .selection : .selectionInactive], on: theme[.text])
        }
    }

    private func words(of event: CallEvent, _ index: Int, width: Int) -> [Span] {
        let role = event.reported.map { StateLook($0, glyphs: glyphs).role } ?? .text
        let text = SafeText(untrusted: event.words)
        let shown = text.truncated(to: max(0, width), ellipsis: glyphs.ellipsis)
        let search = opened.searchesEvents ? opened.search : nil
        let marked = MarkedText(
            text: text, matches: search?.matches(in: index) ?? [], current: search?.currentMatch,
            style: theme[role], theme: theme)
        return marked.spans([shown]).first ?? []
    }

    private func lanes(_ source: EventSource, width: Int) -> [Span] {
        let name = Self.name(of: source).padded(to: 10)
        guard width >= Self.widthForLanes else {
            return [Span("\(arrow(source)) ", theme[.muted]), Span(name, theme[.accent])]
        }
        return [Span("\(ladder(source)) ", theme[.muted]), Span(name, theme[.accent])]
    }

    /// Three uprights, with the step from who speaks to who is told.
    private func ladder(_ source: EventSource) -> SafeText {
        let upright = SafeText(untrusted: String(glyphs.box.vertical))
        let dash = SafeText(untrusted: String(glyphs.box.horizontal))
        let (right, left) = (glyphs.arrowRight, glyphs.arrowLeft)
        return switch source {
        case .person: "\(glyphs.up)\(dash)\(right)\(upright)  \(upright)"
        case .trunkline: "\(upright)  \(glyphs.up)\(dash)\(right)\(upright)"
        default: "\(upright)  \(upright)\(left)\(dash)\(glyphs.up)"
        }
    }

    private func arrow(_ source: EventSource) -> SafeText {
        switch source {
        case .person, .trunkline: glyphs.arrowRight
        default: glyphs.arrowLeft
        }
    }

    static func name(of source: EventSource) -> SafeText {
        switch source {
        case .signedWebhook: "signed"
        default: SafeText(untrusted: source.rawValue)
        }
    }
}
