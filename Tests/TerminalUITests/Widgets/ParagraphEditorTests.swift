import TestTools
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

/// Rows, clicks and marks.
struct ParagraphEditorDrawingTests {
    @Test(arguments: [
        ("hello brave world", 8, "hello\nbrave\nworld\n"), ("hello brave", 5, "hello\nbrave\n\n"),
        ("abcdefgh ij", 4, "abcd\nefgh\nij\n"), (" 王王", 3, "\n王\n王\n"), ("a\n\nb", 4, "a\n\nb\n"),
    ])
    func breaksBehindSpaces(_ text: String, _ width: Int, _ expected: String) {
        var frame = Frame(size: Size(width, 3))
        ParagraphEditor(text).draw(in: frame.bounds, on: &frame, style: .standard, isFocused: false)
        #expect(frame.plainText() == expected)
    }

    @Test
    func aClickPutsTheCursorUnderIt() {
        let lines = (0..<30).map { "line \($0)" }.joined(separator: "\n")
        var editor = ParagraphEditor(lines)
        let rect = Rect(x: 3, y: 2, width: 12, height: 5)
        for point in [Point(3, 2), Point(8, 4), Point(14, 6), Point(5, 5)] {
            var before = Frame(size: Size(20, 10))
            editor.draw(in: rect, on: &before, style: .standard)
            let row = before.plainText(row: point.y).dropFirst(3)
            let isTaken = editor.click(at: point, in: rect)
            #expect(isTaken)
            var after = Frame(size: Size(20, 10))
            editor.draw(in: rect, on: &after, style: .standard)
            let cursor = after.cursor ?? Point(0, 0)
            #expect(after.plainText(row: cursor.y).dropFirst(3) == row)
            #expect(cursor.x == min(point.x, 3 + row.count))
        }
        let isOutside = editor.click(at: Point(2, 2), in: rect)
        #expect(!isOutside)
        var line = LineEditor("王小明好 abcdef")
        line.click(at: Point(6, 2), in: Rect(x: 3, y: 2, width: 20, height: 1))
        #expect(line.cursor == 1)
    }

    @Test
    func marksAreLaidOverTheirBytes() {
        let text = "Hé {{a}}\n王{{b}}"
        let bold = Style(attributes: .bold)
        let ranges = [4..<9, 13..<18]
        var frame = Frame(size: Size(10, 2))
        ParagraphEditor(text).draw(
            in: frame.bounds, on: &frame, style: .standard, marks: ranges.map { TextMark($0, bold) })
        #expect(frame.plainText() == "Hé {{a}}\n王{{b}}\n")
        for x in 0..<10 {
            #expect((frame[x, 0].style == bold) == (3..<8).contains(x))
            #expect((frame[x, 1].style == bold) == (2..<7).contains(x))
        }
    }

    @Test
    func countsLinesAndGoesToBytes() {
        var editor = ParagraphEditor("a\n王b\nc")
        #expect(editor.lineCount == 3 && editor.cursorLine == 3 && editor.count == 6)
        editor.cursorByte = 5
        #expect(editor.cursor == 3 && editor.cursorLine == 2 && editor.cursorByte == 5)
        editor.cursorByte = 4
        #expect(editor.cursor == 2)
    }
}
