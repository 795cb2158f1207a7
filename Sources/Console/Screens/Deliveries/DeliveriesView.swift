import CallDomain
import TerminalUI
import Wording

/// Draws what came in by itself: the figures, what could not be read, and how the one under the cursor begins.
struct DeliveriesView {
    let state: ConsoleState
    let deliveries: DeliveriesState
    let theme: Theme

    private var glyphs: GlyphSet { state.settings.glyphs }

    private static let figures = 4

    static func rect(in size: Size) -> Rect {
        ChromeView.content(of: size).inset(horizontal: min(4, size.width / 20), vertical: 1)
    }

    /// Deliveries that can be seen at once.
    static func rows(in size: Size) -> Int {
        let height = rect(in: size).inset(horizontal: 2, vertical: 1).height - figures
        return max(0, height / 2)
    }

    func draw(on frame: inout Frame) {
        let rect = Self.rect(in: frame.size)
        frame.fill(rect, style: theme[.text])
        frame.box(rect, style: theme[.borderFocused], title: "Deliveries", titleStyle: theme[.title], glyphs: glyphs)
        let (top, rest) = rect.inset(horizontal: 2, vertical: 1).splitTop(Self.figures)
        drawFigures(in: top, on: &frame)
        guard deliveries.facts != nil else { return }
        guard !deliveries.rows.isEmpty else {
            let words: SafeText = "Everything that was taken could be read."
            return frame.write(words, in: rest.row(rest.height / 3), style: theme[.muted], alignment: .center)
        }
        let (list, below) = rest.splitTop(Self.rows(in: frame.size))
        for (line, index) in deliveries.list.visibleRange(height: list.height).enumerated() {
            draw(deliveries.rows[index], isSelected: index == deliveries.list.selected, in: list.row(line), on: &frame)
        }
        drawBody(in: below, on: &frame)
    }

    private func drawFigures(in rect: Rect, on frame: inout Frame) {
        guard let facts = deliveries.facts else {
            return frame.write("reading\(glyphs.ellipsis)", in: rect.row(0), style: theme[.muted])
        }
        let pending: SafeText =
            facts.unread + facts.awaiting + facts.unconfirmed == 0
            ? ""
            : """
             \(glyphs.separator) \(facts.unread) unread \(glyphs.separator) \(facts.unconfirmed) unsigned, not confirmed yet \
            \(glyphs.separator) \(facts.awaiting) for calls not known yet
            """
        frame.write("\(facts.kept) taken\(pending)", in: rect.row(0), style: theme[.text], ellipsis: glyphs.ellipsis)
        let role: Role = facts.unreadable > 0 ? .warning : .text
        frame.write("\(facts.unreadable) could not be read", in: rect.row(1), style: theme[role])
        frame.write(refusals(facts), in: rect.row(2), style: theme[.muted], ellipsis: glyphs.ellipsis)
    }

    private func refusals(_ facts: InboxFacts) -> SafeText {
        guard facts.refused > 0 else { return "none refused" }
        let parts = WebhookRefusal.allCases.compactMap { refusal in
            facts.refusals[refusal].map { "\(refusal.words) \($0)" }
        }
        let times = TimeWords(now: state.now, zone: state.settings.zone)
        let last: SafeText = facts.lastRefusal.map { ", the last \(times.moment($0))" } ?? ""
        return "\(facts.refused) refused: \(parts.joined(separator: ", "))\(last)"
    }

    private func draw(_ delivery: UnreadableWebhook, isSelected: Bool, in row: Rect, on frame: inout Frame) {
        let times = TimeWords(now: state.now, zone: state.settings.zone)
        let seal: SafeText = delivery.isSigned ? "signed" : "unsigned"
        let spans = [
            Span("\(isSelected ? glyphs.cursor : " ") \(times.moment(delivery.receivedAt)) ", theme[.muted]),
            Span("\(delivery.account) ", theme[.text]), Span("\(seal) \(delivery.size) bytes ", theme[.muted]),
            Span("\(delivery.note)", theme[.warning]),
        ]
        frame.write(spans, at: row.origin, clip: row)
        if isSelected { frame.select(row, as: theme[.selection], on: theme[.text]) }
    }

    private func drawBody(in rect: Rect, on frame: inout Frame) {
        guard let delivery = deliveries.selected else { return }
        frame.horizontalLine(
            at: rect.origin, length: rect.width, style: theme[.border], character: glyphs.box.horizontal)
        let area = rect.splitTop(1).rest
        let text = SafeText(untrusted: String(decoding: delivery.body, as: UTF8.self), limit: delivery.body.count)
        guard !delivery.body.isEmpty else { return frame.write("(empty)", in: area.row(0), style: theme[.muted]) }
        for (line, part) in text.wrapped(to: max(8, area.width)).prefix(area.height).enumerated() {
            frame.write(part, in: area.row(line), style: theme[.text])
        }
    }
}
