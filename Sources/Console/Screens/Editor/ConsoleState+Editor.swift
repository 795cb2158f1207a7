import CallDomain
import TerminalUI

extension ConsoleState {
    var openedEditor: EditorState? {
        guard case .editor(let editor)? = layers.last else { return nil }
        return editor
    }

    /// Changes the editor in front.
    mutating func withEditor(_ change: (inout EditorState, inout ConsoleState) -> Void) {
        guard case .editor(var editor)? = layers.popLast() else { return }
        change(&editor, &self)
        layers.append(.editor(editor))
    }

    mutating func openEditor(_ field: Field, _ compose: ComposeState, appending text: String, key: KeyPress?)
        -> [Effect]
    {
        layers.append(.editor(EditorState(field, value: compose.values[field.path])))
        fitEditors()
        if !text.isEmpty { pasteIntoEditor(text, onItsOwnLine: true) }
        if let key { handleEditor(key) }
        return []
    }

    /// Tells rows of keys and values how many of them can be seen.
    mutating func fitEditors() {
        for index in layers.indices {
            guard case .editor(var editor) = layers[index], case .pairs(var pairs) = editor.content else { continue }
            pairs.setHeight(max(0, EditorState.body(in: size).height - 1))
            editor.content = .pairs(pairs)
            layers[index] = .editor(editor)
        }
    }

    mutating func handleEditor(_ key: KeyPress) {
        let area = EditorState.body(in: size).size
        withEditor { editor, console in
            switch editor.content {
            case .message(var message):
                if message.preview != nil {
                    message.scrollPreview(key, area)
                } else {
                    _ = message.change { $0.handle(key, size: area, clipboard: &console.clipboard) }
                }
                editor.content = .message(message)
            case .object(var object):
                _ = object.change { $0.handle(key, size: area, clipboard: &console.clipboard) }
                editor.content = .object(object)
            case .pairs(var pairs):
                pairs.press(key, &console.clipboard, page: max(1, area.height - 2))
                editor.content = .pairs(pairs)
            }
        }
    }

    /// Puts pasted text where the cursor is, and says what became of it.
    mutating func pasteIntoEditor(_ text: String, onItsOwnLine: Bool = false) {
        withEditor { editor, console in
            switch editor.content {
            case .message(var message):
                message.preview = nil
                console.sayLeftOut(message.change { Self.paste(text, into: &$0, onItsOwnLine) })
                editor.content = .message(message)
            case .object(var object):
                console.sayLeftOut(object.change { Self.paste(text, into: &$0, onItsOwnLine) })
                editor.content = .object(object)
            case .pairs(var pairs):
                console.paste(text, into: &pairs)
                editor.content = .pairs(pairs)
            }
        }
    }

    private static func paste(_ text: String, into editor: inout ParagraphEditor, _ onItsOwnLine: Bool) -> Int {
        let isInLine = !onItsOwnLine || editor.isEmpty || editor.text.utf8.last == UInt8(ascii: "\n")
        return editor.insert(isInLine ? text : "\n" + text)
    }

    private mutating func paste(_ text: String, into pairs: inout PairEditing) {
        guard pairs.takesRows(from: text), let pasted = PastedPairs(text, isObject: pairs.hasTypes) else {
            return sayLeftOut(pairs.insert(text))
        }
        pairs.insert(pasted.pairs)
        let count = pasted.pairs.count
        let rows: SafeText = "\(count) \(count == 1 ? "row" : "rows") came in; ^_ takes them out again."
        let keys = pasted.doubleKeys.prefix(5).map { "\u{201C}\($0)\u{201D}" }.joined(separator: ", ")
        guard !keys.isEmpty else { return say(rows) }
        say("\(rows) More than once among them: \(keys).", .warning)
    }

    /// Nothing that was pasted goes missing without a word.
    mutating func sayLeftOut(_ count: Int) {
        guard count > 0 else { return }
        let characters: SafeText = count == 1 ? "1 character was" : "\(count) characters were"
        say("\(characters) left out: control characters, or more than the field holds.", .warning)
    }

    /// Puts what is written into the form; nothing typed is ever lost.
    mutating func closeEditor() {
        guard case .editor(let editor)? = layers.popLast(), case .compose(var compose)? = layers.last else { return }
        compose.set(editor.value, at: editor.field.path, formContext(for: compose))
        layers[layers.count - 1] = .compose(compose)
    }
}

extension MessageEditing {
    /// Keys that move scroll the preview; any other one goes back to writing.
    fileprivate mutating func scrollPreview(_ key: KeyPress, _ area: Size) {
        switch key.key {
        case .up, .down, .pageUp, .pageDown, .home, .end:
            _ = preview?.viewer.handle(key, size: Size(width: area.width, height: area.height - 1))
        default:
            preview = nil
        }
    }
}

extension PairEditing {
    /// Enter and the arrows go from row to row, `=` behind a key goes to its value; all else edits the cell.
    fileprivate mutating func press(_ key: KeyPress, _ clipboard: inout TextClipboard, page: Int) {
        switch (key.key, key.modifiers) {
        case (.up, []): moveRow(by: -1)
        case (.down, []): moveRow(by: 1)
        case (.pageUp, []): moveRow(by: -page)
        case (.pageDown, []): moveRow(by: page)
        case (.enter, []): row == rows.count - 1 && !pair.isBlank ? addRow() : enter(row: row + 1, .key)
        case (.character("="), []) where endsKey: endKey()
        default: _ = handle(key, &clipboard)
        }
    }

    /// A list that is pasted into a value with a key is rows; a single value, or JSON for it, is that value.
    fileprivate func takesRows(from text: String) -> Bool {
        if pair.isBlank { return true }
        let first = text.first { !$0.isWhitespace }
        if first == "{" || first == "[" { return !(hasTypes && cell == .value && pair.value.isEmpty) }
        return text.split(whereSeparator: \.isNewline).count > 1
    }
}
