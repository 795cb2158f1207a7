import CNcurses
import TestTools
import Testing

/// What other code wrote to stderr, as it is kept in the log.
struct VisibleTextTests {
    private static func visible(_ parts: [[UInt8]]) -> String {
        var state = VisibleText()
        var all: [UInt8] = []
        for part in parts {
            let room = part.count * Int(TL_VISIBLE_GROWTH) + Int(TL_VISIBLE_REST)
            var output = [CChar](repeating: 0, count: room)
            let count = tl_make_visible(&state, part, part.count, &output)
            #expect(count <= room)
            all += output.prefix(count).map { UInt8(bitPattern: $0) }
        }
        return String(decoding: all, as: UTF8.self)
    }

    @Test(arguments: [
        ("plain words, é 王 👍\n\ttoo", "plain words, é 王 👍\n\ttoo"), ("\u{1B}[31m", "\\u{1b}[31m"),
        ("a\0b\r\u{7F}", "a\\u{00}b\\u{0d}\\u{7f}"), ("\u{9B}2J", "\\u{9b}2J"), ("\u{202E}x", "\\u{202e}x"),
        ("\u{E0041}\u{200B}\u{FEFF}", "\\u{e0041}\\u{200b}\\u{feff}"), ("\u{10FFFF}", "\u{10FFFF}"),
    ])
    func shows(_ text: String, _ expected: String) {
        #expect(Self.visible([Array(text.utf8)]) == expected)
    }

    @Test func bytesThatAreNoText() {
        #expect(Self.visible([[0x61, 0x9B, 0xC0, 0x9B, 0x62]]) == "a\\x9b\\xc0\\x9bb")
        #expect(Self.visible([[0xED, 0xA0, 0x80, 0x0A]]) == "\\xed\\xa0\\x80\n")
        #expect(Self.visible([[0xE2, 0x80], [0x41]]) == "\\xe2\\x80A")
    }

    @Test(arguments: 1...4) func piecesMakeNoDifference(_ size: Int) {
        for said in HostileText.all.map({ Array($0.text.utf8) }) + [HostileText.badBytes] {
            let pieces = stride(from: 0, to: said.count, by: size).map { Array(said[$0..<min($0 + size, said.count)]) }
            let visible = Self.visible(pieces)
            #expect(visible == Self.visible([said]))
            #expect(!visible.unicodeScalars.contains { $0 != "\n" && $0 != "\t" && ActingText.acts($0) })
        }
    }

    @Test func madeUpBytes() {
        let setting = FuzzSetting(count: 20_000)
        var random = SeededRandom(seed: setting.seed)
        for _ in 0..<setting.count {
            let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
                UInt8.random(in: .min ... .max, using: &random)
            }
            let visible = Self.visible([bytes, [0x0A]])
            #expect(!visible.unicodeScalars.contains { $0 != "\n" && $0 != "\t" && ActingText.acts($0) }, "\(bytes)")
            #expect(visible.last == "\n", "\(bytes)")
        }
    }
}
