import CallDomain
import CallProviders
import TerminalUI

/// Draws what is known of a call whose outcome is unknown, and asks.
struct OutcomeView {
    let state: ConsoleState
    let outcome: OutcomeState
    let theme: Theme

    func draw(on frame: inout Frame) {
        let area = ChromeView.content(of: frame.size)
        let width = min(76, area.width - 4)
        let known = known(width: max(8, width - 6))
        let rect = area.centered(width: width, height: min(known.count + asked + 2, area.height))
        frame.fill(rect, style: theme[.text])
        frame.box(
            rect, style: theme[.warning], title: "\(glyphs.unknown) We don't know whether this call was placed",
            titleStyle: theme[.stateUnknown], glyphs: glyphs)
        let inner = rect.inset(horizontal: 3, vertical: 1)
        let (below, above) = inner.splitBottom(min(asked, inner.height))
        for (line, span) in known.prefix(above.height).enumerated() {
            frame.write([span], at: above.row(line).origin, clip: above)
        }
        ask(in: below, on: &frame)
    }

    private var glyphs: GlyphSet { state.settings.glyphs }
    private var times: TimeWords { TimeWords(now: state.now, zone: state.settings.zone) }

    private func known(width: Int) -> [Span] {
        let words = state.words(of: outcome.call)
        let head: SafeText =
            "\(words.who)  \(words.number) \(glyphs.separator) sent \(times.exact(outcome.call.createdAt))"
        var lines = [Span(head, theme[.text])]
        lines += words.remark.wrapped(to: width).prefix(2).map { Span($0, theme[.warning]) }
        lines += looked.wrapped(to: width).prefix(2).map { Span($0, theme[.info]) }
        return lines + [Span("Calls to this number are held back until this is settled.", theme[.text])]
    }

    /// What was looked for and found so far.
    private var looked: SafeText {
        guard let last = outcome.looks.last else { return "Nobody has looked for it so far." }
        let count = outcome.looks.count
        let often: SafeText = count == 1 ? "Looked for it" : "Looked for it \(count) times, the last time"
        return "\(often) \(times.distance(last.at)): \(found(by: last))"
    }

    private func found(by look: CallLook) -> SafeText {
        guard let candidates = look.candidates else { return "\(look.words)" }
        guard candidates.isEmpty else {
            return candidates.count == 1 ? "one call could be it." : "\(candidates.count) calls could be it."
        }
        let others: SafeText = look.listed == 0 ? "" : " (\(look.listed) other calls are)"
        return "not in the provider's list so far\(others)."
    }

    /// The rows of the question, with a gap above.
    private var asked: Int {
        switch outcome.step {
        case .choosing: choices.count + 1
        case .picking: min(Self.mostShown, outcome.candidates.count + 1) + 4
        case .naming, .explaining: 5
        case .settled: 4
        }
    }

    private static let mostShown = 8

    private func ask(in rect: Rect, on frame: inout Frame) {
        let body = rect.splitTop(1).rest
        switch outcome.step {
        case .choosing: drawChoices(in: body, on: &frame)
        case .picking: drawCandidates(in: body, on: &frame)
        case .naming(let editor): ask("The provider's id of the call it was:", editor, in: body, on: &frame)
        case .explaining(let id, let editor):
            let question: SafeText =
                id.map { "It was placed as \($0). How do you know?" } ?? "How do you know it was not placed?"
            ask(question, editor, in: body, on: &frame)
        case .settled:
            frame.write(
                "It is settled: \(outcome.call.state.words).", in: body.row(0), style: theme[.success])
            ButtonRow(context: .settled, theme: theme).draw(in: body.row(body.height - 1), on: &frame)
        }
    }

    private var choices: [Command] {
        CommandTable.commands(in: .outcome).filter { $0.group == .dialog && $0.hint != nil }
    }

    private func drawChoices(in rect: Rect, on frame: inout Frame) {
        for (line, command) in choices.enumerated() {
            guard let key = command.keys.first else { continue }
            let row = rect.row(line)
            let title: SafeText =
                command.id == .declarePlaced && !outcome.candidates.isEmpty
                ? "\(command.title): \(outcome.candidates.count) could be it" : command.title
            frame.write(
                [Span(SafeText(untrusted: key.description).padded(to: 5), theme[.key]), Span(title, theme[.text])],
                at: row.origin, clip: row)
            frame.addHit(row, id: HitID(rawValue: "command:\(command.id.rawValue)"))
        }
    }

    private func drawCandidates(in rect: Rect, on frame: inout Frame) {
        frame.write("Which of these was it?", in: rect.row(0), style: theme[.text])
        let rows = outcome.candidates.map(words) + ["another one: type its id"]
        let first = max(0, outcome.picked - Self.mostShown + 1)
        for (line, index) in (first..<rows.count).prefix(Self.mostShown).enumerated() {
            let row = rect.row(line + 1)
            let isHere = index == outcome.picked
            let mark: SafeText = isHere ? glyphs.cursor : " "
            frame.write(
                "\(mark) \(rows[index])", in: row, style: theme[isHere ? .selection : .text], ellipsis: glyphs.ellipsis)
            frame.addHit(row, id: HitID(rawValue: "candidate:\(index)"))
        }
        let last = rect.row(rect.height - 1)
        ButtonRow(context: .candidates, theme: theme).draw(in: last, on: &frame)
    }

    private func words(of candidate: CallCandidate) -> SafeText {
        let when = candidate.createdAt.map(times.exact) ?? "no time"
        let whom = candidate.toNumber.map { CallWords.international($0) } ?? "\(candidate.toName ?? "")"
        let status = candidate.status ?? ""
        return "\(when)  \(whom)  \(status)  \(candidate.providerCallID)"
    }

    private func ask(
        _ question: SafeText, _ editor: LineEditor, in rect: Rect, on frame: inout Frame
    ) {
        frame.write(question, in: rect.row(0), style: theme[.text], ellipsis: glyphs.ellipsis)
        editor.draw(in: rect.row(1), on: &frame, style: theme[.fieldFocused])
        if case .explaining = outcome.step {
            frame.write("Kept with the call, under your name.", in: rect.row(2), style: theme[.hint])
        }
        ButtonRow(context: .settling, theme: theme).draw(in: rect.row(rect.height - 1), on: &frame)
    }
}
