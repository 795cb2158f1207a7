import TestTools
import Testing

@testable import TerminalUI

struct LineEditorTests {
    /// Keys by name, typed into "José 王 x" with the cursor behind it; `|` marks the cursor afterwards.
    @Test(arguments: [
        ([], "José 王 x|"),
        (["a", "B"], "José 王 xaB|"),
        (["left", "é"], "José 王 é|x"),
        (["home", "delete"], "|osé 王 x"),
        (["^A", "right", "^K"], "J|"),
        (["^U"], "|"),
        (["^W"], "José 王 |"),
        (["^W", "^W"], "José |"),
        (["alt-b", "alt-b", "alt-d"], "José | x"),
        (["backspace", "backspace", "backspace", "backspace", "backspace"], "Jos|"),
        (["home", "ctrl-right", "ctrl-right"], "José 王| x"),
        (["home", "left", "backspace"], "|José 王 x"),
        (["end", "right", "delete", "^D"], "José 王 x|"),
        (["^B", "^F", "^E"], "José 王 x|"),
    ])
    func edits(_ keys: [String], _ expected: String) throws {
        var editor = LineEditor("José 王 x")
        for name in keys {
            let key = try #require(KeyPress(parsing: name))
            let isHandled = editor.handle(key)
            #expect(isHandled)
        }
        var shown = Array(editor.text)
        shown.insert("|", at: editor.cursor)
        #expect(String(shown) == expected)
    }

    @Test(arguments: [
        "enter", "esc", "tab", "up", "^R", "^S", "^P", "^X", "^T", "^O", "^C", "^Z", "F1", "alt-x", "ctrl-alt-a",
        "pgup",
    ])
    func leavesOtherKeysToTheCaller(_ name: String) throws {
        var editor = LineEditor("abc")
        let key = try #require(KeyPress(parsing: name))
        let isHandled = editor.handle(key)
        #expect(!isHandled)
        #expect(editor.text == "abc")
    }

    @Test
    func pastedLineEndsBecomeSpaces() {
        var editor = LineEditor()
        editor.insert("a\r\nb\nc\rd\te")
        #expect(editor.text == "a b c d e")
    }

    @Test
    func controlsAreNotTaken() {
        var editor = LineEditor("x\u{1B}[2J\0")
        editor.insert("\u{9B}y\u{7F}é王\u{1}\u{301}")
        #expect(editor.text == "x[2Jyé王\u{301}")
        #expect(ParagraphEditor("a\u{1B}\r\n\tb").text == "a\n    b")
    }

    @Test
    func insertingAMarkJoinsTheLetterBefore() {
        var editor = LineEditor("ex")
        editor.cursor = 1
        editor.insert("\u{301}")
        #expect(editor.text == "éx")
        #expect(editor.cursor == 1)
    }

    @Test
    func familiesAreDeletedWhole() {
        var editor = LineEditor("a👨\u{200D}👩\u{200D}👧")
        #expect(editor.cursor == 2)
        editor.cursor = 2
        _ = editor.handle(KeyPress(.backspace))
        #expect(editor.text == "a")
    }

    @Test
    func takesNoMoreThanItsLimitAndSaysSo() {
        var editor = LineEditor("abcdef", limit: 4)
        #expect(editor.text == "abcdef")
        editor.insert("x")
        #expect(editor.text == "abcdef")
        editor.cursor = 0
        for _ in 0..<4 { _ = editor.handle(KeyPress(.delete)) }
        #expect(editor.insert("12345") == 3)
        #expect(editor.text == "12ef")
    }

    @Test(arguments: [
        ("abc", 3, "abc", 3), ("abcdefghij", 10, "‹hij", 4), ("abcdefghij", 0, "abcde›", 0), ("王小明好", 4, "‹明好", 5),
    ])
    func drawsAroundTheCursor(_ text: String, _ cursor: Int, _ expected: String, _ column: Int) {
        var editor = LineEditor(text)
        editor.cursor = cursor
        var frame = Frame(size: Size(6, 1))
        editor.draw(in: frame.bounds, on: &frame, style: .standard)
        #expect(frame.plainText(row: 0) == expected)
        #expect(frame.cursor == Point(column, 0))
    }

    @Test
    func showsPlaceholderAndMask() {
        var frame = Frame(size: Size(8, 2))
        LineEditor().draw(in: frame.bounds, on: &frame, style: .standard, placeholder: "name", isFocused: false)
        LineEditor("key").draw(in: frame.bounds.splitBottom(1).bottom, on: &frame, style: .standard, mask: "•")
        #expect(frame.plainText() == "name\n•••\n")
        #expect(frame.cursor == Point(3, 1))
    }

    @Test(arguments: FrameTests.sizes)
    func cursorIsAlwaysInside(_ size: Size) {
        var random = SeededRandom(seed: 3)
        for _ in 0..<200 {
            var editor = LineEditor(random.nastyString(length: 40))
            editor.cursor = Int.random(in: 0...40, using: &random)
            var frame = Frame(size: size)
            editor.draw(in: frame.bounds, on: &frame, style: .standard)
            #expect(size.isEmpty ? frame.cursor == nil : frame.cursor.map(frame.bounds.contains) == true)
            #expect(FrameTests.isWhole(frame))
        }
    }
}
