extension TextBuffer {
    /// Does what a key means in any editor: typing, moving in the line, deleting.
    /// - Returns: false if the key means nothing here.
    mutating func handle(_ press: KeyPress) -> Bool {
        if let character = press.typed {
            insert(String(character))
            return true
        }
        switch press.modifiers.subtracting(.shift) {
        case []: return handlePlain(press.key)
        case .ctrl: return handleControl(press.key)
        case .alt: return handleAlt(press.key)
        default: return false
        }
    }

    private mutating func handlePlain(_ key: Key) -> Bool {
        switch key {
        case .left: move(to: cursor - 1)
        case .right: move(to: cursor + 1)
        case .home: move(to: lineStart)
        case .end: move(to: lineEnd)
        case .backspace: delete(to: cursor - 1)
        case .delete: delete(to: cursor + 1)
        default: return false
        }
        return true
    }

    private mutating func handleControl(_ key: Key) -> Bool {
        switch key {
        case .left: move(to: wordStart)
        case .right: move(to: wordEnd)
        case .character("a"): move(to: lineStart)
        case .character("e"): move(to: lineEnd)
        case .character("b"): move(to: cursor - 1)
        case .character("f"): move(to: cursor + 1)
        case .character("d"): delete(to: cursor + 1)
        case .character("w"), .backspace: delete(to: wordStart)
        case .character("k"): delete(to: lineEnd)
        case .character("u"): delete(to: lineStart)
        case .delete: delete(to: wordEnd)
        default: return false
        }
        return true
    }

    private mutating func handleAlt(_ key: Key) -> Bool {
        switch key {
        case .left, .character("b"): move(to: wordStart)
        case .right, .character("f"): move(to: wordEnd)
        case .character("d"), .delete: delete(to: wordEnd)
        case .backspace: delete(to: wordStart)
        default: return false
        }
        return true
    }
}
