import CNcurses
import TerminalUI
import Testing

@testable import TerminalIO

struct InputDecoderTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        let name: String
        let units: [InputUnit]
        let events: [InputEvent]
        var testDescription: String { name }

        init(_ name: String, _ units: [InputUnit], _ events: [InputEvent]) {
            self.name = name
            self.units = units
            self.events = events
        }
    }

    static func text(_ string: String) -> [InputUnit] {
        string.unicodeScalars.map { .scalar($0.value) }
    }

    static func code(after escape: String) -> InputUnit {
        .code(KeySequences.all.first { $0.0 == escape }?.1 ?? 0)
    }

    static let pasteStart = InputUnit.code(KeySequences.pasteStart)
    static let pasteEnd = InputUnit.code(KeySequences.pasteEnd)
    static let mouse = InputUnit.code(KeySequences.mouse)

    static let samples: [Sample] = [
        Sample("letters", text("né漢"), [.key(KeyPress("n")), .key(KeyPress("é")), .key(KeyPress("漢"))]),
        Sample("control", [.scalar(18)], [.key(KeyPress(.character("r"), .ctrl))]),
        Sample("control space", [.scalar(0)], [.key(KeyPress(.character(" "), .ctrl))]),
        Sample("control backslash", [.scalar(28)], [.key(KeyPress(.character("\\"), .ctrl))]),
        Sample("enter by CR and LF", text("\r\n"), [.key(KeyPress(.enter)), .key(KeyPress(.enter))]),
        Sample("tab", text("\t"), [.key(KeyPress(.tab))]),
        Sample(
            "both backspaces", [.scalar(8), .scalar(0x7F)], [.key(KeyPress(.backspace)), .key(KeyPress(.backspace))]),
        Sample("escape alone", text("\u{1B}"), [.key(KeyPress(.escape))]),
        Sample("escape twice", text("\u{1B}\u{1B}"), [.key(KeyPress(.escape)), .key(KeyPress(.escape))]),
        Sample("alt x", text("\u{1B}x"), [.key(KeyPress(.character("x"), .alt))]),
        Sample("alt control r", text("\u{1B}\u{12}"), [.key(KeyPress(.character("r"), [.alt, .ctrl]))]),
        Sample("alt arrow", [.scalar(0x1B), .code(KEY_UP)], [.key(KeyPress(.up, .alt))]),
        Sample(
            "curses keys", [.code(KEY_DOWN), .code(KEY_NPAGE), .code(KEY_BTAB), .code(tl_key_f0() + 5)],
            [.key(KeyPress(.down)), .key(KeyPress(.pageDown)), .key(KeyPress(.backTab)), .key(KeyPress(.function(5)))]),
        Sample("shifted keys", [.code(KEY_SLEFT)], [.key(KeyPress(.left, .shift))]),
        Sample("unknown code", [.code(KEY_RESIZE), .code(99_999), .scalar(0x41)], [.key(KeyPress("A"))]),
        Sample(
            "sequences", [code(after: "[1;5D"), code(after: "[3;2~"), code(after: "OH"), code(after: "[Z")],
            [
                .key(KeyPress(.left, .ctrl)), .key(KeyPress(.delete, .shift)), .key(KeyPress(.home)),
                .key(KeyPress(.backTab)),
            ]),
        Sample("control alt F5", [code(after: "[15;7~")], [.key(KeyPress(.function(5), [.ctrl, .alt]))]),
        Sample("focus", [.code(KeySequences.focusIn), .code(KeySequences.focusOut)], [.focus(true), .focus(false)]),
        Sample("paste", [pasteStart] + text("a\r\nb\rc\nd") + [pasteEnd], [.paste("a\nb\nc\nd")]),
        Sample(
            "paste runs nothing",
            [pasteStart] + text("q\u{1B}\u{3}") + [.code(tl_key_f0() + 5)] + text("x") + [pasteEnd],
            [.paste("q\u{1B}\u{3}x")]),
        Sample("empty paste", [pasteStart, pasteEnd], [.paste("")]),
        Sample("key after paste", [pasteStart, pasteEnd] + text("k"), [.paste(""), .key(KeyPress("k"))]),
        Sample("press", [mouse] + text("0;10;5M"), [.mouse(MouseEvent(.press(.left), at: Point(9, 4)))]),
        Sample("release", [mouse] + text("2;1;1m"), [.mouse(MouseEvent(.release(.right), at: Point(0, 0)))]),
        Sample("drag", [mouse] + text("32;250;5M"), [.mouse(MouseEvent(.drag(.left), at: Point(249, 4)))]),
        Sample("move", [mouse] + text("35;2;2M"), [.mouse(MouseEvent(.move, at: Point(1, 1)))]),
        Sample(
            "wheel with control", [mouse] + text("81;3;4M"),
            [.mouse(MouseEvent(.wheelDown, at: Point(2, 3), modifiers: .ctrl))]),
        Sample("broken mouse", [mouse] + text("0;x") + text("k"), [.key(KeyPress("k"))]),
        Sample("mouse outside", [mouse] + text("0;0;0M") + text("k"), [.key(KeyPress("k"))]),
        Sample("endless mouse", [mouse] + text("00000000000000000k"), [.key(KeyPress("k"))]),
        Sample("mouse cut off by a key", [mouse] + text("0;1") + [.code(KEY_UP)], [.key(KeyPress(.up))]),
        Sample("no character at all", [.scalar(0xD800), .scalar(0x110000)], []),
    ]

    @Test(arguments: samples)
    func decodes(_ sample: Sample) {
        var decoder = InputDecoder()
        var events = sample.units.flatMap { decoder.take($0) }
        events += decoder.settle()
        #expect(events == sample.events)
        #expect(!decoder.isWaiting)
    }

    @Test
    func waitsForTheRestOfAPasteAndAReport() {
        var decoder = InputDecoder()
        _ = decoder.take(Self.mouse)
        _ = decoder.take(.scalar(0x30))
        #expect(decoder.settle().isEmpty && decoder.isWaiting)
        #expect(decoder.expire().isEmpty && !decoder.isWaiting)
        for unit in [Self.pasteStart] + Self.text("half") { _ = decoder.take(unit) }
        #expect(decoder.settle().isEmpty && decoder.isWaiting)
        #expect(decoder.expire() == [.paste("half")])
        #expect(decoder.take(.scalar(0x71)) == [.key(KeyPress("q"))])
    }

    @Test
    func pastesAreCutAtTheirLimit() {
        var decoder = InputDecoder()
        _ = decoder.take(Self.pasteStart)
        for _ in 0..<InputDecoder.longestPaste + 10 { _ = decoder.take(.scalar(0x61)) }
        guard case .paste(let text)? = decoder.take(Self.pasteEnd).first else {
            Issue.record("no paste")
            return
        }
        #expect(text.utf8.count == InputDecoder.longestPaste)
    }

    @Test
    func sequencesAreDistinctAndNoneBeginsAnother() {
        let sequences = KeySequences.all.map(\.0)
        #expect(Set(sequences).count == sequences.count)
        for first in sequences {
            for second in sequences where first != second { #expect(!second.hasPrefix(first), "\(first) \(second)") }
        }
    }
}
