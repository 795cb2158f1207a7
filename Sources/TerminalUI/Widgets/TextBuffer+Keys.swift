extension TextBuffer {
    /// Does what a key means in any editor: typing, moving in the line, deleting, cutting, pasting back, undoing.
    /// - Parameter door: what a text passes before it is pasted.
    /// - Returns: false if the key means nothing here.
    mutating func handle(
        _ press: KeyPress, clipboard: inout TextClipboard, door: (String) -> EditableText
    ) -> Bool {
        if let character = press.typed {
            insert(door(String(character)).text, as: .typing)
            return true
        }
        switch press.modifiers.subtracting(.shift) {
        case []:
            return handlePlain(press.key)
        case .ctrl where press.key == .character("y"):
            insert(door(clipboard.text).text)
            return true
        case .ctrl:
            return handleControl(press.key) || cut(press, into: &clipboard)
        case .alt:
            return handleAlt(press.key) || cut(press, into: &clipboard)
        default:
            return false
        }
    }

    private mutating func handlePlain(_ key: Key) -> Bool {
        switch key {
        case .left: move(to: cursor - 1)
        case .right: move(to: cursor + 1)
        case .home: move(to: lineStart)
        case .end: move(to: lineEnd)
        case .backspace: delete(to: cursor - 1, as: .erasingBackwards)
        case .delete: delete(to: cursor + 1, as: .erasingForwards)
        default: return false
        }
        return true
    }

    private mutating func handleControl(_ key: Key) -> Bool {
        switch key {
        case .left: move(to: wordStart)
        case .right: move(to: wordEnd)
        case .home: move(to: 0)
        case .end: move(to: cells.count)
        case .character("a"): move(to: lineStart)
        case .character("e"): move(to: lineEnd)
        case .character("b"): move(to: cursor - 1)
        case .character("f"): move(to: cursor + 1)
        case .character("d"): delete(to: cursor + 1, as: .erasingForwards)
        // ctrl-/ arrives as this one.
        case .character("_"): _ = undo()
        default: return false
        }
        return true
    }

    private mutating func handleAlt(_ key: Key) -> Bool {
        switch key {
        case .left, .character("b"): move(to: wordStart)
        case .right, .character("f"): move(to: wordEnd)
        case .character("u"): _ = undo()
        case .character("_"), .character("r"): _ = redo()
        default: return false
        }
        return true
    }

    private mutating func cut(_ press: KeyPress, into clipboard: inout TextClipboard) -> Bool {
        let target: Int
        switch (press.modifiers.subtracting(.shift), press.key) {
        case (.ctrl, .character("w")), (.ctrl, .backspace), (.alt, .backspace): target = wordStart
        case (.ctrl, .delete), (.alt, .delete), (.alt, .character("d")): target = wordEnd
        case (.ctrl, .character("u")): target = lineStart
        // At the end of a line its end is cut, so that line after line can be.
        case (.ctrl, .character("k")): target = lineEnd == cursor ? cursor + 1 : lineEnd
        default: return false
        }
        let joining: TextClipboard.Side? = !isCutting ? nil : target < cursor ? .before : .behind
        let removed = delete(to: target)
        if !removed.isEmpty { clipboard.take(removed, joining: joining) }
        isCutting = !removed.isEmpty || joining != nil
        return true
    }
}
