import CallDomain
import Foundation
import TerminalUI

/// Draws the form from its description, and beside it the exact request and what was checked.
struct ComposeView {
    /// From this width on the request stands beside the form.
    static let widthForRequest = 100
    private static let labelWidth = 13

    let state: ConsoleState
    let compose: ComposeState
    let theme: Theme

    private var notes: FieldNotes { FieldNotes(state: state, compose: compose) }
    private var words: FieldWords { FieldWords(state: state, compose: compose) }

    func draw(in rect: Rect, on frame: inout Frame) {
        frame.box(
            rect, style: theme[.borderFocused], title: "New call", titleStyle: theme[.title],
            glyphs: state.settings.glyphs)
        let inner = rect.inset(horizontal: 2, vertical: 1)
        let (help, body) = inner.splitBottom(2)
        drawHelp(in: help, on: &frame)
        guard rect.width >= Self.widthForRequest else { return drawForm(in: body, on: &frame) }
        let (right, left) = body.splitRight(body.width * 2 / 5)
        drawForm(in: left, on: &frame)
        frame.verticalLine(
            at: right.origin, length: right.height, style: theme[.border],
            character: state.settings.glyphs.box.vertical)
        frame.addHit(right, id: HitID(rawValue: "command:\(CommandID.showRequest.rawValue)"))
        RequestPane(state: state, compose: compose, theme: theme).draw(in: right.splitLeft(2).rest, on: &frame)
    }

    private func drawForm(in rect: Rect, on frame: inout Frame) {
        let lines = lines(width: rect.width)
        let focused = lines.firstIndex { $0.row == compose.focus } ?? 0
        let focusedEnd = lines.lastIndex { $0.row == compose.focus } ?? focused
        let first = max(0, min(focused, max(compose.scroll, focusedEnd - rect.height + 1)))
        for (y, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
            draw(line, in: rect.row(y), on: &frame)
        }
        drawScrollMarks(above: first, below: lines.count - first - rect.height, in: rect, on: &frame)
    }

    private func drawScrollMarks(above: Int, below: Int, in rect: Rect, on frame: inout Frame) {
        let right = rect.splitRight(1).right
        if above > 0 { frame.write(state.settings.glyphs.arrowUp, in: right.row(0), style: theme[.accent]) }
        if below > 0 {
            frame.write(state.settings.glyphs.arrowDown, in: right.row(rect.height - 1), style: theme[.accent])
        }
    }

    private struct Line {
        enum Content {
            case way
            case field(Field)
            case note(SafeText, Role)
        }

        let row: Int
        let content: Content
    }

    private func lines(width: Int) -> [Line] {
        var lines = [Line(row: 0, content: .way)]
        for (index, field) in compose.form.fields.enumerated() {
            let row = index + 1
            lines.append(Line(row: row, content: .field(field)))
            lines += notes.notes(field, width: max(8, width - Self.labelWidth)).map {
                Line(row: row, content: .note($0.text, $0.role))
            }
        }
        return lines
    }

    private func draw(_ line: Line, in row: Rect, on frame: inout Frame) {
        let (label, value) = row.splitLeft(Self.labelWidth)
        switch line.content {
        case .way: drawWay(label, value, on: &frame)
        case .field(let field): draw(field, index: line.row, label, value, on: &frame)
        case .note(let text, let role): frame.write(text, at: value.origin, style: theme[role], clip: value)
        }
    }

    private func drawWay(_ label: Rect, _ value: Rect, on frame: inout Frame) {
        let glyphs = state.settings.glyphs
        let isFocused = compose.focus == 0
        frame.write("Form", in: label, style: theme[isFocused ? .accent : .text])
        let title: SafeText = "\(compose.form.provider.name) \(glyphs.separator) \(compose.form.title)"
        let text: SafeText = "\(glyphs.choiceLeft) \(title) \(glyphs.choiceRight)"
        let used = frame.write(text, at: value.origin, style: theme[isFocused ? .fieldFocused : .field], clip: value)
        frame.write("  \(compose.way.account)", at: value.origin.moved(right: used), style: theme[.muted], clip: value)
        frame.addHit(value, id: HitID(rawValue: "field:0"))
        frame.addHit(value.splitLeft(2).left, id: HitID(rawValue: "way:-1"))
        frame.addHit(
            Rect(x: value.x + title.width + 2, y: value.y, width: 2, height: 1), id: HitID(rawValue: "way:1"))
    }

    private func draw(_ field: Field, index: Int, _ label: Rect, _ value: Rect, on frame: inout Frame) {
        let isFocused = index == compose.focus
        let isWrong = compose.shownProblem(at: field.path)?.severity == .error
        let used = frame.write(
            "\(field.label)", at: label.origin, style: theme[isFocused ? .accent : .text], clip: label)
        if field.isRequired {
            frame.write(" *", at: label.origin.moved(right: used), style: theme[.required], clip: label)
        }
        let box = value.splitRight(2).rest
        frame.addHit(box, id: HitID(rawValue: "field:\(index)"))
        let style = theme[isWrong ? .fieldError : isFocused ? .fieldFocused : .field]
        frame.fill(box, style: style)
        if field.kind.opens {
            frame.addHit(value.splitRight(2).right, id: HitID(rawValue: "choose:\(index)"))
            frame.write(
                state.settings.glyphs.dropDown, at: Point(box.maxX + 1, value.y),
                style: theme[isFocused ? .accent : .muted], clip: value)
        }
        let isTyping = isFocused && words.isTyped(field)
        let text = words.resting(field)
        if isTyping, !compose.editor.text.isEmpty || !text.isEmpty {
            compose.editor.draw(in: box, on: &frame, style: style, isFocused: true)
        } else if text.isEmpty {
            frame.write(words.placeholder(field), in: box, style: theme[.placeholder].over(style))
            if isFocused { frame.cursor = box.origin }
        } else {
            frame.write(text, in: box, style: style, ellipsis: state.settings.glyphs.ellipsis)
            if isFocused { frame.cursor = Point(min(box.x + text.width, box.maxX - 1), box.y) }
        }
    }

    private func drawHelp(in rect: Rect, on frame: inout Frame) {
        frame.horizontalLine(
            at: rect.origin, length: rect.width, style: theme[.border],
            character: state.settings.glyphs.box.horizontal)
        let text: SafeText =
            compose.focusedField.map { SafeText(untrusted: $0.help) }
            ?? "\(state.settings.glyphs.arrowLeft) \(state.settings.glyphs.arrowRight) choose another way to call, or another account; a whole request can be pasted."
        frame.write(text, in: rect.row(1), style: theme[.hint])
    }
}
