import CallCore
import Foundation
import ProviderSimulator
import TestTools
import Testing

/// The terminal after faults and signals, and a terminal that is gone.
@Suite(.serialized) struct TerminalFaultTests {
    private static func environment(_ home: TestHome, _ more: [String: String] = [:]) -> [String: String] {
        [
            "HOME": home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
        ].merging(more) { $1 }
    }

    private static func log(_ home: TestHome) -> String {
        (try? String(contentsOfFile: home.path + "/.local/state/trunkline/log", encoding: .utf8)) ?? ""
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGSYS])
    func aFaultGivesTheTerminalBack(_ signal: Int32) async throws {
        let home = try TestHome()
        let environment = Self.environment(home)
        let shown = try await TerminalProgram.onThread {
            let program = try TerminalProgram(["demo"], environment: environment)
            try program.wait(for: "completed")
            program.send("n")
            try program.wait(for: "New call")
            program.signal(signal)
            try program.expectEnd(1000 + signal)
            #expect(program.isWhole)
            return program.received
        }
        #expect(shown.contains("trunkline stopped on a fault of its own (SIG"))
        #expect(Self.log(home).contains("stopped on a fault of its own (SIG"))
    }

    /// Whatever the shell allows: a core file would hold every key.
    @Test func aFaultLeavesNoCoreFile() async throws {
        let home = try TestHome()
        let environment = Self.environment(home)
        let script = "ulimit -c unlimited; cd; exec \(BuiltProgram.path) demo"
        let limits = try await TerminalProgram.onThread {
            let program = try TerminalProgram(["-c", script], of: "/bin/sh", environment: environment)
            try program.wait(for: "completed")
            let limits = try String(contentsOfFile: "/proc/\(program.process)/limits", encoding: .utf8)
            program.signal(SIGSEGV)
            try program.expectEnd(1000 + SIGSEGV)
            return limits
        }
        #expect(limits.contains(/Max core file size +0\b/), "\(limits)")
        let files = try FileManager.default.contentsOfDirectory(atPath: home.path)
        #expect(!files.contains { $0.hasPrefix("core") }, "\(files)")
    }

    /// Bytes made up, typed as fast as they are taken: it lives, or was told to quit, and gives the terminal back.
    @Test(arguments: 1...3) func noiseOnTheTerminal(_ round: UInt64) async throws {
        let home = try TestHome()
        let environment = Self.environment(home)
        let setting = FuzzSetting(count: 20_000)
        try await TerminalProgram.onThread {
            let program = try TerminalProgram(["demo", "--read-only"], environment: environment)
            try program.wait(for: "completed")
            var random = SeededRandom(seed: setting.seed &* 1_000 &+ round)
            let starts = [
                "\u{1B}[<", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[", "\u{1B}O", "\u{1B}]", "\u{9B}", "n", "/", "\r",
            ]
            for _ in 0..<min(setting.count, 20_000) / 100 {
                var text = starts.randomElement(using: &random) ?? ""
                text += random.nastyString(length: Int.random(in: 0...20, using: &random))
                text += String(
                    (0..<20).map { _ in Character(Unicode.Scalar(UInt8.random(in: 4..<0x7F, using: &random))) })
                program.send(text)
                program.drain()
            }
            program.send("\u{1B}[201~")
            program.signal(SIGTERM)
            let status = try program.finish()
            // The noise has ^Z in it: until the program is back, ^\ is for the terminal, which makes a signal of it.
            #expect([1000 + SIGTERM, 1000 + SIGQUIT, 0].contains(status))
            #expect(program.isWhole)
        }
    }

    /// Swift says why before it stops; that is in the log, and nothing in it acts.
    @Test(arguments: ["drawn", "working"]) func aTrapOfSwiftGivesTheTerminalBack(_ place: String) async throws {
        let home = try TestHome()
        let environment = Self.environment(home, ["TRUNKLINE_TRAP_AT": place])
        let (status, shown) = try await TerminalProgram.onThread {
            let program = try TerminalProgram(["demo"], environment: environment)
            let status = try program.finish()
            #expect(program.isWhole)
            return (status, program.received)
        }
        #expect([1000 + SIGILL, 1000 + SIGTRAP].contains(status))
        #expect(shown.contains("its last words are in"))
        let log = Self.log(home)
        #expect(log.contains("asked for by TRUNKLINE_TRAP_AT at \\u{1b}[31m\(place)"), "\(log)")
        #expect(!log.unicodeScalars.contains("\u{1B}"))
    }

    /// What is written to stderr while the screen is up, by whatever code, and right before a fault too.
    @Test func otherCodesWordsAreInTheLogAndActNowhere() async throws {
        let home = try TestHome()
        // Else nobody but root could look into /proc for it.
        let environment = Self.environment(home, ["TRUNKLINE_ALLOW_DUMPS": "1"])
        let bytes = try await TerminalProgram.onThread {
            let program = try TerminalProgram(["demo"], environment: environment)
            try program.wait(for: "completed")
            let errors = open("/proc/\(program.process)/fd/2", O_WRONLY)
            #expect(errors >= 0)
            for words in [
                "first \u{1B}[2J\u{9B}31m\u{202E}\n", String(repeating: "x", count: 50_000) + "\n",
                "in the end\u{07}\n",
            ] {
                let bytes = Array(words.utf8)
                #expect(write(errors, bytes, bytes.count) == bytes.count)
            }
            program.signal(SIGSEGV)
            try program.expectEnd(1000 + SIGSEGV)
            close(errors)
            #expect(program.isWhole)
            return program.received
        }
        let log = Self.log(home)
        #expect(log.contains("first \\u{1b}[2J\\u{9b}31m\\u{202e}\n"))
        #expect(log.contains("in the end\\u{07}\n"))
        #expect(log.count { $0 == "x" } >= 50_000)
        #expect(!bytes.contains("in the end"))
        let file = try FileManager.default.attributesOfItem(atPath: home.path + "/.local/state/trunkline/log")
        #expect(file[.posixPermissions] as? Int == 0o600)
    }

    /// In a session of its own no signal tells of it, and still nothing is written on and on.
    @Test(arguments: ["exec", "trap '' HUP; setsid -w"]) func aTerminalThatIsGoneEndsIt(_ start: String) async throws {
        let home = try TestHome()
        let environment = Self.environment(home)
        let script = "\(start) \(BuiltProgram.path) demo --speed 500; exit $?"
        try await TerminalProgram.onThread {
            let program = try TerminalProgram(["-c", script], of: "/bin/sh", environment: environment)
            try program.wait(for: "completed")
            program.closeTerminal()
            try program.expectHangUp()
        }
    }

    /// With a call on its way: the journal is whole, and the call is unknown or told.
    @Test func aTerminalThatIsGoneWhileACallIsSentLeavesTheJournalWhole() async throws {
        let world = try await SimulatedAccounts.start(faults: ["create:hold"])
        let arguments = try await world.voxworksCall()
        let environment = Self.environment(world.home)
        let isAsked = Locked(false)
        async let asking: Void = Patience.wait(for: "the request") {
            let isThere = await !world.simulator.requests().isEmpty
            isAsked.withLock { $0 = isThere }
            return isThere
        }
        try await TerminalProgram.onThread {
            let program = try TerminalProgram(arguments, environment: environment)
            try program.wait(for: "the request") { _ in isAsked.withLock { $0 } }
            program.closeTerminal()
            // The hang-up comes at once; what is held is let go only afterwards.
            poll(nil, 0, 300)
            world.simulator.release()
            let status = try program.finish(isReading: false)
            #expect([1000 + SIGHUP, 2].contains(status))
        }
        try await asking
        let listed = try JSON(parsing: try await world.program.run("calls", "--json").output)
        let states = listed["calls"]?.items?.compactMap { $0["state"]?.string } ?? []
        #expect(states.count == 1 && !["intended", "sending"].contains(states.first ?? ""), "\(states)")
        #expect(try await world.program.run("doctor").status == 0)
        await world.simulator.stop()
    }

    @Test func aStoryOnATerminalThatIsGoneEnds() async throws {
        let world = try await SimulatedAccounts.start()
        let environment = Self.environment(world.home)
        try await TerminalProgram.onThread {
            let program = try TerminalProgram(["watch"], environment: environment)
            try program.wait(for: "waited for")
            program.closeTerminal()
            try program.expectHangUp()
        }
        await world.simulator.stop()
    }
}
