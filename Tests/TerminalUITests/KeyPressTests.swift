import Testing

@testable import TerminalUI

struct KeyPressTests {
    @Test(arguments: [
        ("n", KeyPress("n"), "n"), ("N", KeyPress("N"), "N"), ("^", KeyPress("^"), "^"), ("-", KeyPress("-"), "-"),
        ("^R", KeyPress(.character("r"), .ctrl), "^R"), ("ctrl-r", KeyPress(.character("r"), .ctrl), "^R"),
        ("C-R", KeyPress(.character("r"), .ctrl), "^R"), ("alt-x", KeyPress(.character("x"), .alt), "alt-x"),
        ("M-x", KeyPress(.character("x"), .alt), "alt-x"), ("alt-X", KeyPress(.character("X"), .alt), "alt-X"),
        ("ctrl-alt-x", KeyPress(.character("x"), [.ctrl, .alt]), "ctrl-alt-x"), ("enter", KeyPress(.enter), "enter"),
        ("Return", KeyPress(.enter), "enter"), ("^M", KeyPress(.enter), "enter"), ("^I", KeyPress(.tab), "tab"),
        ("^[", KeyPress(.escape), "esc"), ("escape", KeyPress(.escape), "esc"),
        ("shift-tab", KeyPress(.backTab), "shift-tab"),
        ("backtab", KeyPress(.backTab), "shift-tab"), ("ctrl-left", KeyPress(.left, .ctrl), "ctrl-left"),
        ("shift-up", KeyPress(.up, .shift), "shift-up"), ("F5", KeyPress(.function(5)), "F5"),
        ("f12", KeyPress(.function(12)), "F12"), ("space", KeyPress(" "), "space"),
        ("ctrl-space", KeyPress(.character(" "), .ctrl), "ctrl-space"), ("PageUp", KeyPress(.pageUp), "pgup"),
        ("é", KeyPress("é"), "é"), ("f", KeyPress("f"), "f"),
    ])
    func parses(_ text: String, _ key: KeyPress, _ description: String) {
        #expect(KeyPress(parsing: text) == key)
        #expect(key.description == description)
        #expect(KeyPress(parsing: description) == key)
    }

    @Test(arguments: ["", "ctrl-", "nonsense", "F0", "F99", "alt-nonsense", "Ffive"])
    func refuses(_ text: String) {
        #expect(KeyPress(parsing: text) == nil)
    }
}
