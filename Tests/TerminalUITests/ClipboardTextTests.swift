import TerminalUI
import Testing

struct ClipboardTextTests {
    @Test(arguments: [
        ("", ""), ("a\tb\nc", "a\tb\nc"), ("Zoë 👩‍👩‍👧 ❤️ 王", "Zoë 👩‍👩‍👧 ❤️ 王"), ("ki\u{200D}t", "ki\u{200D}t"),
        ("\u{1B}[31mred", "\u{FFFD}[31mred"), ("a\rb\u{0}c\u{7F}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
        ("\u{9B}31m", "\u{FFFD}31m"), ("a\u{202E}b\u{2069}", "a\u{FFFD}b\u{FFFD}"), ("a\u{2028}b", "a\u{FFFD}b"),
    ])
    func keepsAllButWhatActs(_ text: String, _ expected: String) {
        #expect(ClipboardText(untrusted: text).string == expected)
    }
}
