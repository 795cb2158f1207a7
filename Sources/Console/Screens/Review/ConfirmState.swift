import TerminalUI

/// A question before something is done; the key that says yes is not the one that asked.
struct ConfirmState: Sendable {
    let question: SafeText
    let effect: Effect
    /// What is done where the answer is no; `nil` for nothing.
    var otherwise: Effect?
    /// Whom it concerns, one line each.
    var lines: [SafeText] = []
    /// It touches an account that calls real people.
    var isProduction = false

    init(question: SafeText, effect: Effect) {
        self.question = question
        self.effect = effect
    }
}

/// Where a question and what it is about stand on a screen, and whether all of it can be seen.
struct ConfirmLayout {
    private static let width = 78
    /// The border, the blank line and the answers.
    private static let frame = 4

    let question: [SafeText]
    let notes: [SafeText]
    /// Lines that there is no room for: nobody says yes to what cannot be seen.
    let hidden: Int
    let rect: Rect

    var gap: Int { notes.isEmpty ? 0 : 1 }
    var isWhole: Bool { hidden == 0 }

    init(_ confirm: ConfirmState, in size: Size, ellipsis: SafeText = "\u{2026}") {
        // The lowest line is a message's.
        let area = ChromeView.content(of: size).splitBottom(1).rest
        let width = min(confirm.lines.isEmpty ? 70 : Self.width, area.width - 4)
        let room = max(8, width - 6)
        question = confirm.question.wrapped(to: room)
        let height = max(0, area.height - question.count - Self.frame - 1)
        let wrapped = confirm.lines.flatMap { $0.wrapped(to: room) }
        // Of many calls, the beginning of each line tells which they are.
        let lines = wrapped.count <= height ? wrapped : confirm.lines.map { $0.truncated(to: room, ellipsis: ellipsis) }
        notes = Array(lines.prefix(height))
        let isCut = question.count + Self.frame > area.height
        hidden = lines.count - notes.count + (isCut ? question.count : 0)
        let full = ChromeView.content(of: size)
        rect = full.centered(width: width, height: question.count + (notes.isEmpty ? 0 : 1) + notes.count + Self.frame)
    }
}

struct ConfirmView {
    let state: ConsoleState
    let confirm: ConfirmState
    let theme: Theme

    func draw(on frame: inout Frame) {
        let layout = ConfirmLayout(confirm, in: frame.size, ellipsis: state.settings.glyphs.ellipsis)
        let (question, shown, gap, rect) = (layout.question, layout.notes, layout.gap, layout.rect)
        frame.fill(rect, style: theme[.text])
        frame.box(
            rect, style: theme[confirm.isProduction ? .production : .warning],
            title: confirm.isProduction ? "Sure? PRODUCTION" : "Sure?", titleStyle: theme[.title],
            glyphs: state.settings.glyphs)
        let inner = rect.inset(horizontal: 3, vertical: 1)
        for (line, text) in question.enumerated() { frame.write(text, in: inner.row(line), style: theme[.text]) }
        for (line, text) in shown.enumerated() {
            frame.write(text, in: inner.row(question.count + gap + line), style: theme[.muted])
        }
        drawAnswers(layout, in: inner.row(question.count + gap + shown.count + 1), on: &frame)
    }

    private func drawAnswers(_ layout: ConfirmLayout, in row: Rect, on frame: inout Frame) {
        let missing: SafeText = "\(layout.hidden) more lines: make the window larger"
        let answers: [(SafeText, CommandID?)] =
            !layout.isWhole
            ? [(missing, nil), ("esc no", .close)]
            : confirm.otherwise == nil
                ? [("y yes", .confirm), ("esc no", .close)]
                : [("y yes", .confirm), ("n no", .decline), ("esc back", .close)]
        var x = row.x
        for (index, (words, command)) in answers.enumerated() {
            if index > 0 {
                x += frame.write(
                    " \(state.settings.glyphs.separator) ", at: Point(x, row.y), style: theme[.key], clip: row)
            }
            let place = Rect(x: x, y: row.y, width: words.width, height: 1).intersection(row)
            x += frame.write(words, at: place.origin, style: theme[.key], clip: row)
            if let command { frame.addHit(place, id: HitID(rawValue: "command:\(command.rawValue)")) }
        }
    }
}
