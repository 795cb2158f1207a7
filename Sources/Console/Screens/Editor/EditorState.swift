import CallCore
import TerminalUI

/// A field of several lines, opened over the form.
struct EditorState: Sendable {
    let field: Field
    var editor: ParagraphEditor

    /// What the field holds when this is closed.
    var value: FieldValue { .text(editor.text) }

    static func rect(in size: Size) -> Rect {
        Rect(size: size).centered(width: min(88, size.width - 4), height: min(20, size.height - 4))
    }

    /// Where the text stands.
    static func textSize(in size: Size) -> Size { rect(in: size).inset(horizontal: 2, vertical: 2).size }
}

extension ConsoleState {
    mutating func openEditor(_ field: Field, _ compose: ComposeState, appending text: String, key: KeyPress?)
        -> [Effect]
    {
        var editor = ParagraphEditor(Self.lines(compose.values[field.path]))
        if !text.isEmpty {
            if !editor.isEmpty, !editor.text.hasSuffix("\n") { editor.insert("\n") }
            editor.insert(text)
        }
        if let key { _ = editor.handle(key, size: EditorState.textSize(in: size)) }
        layers.append(.editor(EditorState(field: field, editor: editor)))
        return []
    }

    /// A value as lines that the editor can change and the form reads back as the same.
    private static func lines(_ value: FieldValue?) -> String {
        switch value {
        case .text(let text): text
        case .pairs(let pairs): pairs.map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
        case .object(let members): JSON.object(members).pretty
        case .toggle, nil: ""
        }
    }

    mutating func handleEditor(_ key: KeyPress) {
        guard case .editor(var state)? = layers.last,
            state.editor.handle(key, size: EditorState.textSize(in: size))
        else { return }
        layers[layers.count - 1] = .editor(state)
    }

    /// Puts what is written into the form; nothing typed is ever lost.
    mutating func closeEditor() {
        guard case .editor(let state)? = layers.popLast(), case .compose(var compose)? = layers.last else { return }
        compose.set(state.value, at: state.field.path, formContext(for: compose))
        layers[layers.count - 1] = .compose(compose)
    }
}

/// Draws a field of several lines over the form.
struct EditorView {
    let state: ConsoleState
    let editor: EditorState
    let theme: Theme

    func draw(on frame: inout Frame) {
        let rect = EditorState.rect(in: frame.size)
        frame.fill(rect, style: theme[.text])
        frame.box(
            rect, style: theme[.borderFocused], title: "\(editor.field.label)", titleStyle: theme[.title],
            glyphs: state.settings.glyphs)
        let inner = rect.inset(horizontal: 2, vertical: 1)
        frame.write("\(editor.field.help)", in: inner.splitBottom(1).bottom, style: theme[.hint])
        editor.editor.draw(in: rect.inset(horizontal: 2, vertical: 2), on: &frame, style: theme[.fieldFocused])
    }
}
