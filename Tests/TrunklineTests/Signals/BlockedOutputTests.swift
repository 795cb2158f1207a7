import CallCore
import Foundation
import ProviderSimulator
import Testing

/// A terminal or a pipe that nobody reads: the program ends on a signal all the same, and what is typed blindly decides
/// nothing.
@Suite(.serialized) struct BlockedOutputTests {
    private static func environment(_ home: TestHome) -> [String: String] {
        ["HOME": home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC"]
    }

    private static func blockedDemo(_ body: @escaping @Sendable (TerminalProgram) throws -> Void) async throws {
        let home = try TestHome()
        let environment = environment(home)
        try await TerminalProgram.onThread {
            let program = try TerminalProgram(
                ["demo", "--read-only"], environment: environment, starter: EndingSignalTests.starter)
            try program.wait(for: "completed")
            let start = try program.blockOutput()
            program.waitBlocked(since: start, for: .milliseconds(500))
            try body(program)
        }
        withExtendedLifetime(home) {}
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGUSR1]) func aConsoleEndsAndRestores(_ signal: Int32)
        async throws
    {
        try await Self.blockedDemo { program in
            program.signal(signal)
            try program.expectEnd(1000 + signal, isReading: false)
            // Whoever reads on finds the terminal whole.
            program.drain()
            #expect(program.isWhole)
        }
    }

    @Test(arguments: [SIGSEGV, SIGABRT]) func aFaultEndsItToo(_ signal: Int32) async throws {
        try await Self.blockedDemo { program in
            program.signal(signal)
            try program.expectEnd(1000 + signal, isReading: false)
            program.drain()
            #expect(program.isWhole)
        }
    }

    /// The reader goes on: the screen is whole again and takes keys.
    @Test func aScreenThatIsReadAgainGoesOn() async throws {
        try await Self.blockedDemo { program in
            program.drain()
            program.resize(width: 118, height: 36)
            try program.wait(for: "1 Calls")
            program.send("q")
            try program.expectEnd(0)
            #expect(program.isWhole)
        }
    }

    /// `isReviewed` unless the review is opened by the body.
    private func placing(
        isReviewed: Bool = true, _ body: @escaping @Sendable (TerminalProgram) throws -> Void
    ) async throws -> Int {
        let world = try await SimulatedAccounts.start()
        let text = SimulatedAccounts.configuration(world.address)
        try world.home.configure("[placing]\npause = 0\n\n" + text)
        let arguments = try await world.voxworksCall(to: "+61 491 570 001")
        let form = arguments.filter { $0.contains("=") }.joined(separator: "\n")
        let environment = Self.environment(world.home)
        try await TerminalProgram.onThread {
            let program = try TerminalProgram([], environment: environment, starter: EndingSignalTests.starter)
            try isReviewed ? program.review(form) : program.fill(form)
            try body(program)
            // What the key did not do, it does not do later either.
            try program.wait(for: "Nothing was done by that key")
            program.send("\u{1B}\u{1B}")
            try program.wait(forEndOf: "Place this call?")
            program.signal(SIGTERM)
            try program.expectEnd(1000 + SIGTERM)
        }
        let count = await world.simulator.requestCount(.voxworks, .create)
        await world.simulator.stop()
        return count
    }

    @Test func aKeyPressedWhileTheScreenStandsPlacesNothing() async throws {
        let count = try await placing { program in
            let start = try program.blockOutput()
            program.waitBlocked(since: start, for: .seconds(2))
            program.send("p")
            program.waitBlocked(since: start, for: .seconds(3))
        }
        #expect(count == 0)
    }

    @Test func aKeyPressedWhileTheProgramStandsPlacesNothing() async throws {
        let count = try await placing { program in
            try program.stop()
            program.send("p")
            program.waitBlocked(since: .now, for: .milliseconds(2_500))
            program.signal(SIGCONT)
        }
        #expect(count == 0)
    }

    /// The review was opened, and nobody can have seen it yet.
    @Test func aKeyThatAnswersWhatWasNotShownPlacesNothing() async throws {
        let count = try await placing(isReviewed: false) { program in
            _ = try program.blockOutput()
            program.send("\u{12}")
            poll(nil, 0, 300)
            program.send("p")
            poll(nil, 0, 300)
        }
        #expect(count == 0)
    }

