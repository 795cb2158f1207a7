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

    @Test
    func refusesWhatIsNoTerminal() {
        // Tests run with pipes for standard input or output, so nothing may be touched.
        guard isatty(0) == 0 || isatty(1) == 0 else { return }
        #expect(throws: TerminalError.notATerminal) { try TerminalSession(TerminalOptions(programName: "test")) }
    }
}
