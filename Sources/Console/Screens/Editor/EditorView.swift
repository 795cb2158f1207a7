import CallDomain
import TerminalUI

/// Draws a field of several lines over the form.
struct EditorView {
    let state: ConsoleState
    let editor: EditorState
    let theme: Theme

    private var glyphs: GlyphSet { state.settings.glyphs }

    func draw(on frame: inout Frame) {
        let rect = EditorState.rect(in: frame.size)
        frame.fill(rect, style: theme[.text])
        frame.box(
            rect, style: theme[.borderFocused], title: "\(editor.field.label)", titleStyle: theme[.title],
            glyphs: glyphs)
        let body = EditorState.body(in: frame.size)
        switch editor.content {
        case .message(let message): draw(message, in: body, on: &frame)
        case .object(let object): draw(object, in: body, on: &frame)
        case .pairs(let pairs): PairView(pairs: pairs, glyphs: glyphs, theme: theme).draw(in: body, on: &frame)
        }
        drawFoot(in: EditorState.foot(in: frame.size), on: &frame)
    }

    private func draw(_ message: MessageEditing, in body: Rect, on frame: inout Frame) {
        let words = MessageWords(message.placeholders, state: state)
        guard let preview = message.preview else {
            message.editor.draw(in: body, on: &frame, style: theme[.fieldFocused], marks: words.marks(theme))
            frame.addHit(body, id: "editor:text")
            return
        }
        let (banner, text) = body.splitTop(1)
        frame.write(
            "PREVIEW only, for \(words.contact?.name ?? ""): the provider fills in the names when it calls.",
            in: banner,
            style: theme[.warning], ellipsis: glyphs.ellipsis)
        let marks =
            preview.message.filled.map { TextMark($0, theme[.success]) }
            + preview.message.missing.map { TextMark($0, theme[.warning].adding(.underline)) }
        preview.viewer.draw(
            in: text, on: &frame, style: theme[.text],
            marks: marks.sorted { $0.range.lowerBound < $1.range.lowerBound }, isFocused: false)
        frame.addHit(body, id: "command:preview")
    }

    private func draw(_ object: ObjectEditing, in body: Rect, on frame: inout Frame) {
        var marks: [TextMark] = []
        if let range = object.problemRange {
            marks = [
                TextMark(range.character, theme[.danger].adding(.reverse)), TextMark(range.line, theme[.fieldError]),
            ]
        }
        object.editor.draw(
            in: body, on: &frame, style: theme[.fieldFocused], marks: marks,
            placeholder: "{\"policy\": {\"number\": 42}}, or lines such as policy.number=42",
            placeholderStyle: theme[.placeholder].over(theme[.fieldFocused]))
        frame.addHit(body, id: "editor:text")
    }

    private func drawFoot(in foot: Rect, on frame: inout Frame) {
        frame.write(count, in: foot.row(0), style: theme[.muted], ellipsis: glyphs.ellipsis)
        if let (text, role) = note {
            let sign = role == .danger ? glyphs.cross : role == .warning ? glyphs.warning : glyphs.separator
            let lines = ("\(sign) \(text)" as SafeText).wrapped(to: foot.width)
            for (index, line) in lines.prefix(2).enumerated() {
                frame.write(line, in: foot.row(1 + index), style: theme[role])
            }
            let place = Rect(x: foot.x, y: foot.y + 1, width: foot.width, height: min(2, lines.count))
            if role == .danger { frame.addHit(place, id: "command:goToProblem") }
        }
        frame.write("\(editor.field.help)", in: foot.row(3), style: theme[.hint], ellipsis: glyphs.ellipsis)
    }

    private var count: SafeText {
        switch editor.content {
        case .message(let message): count(message.editor)
        case .object(let object): count(object.editor)
        case .pairs(let pairs): count(pairs)
        }
    }

    private func count(_ editor: ParagraphEditor) -> SafeText {
        let dot = glyphs.separator
        return
            "line \(editor.cursorLine) of \(editor.lineCount) \(dot) \(editor.count) \(editor.count == 1 ? "character" : "characters")"
    }

    private func count(_ pairs: PairEditing) -> SafeText {
        let dot = glyphs.separator
        let types: SafeText = pairs.hasTypes ? "" : " \(dot) all values are sent as text"
        let wrong = pairs.checks.problems.count
        let problems: SafeText = wrong == 0 ? "" : " \(dot) \(wrong) to look at"
        return "row \(pairs.row + 1) of \(pairs.rows.count)\(types)\(problems)"
    }

    private var note: (SafeText, Role)? {
        switch editor.content {
        case .message(let message):
            return MessageWords(message.placeholders, state: state).note.map { ($0.text, $0.role) }
        case .object(let object):
            if let problem = object.problem {
                return ("\(problem.words)", problem.severity == .error ? .danger : .warning)
            }
            return object.isBlank ? nil : ("This can be sent.", .success)
        case .pairs(let pairs):
            guard let problem = pairs.checks.problems[pairs.row] ?? pairs.checks.first else { return nil }
            return ("\(problem.words)", problem.severity == .error ? .danger : .warning)
        }
    }
}
