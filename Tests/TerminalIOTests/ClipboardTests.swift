import TerminalUI
import Testing

@testable import TerminalIO

struct ClipboardTests {
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"), ("王", "546L"), ("\u{FF}\u{BE}>?", "w7/Cvj4/"),
    ])
    func encodes(_ text: String, _ expected: String) {
        #expect(String(decoding: Clipboard.base64(Array(text.utf8)), as: UTF8.self) == expected)
    }

    @Test
    func wrapsForMultiplexers() throws {
        let foo = ClipboardText(untrusted: "foo")
        let plain = "\u{1B}]52;c;Zm9v\u{7}"
        let direct = try #require(Clipboard.sequence(foo, multiplexer: .none))
        #expect(String(decoding: direct, as: UTF8.self) == plain)
        let tmux = try #require(Clipboard.sequence(foo, multiplexer: .tmux))
        #expect(String(decoding: tmux, as: UTF8.self) == plain + "\u{1B}Ptmux;\u{1B}" + plain + "\u{1B}\\")
        let screen = try #require(Clipboard.sequence(foo, multiplexer: .screen))
        #expect(String(decoding: screen, as: UTF8.self) == "\u{1B}P" + plain + "\u{1B}\\")
    }

    @Test
    func refusesWhatIsTooLong() {
        let long = String(repeating: "a", count: Clipboard.largest)
        #expect(Clipboard.sequence(ClipboardText(untrusted: long), multiplexer: .none) != nil)
        #expect(Clipboard.sequence(ClipboardText(untrusted: long + "a"), multiplexer: .none) == nil)
    }
}
