import CallCore
import Foundation
import ProviderSimulator
import TestTools
import Testing

/// Two signals, however soon after each other: whoever cannot wait leaves, and is told that nobody knows of the call.
@Suite(.serialized) struct SecondSignalTests {
    private static let pairs: [(Int32, Int32)] = [
        (SIGTERM, SIGTERM), (SIGINT, SIGTERM), (SIGHUP, SIGQUIT), (SIGUSR1, SIGUSR1), (SIGTERM, 64),
    ]

    /// Left in the middle of sending, and found so by the next start; at the answer's time-out the program itself would have
    /// kept that it is unknown.
    private static func isLeftBehind(_ world: SimulatedAccounts) async throws -> Bool {
        let listed = try JSON(parsing: try await world.program.run("calls", "--filter", "is:ours", "--json").output)
        let call = try #require(listed["calls"]?.items?.first)
        let id = try #require(call["id"]?.string)
        let shown = try JSON(parsing: try await world.program.run("show", id, "--json").output)
        return call["state"] == "unknown" && shown["events"]?.items?.contains { $0["type"] == "interrupted" } == true
    }

    /// `pause` is what happens between the two.
    private func leave(
        _ first: Int32, _ second: Int32, _ pause: @escaping @Sendable (TerminalProgram) throws -> Void
    ) async throws {
        let world = try await SimulatedAccounts.start(faults: ["create:hold", "list:status=500"])
        let text = SimulatedAccounts.configuration(world.address)
        try world.home.configure("[placing]\npause = 0\n\n" + text)
        let form = try await world.voxworksCall(to: "+61 491 570 001").filter { $0.contains("=") }
        let environment = [
            "HOME": world.home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
        ]
        try await TerminalProgram.onThread {
            let program = try TerminalProgram([], environment: environment, starter: EndingSignalTests.starter)
            try program.review(form.joined(separator: "\n"))
            try program.place()
            try program.wait(for: "trunkline sending")
            program.signal(first)
            try pause(program)
            program.signal(second)
            try program.expectEnd(2)
            #expect(program.isWhole)
        }
        #expect(try await Self.isLeftBehind(world))
        #expect(await world.simulator.requestCount(.voxworks, .create) == 1)
        await world.simulator.stop()
    }

    @Test(arguments: pairs) func atAConsoleAsTheScreenCloses(_ pair: (Int32, Int32)) async throws {
        try await leave(pair.0, pair.1) { try $0.wait(for: "the screen to close") { !$0.isAlternate } }
    }

    @Test func atAConsoleAtOnce() async throws { try await leave(SIGTERM, SIGINT) { _ in } }

    /// It was left by its key, and the answer is waited for.
    @Test func atAConsoleThatIsBeingLeft() async throws {
        let world = try await SimulatedAccounts.start(faults: ["create:hold", "list:status=500"])
        let text = SimulatedAccounts.configuration(world.address)
        try world.home.configure("[placing]\npause = 0\n\n" + text)
        let form = try await world.voxworksCall(to: "+61 491 570 001").filter { $0.contains("=") }
        let environment = [
            "HOME": world.home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
        ]
        try await TerminalProgram.onThread {
            let program = try TerminalProgram([], environment: environment, starter: EndingSignalTests.starter)
            try program.review(form.joined(separator: "\n"))
            try program.place()
            try program.wait(for: "trunkline sending")
            program.send("qq")
            try program.wait(for: "the screen to close") { !$0.isAlternate }
            program.signal(SIGUSR2)
            try program.expectEnd(2)
        }
        #expect(try await Self.isLeftBehind(world))
        await world.simulator.stop()
    }

    @Test(arguments: pairs) func atTheCommandLineAtOnce(_ pair: (Int32, Int32)) async throws {
        let world = try await SimulatedAccounts.start(faults: ["create:hold"])
        var program = world.program
        program.starter = EndingSignalTests.starter
        let started = try program.start(try await world.voxworksCall())
        try await Patience.wait(for: "the request") { await !world.simulator.requests().isEmpty }
        started.send(pair.0)
        // The same signal twice at once is one to the system.
        if pair.0 == pair.1 { try await started.waitForErrors { $0.contains("Interrupted") } }
        started.send(pair.1)
        #expect(try await started.finish().status == 2)
        #expect(try await Self.isLeftBehind(world))
        #expect(await world.simulator.requests().count == 1)
        await world.simulator.stop()
    }

    /// A script played without a terminal.
    @Test(arguments: [SIGTERM, SIGUSR1]) func atAConsoleWithoutATerminal(_ signal: Int32) async throws {
        let home = try TestHome()
        let script = try home.file("story.txt", "wait \"completed\" 240s\nwait \"nothing like this\" 3600s\n")
        var program = BuiltProgram(home: home)
        program.starter = EndingSignalTests.starter
        let started = try program.start(["demo", "--script", script])
        try await Task.sleep(for: .seconds(1))
        started.send(signal)
        #expect(try await started.finish().status == -signal)
    }
}
