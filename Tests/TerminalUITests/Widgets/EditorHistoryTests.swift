import TestTools
import Testing

@testable import TerminalUI

/// Undoing, doing again, cutting and pasting back.
struct EditorHistoryTests {
    private static func press(_ keys: [String], _ editor: inout LineEditor, _ clipboard: inout TextClipboard) throws {
        for name in keys {
            if name.hasPrefix("text:") {
                for character in name.dropFirst(5) { _ = editor.handle(KeyPress(character), clipboard: &clipboard) }
            } else if name.hasPrefix("paste:") {
                editor.insert(String(name.dropFirst(6)))
            } else {
                let isHandled = editor.handle(try #require(KeyPress(parsing: name)), clipboard: &clipboard)
                #expect(isHandled, "\(name)")
            }
        }
    }

    @Test(arguments: [
        (["text:one two", "^_"], "one "), (["text:one two", "^_", "^_"], ""), (["^_", "alt-r"], ""),
        (["text:one two", "^_", "^_", "alt-r"], "one "), (["text:one two", "alt-u", "alt-_"], "one two"),
        (["text:one", "paste: a b c", "^_"], "one"), (["text:one", "paste: a b c", "^_", "^_"], ""),
        (["text:one", "left", "text:x", "^_"], "one"), (["text:one", "^_", "text:x", "alt-r"], "x"),
        (["paste:one two", "backspace", "backspace", "^_"], "one two"),
        (["paste:one two", "^U", "^_"], "one two"), (["paste:one two", "^U", "^Y", "^Y"], "one twoone two"),
        (["paste:a b c", "^W", "^W", "^Y"], "a b c"), (["paste:a b c", "^A", "alt-d", "alt-d", "^E", "^Y"], " ca b"),
        (["paste:a b", "^W", "left", "^W", "^Y"], "a "), (["paste:a b", "^K", "^Y"], "a b"),
        (["paste:👨‍👩‍👧🇩🇪é", "backspace", "backspace", "^_"], "👨‍👩‍👧🇩🇪é"),
    ])
    func steps(_ keys: [String], _ expected: String) throws {
        var editor = LineEditor()
        var clipboard = TextClipboard()
        try Self.press(keys, &editor, &clipboard)
        #expect(editor.text == expected)
    }

    @Test
    func theClipboardIsSharedByEditors() throws {
        var clipboard = TextClipboard()
        var line = LineEditor("secret plan")
        try Self.press(["^U"], &line, &clipboard)
        var lines = ParagraphEditor("x")
        _ = lines.handle(KeyPress(.character("y"), .ctrl), size: Size(10, 3), clipboard: &clipboard)
        #expect(lines.text == "xsecret plan")
        _ = lines.handle(KeyPress(.enter), size: Size(10, 3), clipboard: &clipboard)
        _ = lines.handle(KeyPress(.up), size: Size(10, 3), clipboard: &clipboard)
        _ = lines.handle(KeyPress(.character("k"), .ctrl), size: Size(10, 3), clipboard: &clipboard)
        try Self.press(["^Y"], &line, &clipboard)
        #expect(!line.text.contains("\n"))
    }

    @Test
    func everyStepComesBackAndGoesAgain() {
        var random = SeededRandom(seed: 11)
        for _ in 0..<60 {
            var editor = ParagraphEditor(random.nastyString(length: 30))
            let before = editor.text
            for _ in 0..<40 {
                switch Int.random(in: 0..<4, using: &random) {
                case 0: editor.cursor = Int.random(in: 0...40, using: &random)
                case 1: _ = editor.handle(KeyPress(.backspace), size: Size(9, 3))
                case 2: _ = editor.handle(KeyPress(.character("k"), .ctrl), size: Size(9, 3))
                default: editor.insert(random.nastyString(length: Int.random(in: 0...4, using: &random)))
                }
                #expect(TextBufferTests.isWhole(editor.buffer))
            }
            let after = editor.text
            while editor.undo() { #expect(TextBufferTests.isWhole(editor.buffer)) }
            #expect(editor.text.utf8.elementsEqual(before.utf8))
            while editor.redo() {}
            #expect(editor.text.utf8.elementsEqual(after.utf8))
        }
    }

    @Test
    func oldStepsAreForgottenBeforeMemoryGrows() {
        var editor = ParagraphEditor()
        let page = String(repeating: "x", count: 900_000)
        for _ in 0..<8 {
            editor.replaceAll(with: page)
            editor.replaceAll(with: "")
        }
        var steps = 0
        while editor.undo() { steps += 1 }
        #expect(steps > 2 && steps <= EditHistory.largest / 900_000)
    }
}
