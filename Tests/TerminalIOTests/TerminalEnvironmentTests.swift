import Glibc
import Testing

@testable import TerminalIO

struct TerminalEnvironmentTests {
    @Test(arguments: [
        ([:], []),
        (["TERM": ""], []),
        (["TERM": "xterm"], ["xterm"]),
        (["TERM": "xterm-256color", "COLORTERM": "truecolor"], ["xterm-direct", "xterm-256color"]),
        (["TERM": "tmux-256color", "COLORTERM": "24bit"], ["tmux-direct", "tmux-256color"]),
        (["TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"], ["xterm-256color"]),
        (["TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": ""], ["xterm-direct", "xterm-256color"]),
        (["TERM": "xterm-direct", "COLORTERM": "truecolor"], ["xterm-direct"]),
        (["TERM": "xterm-256color", "COLORTERM": "yes"], ["xterm-256color"]),
        (["TERM": "xterm-256color", "COLORTERM": "TrueColor"], ["xterm-direct", "xterm-256color"]),
        (["TERM": "-256color", "COLORTERM": "24bit"], ["-direct", "-256color"]),
    ])
    func triesDescriptions(_ variables: [String: String], _ expected: [String]) {
        #expect(TerminalEnvironment { variables[$0] }.candidates == expected)
    }

    @Test(arguments: [
        ([:], Multiplexer.none), (["TMUX": "/tmp/x,1,0"], .tmux), (["STY": "1.pts"], .screen),
        (["TMUX": "x", "STY": "y"], .tmux), (["TMUX": ""], .none),
    ])
    func knowsMultiplexers(_ variables: [String: String], _ expected: Multiplexer) {
        #expect(TerminalEnvironment { variables[$0] }.multiplexer == expected)
    }

    @Test
    func errorsSayWhatIsWrong() {
        #expect(TerminalError.unknownTerminal("").description.contains("TERM is not set"))
        #expect(TerminalError.unknownTerminal("nonesuch").description.contains("'nonesuch'"))
    }

    /// Each names the cure: the package, and the name that nearly every terminal answers to.
    @Test(arguments: [
        ("xterm-kitty", "kitty-terminfo"), ("foot-extra", "foot-terminfo"), ("xterm-ghostty", "ncurses-term"),
        ("../../etc/passwd", "ncurses-term"),
    ])
    func errorsNameTheCure(_ name: String, _ package: String) {
        let words = TerminalError.unknownTerminal(name).description
        #expect(words.contains("install the package \(package)") && words.contains("TERM=xterm-256color trunkline"))
        #expect(TerminalError.unknownTerminal("").description.contains("TERM=xterm-256color trunkline"))
        #expect(TerminalError.unsuitableTerminal("dumb").description.contains("TERM=xterm-256color trunkline"))
    }

    @Test func oddNamesAreShortAndPlain() {
        let words = TerminalError.unknownTerminal(String(repeating: "x", count: 5000) + "\u{1B}[31m").description
        #expect(words.count < 300)
        #expect(TerminalError.unknownTerminal("a\u{1B}[31mb\u{9B}").description.contains("'a?[31mb?'"))
    }

    /// Nothing of this reaches a file outside the descriptions, and nothing of it ends the program.
    @Test(arguments: [
        "", "nonesuch", "../../etc/passwd", "/etc/passwd", "x/../xterm", "\u{1B}[31m", ".",
        String(repeating: "x", count: 100_000),
    ])
    func oddNamesAreUnknown(_ name: String) {
        #expect(throws: TerminalError.unknownTerminal(name)) {
            try TerminalSession.check(TerminalEnvironment { $0 == "TERM" ? name : nil })
        }
    }

    @Test func aTerminalWithoutACursorIsUnsuitable() {
        #expect(throws: TerminalError.unsuitableTerminal("dumb")) {
            try TerminalSession.check(TerminalEnvironment { $0 == "TERM" ? "dumb" : nil })
        }
    }

    @Test
    func refusesWhatIsNoTerminal() {
        // Tests run with pipes for standard input or output, so nothing may be touched.
        guard isatty(0) == 0 || isatty(1) == 0 else { return }
        #expect(throws: TerminalError.notATerminal) { try TerminalSession(TerminalOptions(programName: "test")) }
    }
}
