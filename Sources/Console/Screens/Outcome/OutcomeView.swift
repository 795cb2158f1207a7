import CallCore
import TerminalUI

/// Draws what is known of a call whose outcome is unknown, and asks.
struct OutcomeView {
    let state: ConsoleState
    let outcome: OutcomeState
    let theme: Theme

    func draw(on frame: inout Frame) {
        let rect = frame.bounds.centered(width: min(76, frame.size.width - 4), height: 12)
        frame.fill(rect, style: theme[.text])
        frame.box(
            rect, style: theme[.warning],
            title: "\(state.settings.glyphs.unknown) We don't know whether this call was placed",
            titleStyle: theme[.stateUnknown], glyphs: state.settings.glyphs)
        let inner = rect.inset(horizontal: 3, vertical: 1)
        let words = state.words(of: outcome.call)
        let times = TimeWords(now: state.now, zone: state.settings.zone)
        frame.write(
            "\(words.who)  \(words.number) \(state.settings.glyphs.separator) sent \(times.exact(outcome.call.createdAt))",
            in: inner.row(0), style: theme[.text])
        for (line, text) in words.remark.wrapped(to: max(8, inner.width)).prefix(2).enumerated() {
            frame.write(text, in: inner.row(1 + line), style: theme[.warning])
        }
        frame.write("Calls to this number are held back until this is settled.", in: inner.row(3), style: theme[.text])
        switch outcome.step {
        case .choosing: drawChoices(in: inner, on: &frame)
        case .placed(let editor): ask("The provider's id of the call it was:", editor, in: inner, on: &frame)
        case .notPlaced(let editor): ask("How do you know it was not placed?", editor, in: inner, on: &frame)
        }
    }

    private func drawChoices(in inner: Rect, on frame: inout Frame) {
        for (line, command) in CommandTable.commands(in: .outcome).filter({ $0.group == .dialog && $0.hint != nil })
            .enumerated()
        {
            guard let key = command.keys.first else { continue }
            let row = inner.row(5 + line)
            frame.write(
                [
                    Span(SafeText(untrusted: key.description).padded(to: 5), theme[.key]),
                    Span(command.title, theme[.text]),
                ], at: row.origin,
                clip: row)
            frame.addHit(row, id: HitID(rawValue: "command:\(command.id.rawValue)"))
        }
    }

    private func ask(_ question: SafeText, _ editor: LineEditor, in inner: Rect, on frame: inout Frame) {
        frame.write(question, in: inner.row(5), style: theme[.text])
        editor.draw(in: inner.row(6), on: &frame, style: theme[.fieldFocused])
        frame.write(
            "enter records it under your name \(state.settings.glyphs.separator) esc back", in: inner.row(8),
            style: theme[.hint])
    }
}
