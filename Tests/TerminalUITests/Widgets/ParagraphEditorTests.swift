import Testing

@testable import TerminalUI

struct ParagraphEditorTests {
    private func pressed(_ keys: [String], in text: String, size: Size) throws -> String {
        var editor = ParagraphEditor(text)
        for name in keys {
            let isHandled = editor.handle(try #require(KeyPress(parsing: name)), size: size)
            #expect(isHandled)
        }
        var shown = Array(editor.text)
        shown.insert("|", at: editor.cursor)
        return String(shown)
    }

    @Test(arguments: [
        (["up"], "one\ntwo| and\nthe"), (["up", "up"], "one|\ntwo and\nthe"),
        (["up", "up", "up"], "|one\ntwo and\nthe"),
        (["home"], "one\ntwo and\n|the"), (["enter", "x"], "one\ntwo and\nthe\nx|"),
        (["^U", "backspace"], "one\ntwo and|"),
        (["up", "end", "up", "down"], "one\ntwo and|\nthe"), (["pgup"], "|one\ntwo and\nthe"),
        (["pgup", "pgdn"], "one\ntwo and\nthe|"), (["down"], "one\ntwo and\nthe|"), (["up", "^K"], "one\ntwo|\nthe"),
    ])
    func movesByRows(_ keys: [String], _ expected: String) throws {
        #expect(try pressed(keys, in: "one\ntwo and\nthe", size: Size(20, 4)) == expected)
    }

    @Test
    func movesOverSoftBreaks() throws {
        #expect(try pressed(["up"], in: "abcdefgh", size: Size(3, 4)) == "abcde|fgh")
        #expect(try pressed(["up", "up"], in: "abcdefgh", size: Size(3, 4)) == "ab|cdefgh")
        #expect(try pressed(["up", "up", "down"], in: "abcdefgh", size: Size(3, 4)) == "abcde|fgh")
    }

    @Test
    func drawsRowsAndCursor() {
        let editor = ParagraphEditor("hello\r\n王小明")
        var frame = Frame(size: Size(4, 4))
        editor.draw(in: frame.bounds, on: &frame, style: .standard)
        #expect(frame.plainText() == "hell\no\n王小\n明\n")
        #expect(frame.cursor == Point(2, 3))
    }

    @Test(arguments: FrameTests.sizes)
    func cursorIsAlwaysInside(_ size: Size) {
        var random = SeededRandom(seed: 5)
        for _ in 0..<100 {
            var editor = ParagraphEditor(random.nastyString(length: 60))
            editor.cursor = Int.random(in: 0...60, using: &random)
            _ = editor.handle(KeyPress(.up), size: size)
            var frame = Frame(size: size)
            editor.draw(in: frame.bounds, on: &frame, style: .standard)
            #expect(size.isEmpty ? frame.cursor == nil : frame.cursor.map(frame.bounds.contains) == true)
            #expect(FrameTests.isWhole(frame))
        }
    }
}
