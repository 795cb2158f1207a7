import Foundation
import TerminalUI
import Testing

/// The built program on a pseudo-terminal: the whole way, and every way out.
@Suite(.serialized) struct TerminalProgramTests {
    private static let keys = (
        escape: "\u{1B}", enter: "\r", tab: "\t", right: "\u{1B}OC", review: "\u{12}", keep: "\u{13}"
    )

    /// Opens the demo, waits for its calls, and lends it to the body.
    private static func demo(
        _ arguments: [String] = ["--speed", "20"], _ variables: [String: String] = [:],
        _ body: @escaping @Sendable (TerminalProgram) throws -> Void
    ) async throws {
        let home = try TestHome()
        var environment = [
            "HOME": home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
        ]
        environment.merge(variables) { _, new in new }
        try await TerminalProgram.onThread { [environment] in
            let program = try TerminalProgram(["demo"] + arguments, environment: environment)
            try program.wait(for: "completed")
            try body(program)
        }
        withExtendedLifetime(home) {}
    }

    @Test(
        arguments: [
            ("q", nil, 0), ("\u{3}\u{3}", nil, 0), ("", SIGTERM, 1000 + SIGTERM), ("", SIGHUP, 1000 + SIGHUP),
            ("", SIGINT, 1000 + SIGINT),
        ] as [(String, Int32?, Int32)])
    func givesTheTerminalBack(typed: String, signal: Int32?, code: Int32) async throws {
        try await Self.demo { program in
            #expect(program.emulator.isAlternate)
            #expect(program.emulator.mouseModes.contains("1006"))
            program.send("n")
            try program.wait(for: "New call")
            program.send(Self.keys.escape)
            try program.wait(forEndOf: "New call ─")
            program.send(typed)
            if let signal { program.signal(signal) }
            try program.expectEnd(code)
            #expect(program.isWhole)
        }
    }

    @Test func aClosedWindowEndsItQuietly() async throws {
        try await Self.demo { program in
            program.closeTerminal()
            try program.expectHangUp()
        }
    }

    /// Nobody is there to continue a stopped session's leader, so it goes on by itself, with the screen as it was.
    @Test func comesBackFromAStop() async throws {
        try await Self.demo { program in
            program.send("n")
            try program.wait(for: "┌ New call")
            program.send("\u{1A}")
            try program.wait(for: "the terminal to be given back") { !$0.isAlternate }
            try program.wait(for: "the screen to be back") { $0.isAlternate && $0.text.contains("┌ New call") }
            program.signal(SIGTSTP)
            try program.wait(for: "the terminal to be given back") { !$0.isAlternate }
            try program.wait(for: "the screen to be back") { $0.isAlternate && $0.text.contains("┌ New call") }
            program.send(Self.keys.escape)
            try program.wait(forEndOf: "┌ New call")
            program.send("q")
            try program.expectEnd(0)
            #expect(program.isWhole)
        }
    }

    @Test func followsTheWindowsSize() async throws {
        try await Self.demo { program in
            program.resize(width: 59, height: 20)
            try program.wait(for: "Trunkline needs 60x16; this is 59x20.")
            program.resize(width: 100, height: 30)
            try program.wait(for: "1 Calls")
            program.send("q")
            try program.expectEnd(0)
            #expect(program.isWhole)
        }
    }

    @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"]]) func doesWithoutColours(_ variables: [String: String])
        async throws
    {
        try await Self.demo(["--theme", "dark"], variables) { program in
            #expect(!program.emulator.hasColors)
            program.send("q")
            try program.expectEnd(0)
        }
    }

    @Test func drawsWideCharactersInLine() async throws {
        try await Self.demo { program in
            program.send("/")
            program.send("王小明\r")
            // The row may be there before the filter is, and the filter before it is closed: a key that comes together
            // with its end quits nothing.
            try program.wait(for: "the rows found below the head, and the list's own keys") {
                Self.row(of: "王小明", in: $0.text) != nil && $0.text.contains(" found") && $0.text.contains(" number ")
                    && $0.text.contains("n new call")
            }
            let rows = program.screen.components(separatedBy: "\n")
            let header = try #require(rows.first { $0.contains(" number ") })
            let row = try #require(Self.row(of: "王小明", in: program.screen))
            #expect(Self.column(of: "+86", in: row) == Self.column(of: "number", in: header))
            program.send("q")
            try program.expectEnd(0)
        }
    }

    /// Slower than the others, so that a slow machine, too, sees it while it is live.
    @Test func contactshipNumber() async throws {
        try await Self.demo(["--speed", "4"]) { program in
            program.send("n\t")
            try Self.choose("617", "From", program)
            program.send("+1 415 555 0001\tAda Test\t")
            try Self.choose("renewal", "Agent", program)
            try Self.place(program)
            try program.wait(for: "a conversation that grows") {
                $0.text.contains("● live") && $0.text.contains("│ agent")
            }
            let before = program.screen.components(separatedBy: "│ agent").count
            try program.wait(for: "more lines") { $0.text.components(separatedBy: "│ agent").count > before }
            try Self.end(program)
        }
    }

    @Test func contactshipContact() async throws {
        try await Self.demo { program in
            try Self.open("Contactship · call a contact", steps: 1, program)
            try Self.choose("mariana", "Contact", program)
            try Self.choose("renewal", "Agent", program)
            try Self.choose("512", "From", program)
            try Self.place(program)
            try program.wait(for: "Mariana")
            try Self.end(program)
        }
    }