    @Test func afterwardsTheSameKeyPlaces() async throws {
        let world = try await SimulatedAccounts.start()
        let text = SimulatedAccounts.configuration(world.address)
        try world.home.configure("[placing]\npause = 0\n\n" + text)
        let arguments = try await world.voxworksCall(to: "+61 491 570 001")
        let form = arguments.filter { $0.contains("=") }.joined(separator: "\n")
        let environment = Self.environment(world.home)
        try await TerminalProgram.onThread {
            let program = try TerminalProgram([], environment: environment, starter: EndingSignalTests.starter)
            try program.review(form)
            let start = try program.blockOutput()
            program.waitBlocked(since: start, for: .seconds(2))
            program.send("p")
            try program.wait(for: "Nothing was done by that key")
            #expect(program.screen.contains("Place this call?"))
            try program.place()
            try program.wait(forEndOf: "Place this call?")
            try program.wait(for: "a call that was placed") { _ in
                (try? String(contentsOfFile: world.home.data + "/journal.sqlite-wal", encoding: .isoLatin1))?
                    .contains("61491570001") == true
            }
            program.send("qq")
            _ = try program.finish()
        }
        #expect(await world.simulator.requestCount(.voxworks, .create) == 1)
        await world.simulator.stop()
    }

    /// Nobody reads the pipe that a command writes into.
    @Test(arguments: ["calls --limit 100000", "export", "watch --json", "show"], [SIGTERM, SIGUSR1])
    func aCommandEndsThoughNobodyReadsIt(_ command: String, _ signal: Int32) async throws {
        let world = try await SimulatedAccounts.start()
        let placed = try await world.program.run(try await world.contactshipCall())
        let id = try #require(try JSON(parsing: placed.output)["id"]?.string)
        let words = command == "show" ? ["show", id] : command.split(separator: " ").map(String.init)
        let pipe = try FullPipe()
        let arguments = [BuiltProgram.path] + words + (command.hasPrefix("watch") ? [id] : [])
        let status = try await TerminalProgram.onThread {
            try pipe.run(arguments, home: world.home.path, signal: signal)
        }
        #expect(status == -signal)
        await world.simulator.stop()
    }

    /// Whoever sees that it was ended by a signal does it again.
    @Test func anOutcomeThatNobodyReadsIsToldByTheExitCode() async throws {
        let server = try AnsweringServer { _ in .json("{}", status: 500) }
        let home = try TestHome()
        try home.configure(
            """
            [accounts.sales]
            provider = "contactship"
            base_url = "\(server.address)"
            key_command = ["printf", "sk_blocked_1"]
            environment = "sandbox"
            calling_hours = { start = "00:00", end = "24:00" }

            """)
        let pipe = try FullPipe()
        let words = [
            BuiltProgram.path, "call", "contactship-phone", "--set", "from_number=+12025551234", "--set",
            "agent_id=agent-1", "--set", "full_name=Ada Test", "--set", "to_number=+14155552671", "--yes", "--json",
        ]
        let status = try await TerminalProgram.onThread { try pipe.run(words, home: home.path, signal: SIGTERM) }
        #expect(status == 2)
        #expect(server.requests.count { $0.head.hasPrefix("POST") } == 1)
    }

    /// Typed while a command waited, before its question was there.
    @Test func anAnswerBeforeTheQuestionConfirmsNothing() async throws {
        let world = try await SimulatedAccounts.start()
        let asked = world.home.path + "/asked"
        let text = SimulatedAccounts.configuration(world.address)
        try world.home.configure(text)
        let placed = try await world.program.run(
            try await world.voxworksCall() + ["--set", "scheduled_time=2099-01-01T10:00:00Z"])
        let id = try #require(try JSON(parsing: placed.output)["id"]?.string)
        let holder = try StartedProgram(
            "/usr/bin/flock",
            [world.home.data, "sh", "-c", "touch \(asked); while [ -e \(asked) ]; do sleep 0.05; done"],
            environment: ["PATH": "/usr/bin:/bin"], input: "", folder: world.home.path)
        while access(asked, F_OK) != 0 { try await Task.sleep(for: .milliseconds(10)) }
        let environment = Self.environment(world.home)
        try await TerminalProgram.onThread {
            let program = try TerminalProgram(
                ["cancel", id], environment: environment, starter: EndingSignalTests.starter)
            program.send("y\r")
            try program.wait(for: "Waiting for the journal")
            unlink(asked)
            try program.wait(for: "[y/N]")
            program.send("n\r")
            try program.expectEnd(3)
        }
        _ = try await holder.finish()
        #expect(await world.simulator.requestCount(.voxworks, .cancel) == 0)
        await world.simulator.stop()
    }
}
