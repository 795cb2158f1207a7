import TestTools
import Testing

@testable import TerminalUI

/// What is known of single characters always agrees with the whole text.
struct TextBufferTests {
    static func isWhole(_ buffer: TextBuffer) -> Bool {
        let cells = buffer.text.map(TextCell.init)
        let before = buffer.text.prefix(buffer.cursor)
        return cells == buffer.cells && before.utf8.count == buffer.cursorByte
    }

    @Test(arguments: [
        ("ex", 1, "\u{301}"), ("🇩🇪🇫🇷🇮🇹", 0, "🇩"), ("🇩🇪🇫🇷🇮🇹", 1, "🇪"), ("👩👧", 1, "\u{200D}"), ("각", 1, "ᆨ"),
        ("a\nb", 1, "\u{301}"),
        ("", 0, "\u{301}"), ("\u{301}x", 0, "e"), ("क्", 1, "ष"), ("👍", 1, "🏽"), ("ab", 1, ""),
        ("e\u{301}x", 1, "\u{302}"),
    ])
    func insertsBetweenWhatJoins(_ text: String, _ cursor: Int, _ inserted: String) {
        var buffer = TextBuffer(text, limit: 100)
        buffer.move(to: cursor)
        buffer.insert(inserted)
        let expected = String(text.prefix(cursor)) + inserted + String(text.dropFirst(cursor))
        #expect(buffer.text.utf8.elementsEqual(expected.utf8))
        #expect(Self.isWhole(buffer))
        _ = buffer.undo()
        #expect(buffer.text.utf8.elementsEqual(text.utf8))
        #expect(Self.isWhole(buffer))
    }

    @Test
    func aCharacterIsDeletedWhole() {
        var buffer = TextBuffer("🇩🇪🇫🇷🇮🇹", limit: 100)
        buffer.move(to: 2)
        buffer.delete(to: 1)
        #expect(buffer.text == "🇩🇪🇮🇹" && buffer.cursor == 1)
        #expect(Self.isWhole(buffer))
    }

    @Test
    func aCharacterWithoutEndIsCutShort() {
        let editable = EditableText.line("a" + String(repeating: "\u{301}", count: 100_000))
        #expect(editable.text.unicodeScalars.count == EditableText.longestCharacter && editable.cut == 1)
    }

    /// A key in a long text looks at what is near it: debug builds are slow, but not by the length of the text.
    @Test(arguments: ["x", "王", "👨‍👩‍👧", "é", "word ", "a\n", " "])
    func aKeyInALongTextIsQuick(_ unit: String) {
        let text = String(repeating: unit, count: 100_000 / unit.count)
        var editor = ParagraphEditor(text)
        var frame = Frame(size: Size(80, 20))
        let keys = [KeyPress("a"), KeyPress(.backspace), KeyPress(.up), KeyPress(.delete), KeyPress(.left)]
        for position in [0, 50_000, 100_000] {
            editor.cursor = position
            let took = CPUTime.of {
                for key in keys {
                    _ = editor.handle(key, size: Size(80, 20))
                    editor.draw(in: frame.bounds, on: &frame, style: .standard)
                }
            }
            #expect(took.time < .milliseconds(1_000))
            #expect(FrameTests.isWhole(frame))
        }
        #expect(Self.isWhole(editor.buffer))
    }
}