    @Test func voxworksNumber() async throws {
        try await Self.demo { program in
            try Self.open("Voxworks · call a number", steps: 2, program)
            try Self.choose("Sydney", "From", program)
            try Self.choose("survey", "Script", program)
            program.send("+61 491 570 001\tCharlotte\tKelly\t")
            try Self.place(program)
            try Self.end(program)
        }
    }

    @Test func temphoneContact() async throws {
        try await Self.demo { program in
            try Self.open("TemPhone · schedule a call with a message", steps: 3, program)
            program.send("ctc_12kd88\t")
            try program.wait(for: "Jane Smith")
            program.send("\t")
            let soon = Date(timeIntervalSinceNow: 400).formatted(.iso8601)
            program.send("\(soon)\t\t\r")
            try program.wait(for: "┌ Message")
            program.send("Hi {{first_name}}" + Self.keys.keep)
            try Self.place(program)
            try program.wait(for: "scheduled")
            try Self.end(program)
        }
    }

    /// So many steps to the right of the first way.
    private static func open(_ way: String, steps: Int, _ program: TerminalProgram) throws {
        program.send("n")
        try program.wait(for: "┌ New call")
        program.send(String(repeating: keys.right, count: steps))
        try program.wait(for: way)
        program.send(keys.tab)
    }

    private static func choose(_ text: String, _ title: String, _ program: TerminalProgram) throws {
        program.send(keys.enter)
        try program.wait(for: title) { $0.text.contains("┌ \(title) ") && !$0.text.contains("reading the list") }
        program.send(text)
        try program.wait(for: "a match of \(text)") { emulator in
            emulator.text.contains("› \(text)") && emulator.text.contains(/\s[1-9][0-9]* of [0-9]+\s/)
        }
        program.send(keys.enter)
        try program.wait(forEndOf: "┌ \(title) ")
    }

    private static func row(of name: String, in screen: String) -> String? {
        screen.components(separatedBy: "\n").first { $0.contains(name) && $0.contains("+86") }
    }

    /// Columns before a word, as a terminal counts them.
    private static func column(of word: String, in row: String) -> Int? {
        row.range(of: word).map { SafeText(untrusted: String(row[..<$0.lowerBound])).width }
    }

    private static func place(_ program: TerminalProgram) throws {
        program.send(keys.review)
        try program.wait(for: "Place this call?")
        try program.wait(forEndOf: "reading what is known of them")
        try program.place()
        try program.wait(forEndOf: "Place this call?")
    }

    private static func end(_ program: TerminalProgram) throws {
        let ends = ["✓ completed", "✉ voicemail", "– no answer", "– busy", "✗ failed"]
        try program.wait(for: "the end") { emulator in
            let head = emulator.text.components(separatedBy: "\n").dropFirst(2).first ?? ""
            return ends.contains { head.contains($0) }
        }
        program.send(keys.escape)
        try program.wait(for: "account")
        program.send("q")
        try program.expectEnd(0)
        #expect(program.isWhole)
    }

    @Test func playsAScript() async throws {
        let home = try TestHome()
        let script = "\(home.path)/story.txt"
        let screen = "\(home.path)/screen.txt"
        try Data("wait \"completed\" 240s\nkey n\nwait \"New call\"\nsave-screen \(screen)\nquit\n".utf8)
            .write(to: URL(fileURLWithPath: script))
        let environment = ["HOME": home.path, "TERM": "xterm-256color", "LANG": "C.UTF-8"]
        try await TerminalProgram.onThread {
            let program = try TerminalProgram(["demo", "--script", script], environment: environment)
            try program.expectEnd(0)
            #expect(program.isWhole)
        }
        let saved = try String(contentsOfFile: screen, encoding: .utf8)
        #expect(saved.contains("┌ New call"))
    }

    @Test func theDemoTakesFaults() async throws {
        let home = try TestHome()
        let script = "\(home.path)/story.txt"
        try Data("wait \"reminders ○ down\" 240s\nquit\n".utf8).write(to: URL(fileURLWithPath: script))
        let run = try await BuiltProgram(home: home).run(
            "demo", "--fault", "voxworks.any:status=503", "--script", script)
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test func aScriptThatDoesNotComeTrueSaysWhere() async throws {
        let home = try TestHome()
        let script = "\(home.path)/story.txt"
        try Data("wait \"nothing like this\" 100ms\n".utf8).write(to: URL(fileURLWithPath: script))
        let run = try await BuiltProgram(home: home).run("demo", "--script", script)
        #expect(run.status == 65)
        #expect(run.errors.contains("story.txt:1: waited"))
        try Data("wait\n".utf8).write(to: URL(fileURLWithPath: script))
        let bad = try await BuiltProgram(home: home).run("demo", "--script", script)
        #expect(bad.status == 65)
        #expect(bad.errors.contains("story.txt:1: wait needs a text"))
    }
}

extension TerminalProgram {
    /// The terminal went away: the program sees that, or the signal that tells of it, and a shell sees 129.
    func expectHangUp() throws {
        let found = try finish(isReading: false)
        #expect([129, 1000 + SIGHUP].contains(found))
    }

    func expectEnd(_ code: Int32, isReading: Bool = true) throws {
        let found = try finish(isReading: isReading)
        #expect(found == code)
    }
}
