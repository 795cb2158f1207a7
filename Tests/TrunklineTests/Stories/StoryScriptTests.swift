import Console
import TerminalUI
import Testing

@testable import ConsoleRuntime

@Suite struct StoryScriptTests {
    @Test func readsEveryStep() throws {
        let script = try ConsoleScript(
            text: """
                # a comment

                key ctrl-r
                type Jane Smith
                type "  two  spaces \\"and\\" a \\\\ "
                paste "one\\ntwo"
                command newCall
                wait "New call"
                wait "New call" 500ms
                  wait-gone "New call" 2s
                wait-idle 0.5s
                resize 80 24
                click 0 3
                save-screen /tmp/a screen.txt
                save-svg "b.svg"
                quit
                """)
        #expect(
            script.lines.map(\.step) == [
                .key(KeyPress(.character("r"), .ctrl)), .type("Jane Smith"), .type("  two  spaces \"and\" a \\ "),
                .paste("one\ntwo"), .command(.newCall), .wait(text: "New call", limit: .seconds(10)),
                .wait(text: "New call", limit: .milliseconds(500)), .waitGone(text: "New call", limit: .seconds(2)),
                .waitIdle(limit: .milliseconds(500)), .resize(Size(80, 24)), .click(Point(0, 3)),
                .saveScreen(path: "/tmp/a screen.txt"), .saveSVG(path: "b.svg"), .quit,
            ])
        #expect(script.lines.first?.number == 3)
        #expect(script.lines.last?.number == 16)
    }

    @Test func readsCarriageReturnsAndNothing() throws {
        #expect(try ConsoleScript(text: "quit\r\nkey n\r\n").lines.map(\.step) == [.quit, .key(KeyPress("n"))])
        #expect(try ConsoleScript(text: "").lines.isEmpty)
    }

    @Test(arguments: [
        ("quit\npress n", 2, "press"), ("kye n", 1, "key"), ("key", 1, "needs a key"), ("key nonsense", 1, "nonsense"),
        ("command newcall", 1, "newCall"), ("command", 1, "needs a command"), ("wait", 1, "needs a text"),
        ("wait \"never ends", 1, "quotation mark"), ("wait \"x\" soon", 1, "soon"), ("wait \"x\" -1s", 1, "-1s"),
        ("wait \"x\" 1s 2s", 1, "more than"), ("paste \"\\q\"", 1, "\\q"), ("resize 80", 1, "two whole numbers"),
        ("resize 0 24", 1, "1–1024"), ("resize 80 x", 1, "two whole numbers"), ("click 1 2 3", 1, "more than"),
        ("quit now", 1, "more than"), ("\n\n# x\nsave-svg", 4, "needs a text"),
    ])
    func saysWhereItIsWrong(text: String, line: Int, words: String) {
        do {
            let script = try ConsoleScript(text: text, file: "demo.txt")
            Issue.record("read as \(script)")
        } catch {
            #expect(error.file == "demo.txt")
            #expect(error.line == line)
            #expect(error.words.contains(words), "\(error.words)")
        }
    }

    @Test func aFileThatIsNotThere() {
        let words = "cannot be read: is it there, and yours to read?"
        #expect(throws: ScriptError(file: "/nowhere", line: 0, words: words)) {
            try ConsoleScript(contentsOf: "/nowhere")
        }
    }
}
