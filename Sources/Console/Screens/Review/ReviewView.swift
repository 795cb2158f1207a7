import CallDomain
import Foundation
import TerminalUI

/// Draws the question before a call is placed: who, from where, when, with what.
struct ReviewView {
    let state: ConsoleState
    let review: ReviewState
    let compose: ComposeState
    let theme: Theme

    func draw(on frame: inout Frame) {
        let lines = lines(in: frame.bounds)
        let rect = box(for: lines.count, in: frame.bounds)
        frame.fill(rect, style: theme[.text])
        frame.box(
            rect, style: theme[isProduction ? .production : .borderFocused],
            title: review.pause == nil ? "Place this call?" : "Placing this call\(state.settings.glyphs.ellipsis)",
            titleStyle: theme[.title], glyphs: state.settings.glyphs)
        let inner = rect.inset(horizontal: 3, vertical: 1)
        let (below, text) = inner.splitBottom(2)
        for (line, spans) in lines.dropFirst(review.offset).prefix(text.height).enumerated() {
            frame.write(spans, at: text.row(line).origin, clip: text)
        }
        let hidden = lines.count - review.offset - text.height
        if hidden > 0 {
            frame.write(
                "\(hidden) more lines \(state.settings.glyphs.arrowDown)", in: below.row(0), style: theme[.accent],
                alignment: .trailing)
        }
        ButtonRow(context: review.pause == nil ? .review : .placing, theme: theme).draw(in: below.row(1), on: &frame)
    }

    /// How many lines do not fit and can be scrolled to.
    func hiddenLines(in bounds: Rect) -> Int {
        let count = lines(in: bounds).count
        return max(0, count - box(for: count, in: bounds).inset(horizontal: 3, vertical: 1).splitBottom(2).rest.height)
    }

    private func lines(in bounds: Rect) -> [[Span]] {
        factLines(width: box(for: 0, in: bounds).width - 6)
    }

    /// Above the footer and below the top lines, which stay to be seen.
    private func box(for lines: Int, in bounds: Rect) -> Rect {
        ChromeView.content(of: bounds.size).centered(width: min(80, bounds.width - 4), height: lines + 4)
    }

    private var account: Account? { state.settings.account(compose.way.account) }
    private var isProduction: Bool { account?.environment == .production }

    private func factLines(width: Int) -> [[Span]] {
        let knowledge = state.knowledge(compose)
        let callee = compose.reading.callee(knowledge)
        let caller = compose.reading.caller(knowledge)
        let name = callee.name ?? callee.contactID ?? ""
        let unknown: SafeText =
            state.contactToRead(compose) == nil ? "number known to the provider" : ""
        let number = callee.number.map(CallWords.international) ?? unknown
        var lines: [[Span]] = [
            head,
            fact("To", "\(name)  \(number)\(reading)"),
            fact(
                "From", caller.number.map(CallWords.international) ?? "\(caller.numberID ?? "chosen by the provider")"),
        ]
        if let agent = caller.agentName ?? caller.agentID { lines.append(fact("Agent", "\(agent)")) }
        lines += whenLines(width)
        lines += message(width)
        for check in FormChecks(state: state, compose: compose).ofReview {
            lines += check.text.wrapped(to: max(8, width)).map { [Span($0, theme[check.role])] }
        }
        for override in review.overrides {
            let text: SafeText = "all the same, \(override.words): \(override.reason)"
            lines += text.wrapped(to: max(8, width)).map { [Span($0, theme[.info])] }
        }
        let open = state.openVerdicts(compose)
        if !open.isEmpty, open.allSatisfy({ $0.rule != nil }) {
            lines.append([Span("o  say why it is placed all the same", theme[.key])])
        }
        return lines + ways(open, width)
    }

    /// What else can be done about what stands against it.
    private func ways(_ open: [PlacementVerdict], _ width: Int) -> [[Span]] {
        open.map { $0.way(isOverridable: false) }.filter { !$0.isEmpty }.flatMap { way in
            SafeText(untrusted: way).wrapped(to: max(8, width)).map { [Span($0, theme[.hint])] }
        }
    }

    /// Who is called is known only once the contact is read.
    private var reading: SafeText {
        guard let contact = state.contactToRead(compose) else { return "" }
        if case .failed? = state.contacts[compose.way.account]?[contact] {
            return "  who this is could not be read: p reads it again"
        }
        return "  reading who this is…"
    }

    private var head: [Span] {
        let name: SafeText = "\(compose.form.provider.name) \(state.settings.glyphs.separator) \(compose.way.account) "
        return switch account?.environment {
        case .production: [Span(name, theme[.text]), Span("(PRODUCTION)", theme[.production])]
        case .sandbox: [Span(name, theme[.text]), Span("(sandbox)", theme[.sandbox])]
        case .demo, nil: [Span(name, theme[.text]), Span("(DEMO)", theme[.demo])]
        }
    }

    private func whenLines(_ width: Int) -> [[Span]] {
        guard let instant = compose.reading.scheduledAt else { return [fact("When", "now")] }
        let zone = compose.reading.zone ?? state.settings.zone
        let there = TimeWords(now: state.now, zone: zone)
        let clocks = ClockNotes(state: state, compose: compose).lines(width: max(8, width - 8))
        return [fact("When", "\(there.full(instant)) \(zone.identifier)")] + clocks.map { fact("", $0) }
    }

    private func message(_ width: Int) -> [[Span]] {
        guard let field = compose.form.field(for: .script) else { return [] }
        let all = SafeText(untrusted: compose.values.text(field.path), lineEnds: .multiline)
            .wrapped(to: max(8, width - 9))
        let lines = all.prefix(all.count > 4 ? 3 : 4).enumerated().map {
            fact($0.offset == 0 ? "Says" : "", $0.element)
        }
        guard all.count > 4 else { return lines }
        return lines + [[Span("        and \(all.count - 3) more lines: j shows all", theme[.accent])]]
    }

    private func fact(_ name: SafeText, _ value: SafeText) -> [Span] {
        [Span(name.padded(to: 8), theme[.muted]), Span(value, theme[.text])]
    }
}
