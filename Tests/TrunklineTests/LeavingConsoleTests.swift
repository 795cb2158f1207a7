import CallCore
import Foundation
import ProviderSimulator
import Testing

/// A console is left while a call is being sent: its answer is waited for, and told.
@Suite(.serialized) struct LeavingConsoleTests {
    private func leave(
        _ faults: [String] = ["create:hold"], expecting code: Int32, isReleased: Bool = true,
        _ way: @escaping @Sendable (TerminalProgram) throws -> Void
    ) async throws -> (screen: String, state: String?) {
        let world = try await SimulatedAccounts.start(faults: faults + ["list:status=500"])
        let text = SimulatedAccounts.configuration(world.address)
        try world.home.configure("[placing]\npause = 0\n\n" + text)
        let arguments = try await world.voxworksCall(to: "+61 491 570 001")
        let form = arguments.filter { $0.contains("=") }.joined(separator: "\n")
        let environment = [
            "HOME": world.home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
        ]
        let screen = try await TerminalProgram.onThread {
            let program = try TerminalProgram([], environment: environment)
            try program.review(form)
            try program.place()
            try program.wait(for: "trunkline sending")
            try way(program)
            if isReleased { world.simulator.release() }
            try program.expectEnd(code)
            #expect(program.isWhole)
            return program.screen
        }
        #expect(await world.simulator.requestCount(.voxworks, .create) == 1)
        let listed = try JSON(parsing: try await world.program.run("calls", "--filter", "is:ours", "--json").output)
        await world.simulator.stop()
        return (screen, listed["calls"]?.items?.first?["state"]?.string)
    }

    @Test func theAnswerIsWaitedForAndTold() async throws {
        let (screen, state) = try await leave(expecting: 0) { program in
            program.send("qq")
            try program.wait(for: "is waited for")
        }
        #expect(screen.contains("A call is being sent: the provider's answer is waited for."), "\(screen)")
        #expect(screen.contains("José +61491570001: "), "\(screen)")
        #expect(state != nil && state != "unknown" && state != "sending")
    }

    @Test(arguments: [SIGTERM, SIGUSR1, SIGXCPU, 34]) func aSignalWaitsForItToo(_ signal: Int32) async throws {
        let (screen, state) = try await leave(expecting: 1000 + signal) { program in
            program.signal(signal)
            try program.wait(for: "is waited for")
        }
        #expect(screen.contains("the provider's answer is waited for"), "\(screen)")
        #expect(state != nil && state != "unknown" && state != "sending")
    }

    @Test(arguments: ["^C", "TERM"]) func whoCannotWaitLeavesItUnknown(_ way: String) async throws {
        let (_, state) = try await leave(expecting: 2, isReleased: false) { program in
            program.send("qq")
            try program.wait(for: "is waited for")
            if way == "^C" { program.send("\u{03}") } else { program.signal(SIGTERM) }
        }
        #expect(state == "unknown")
    }

    /// Also an answer that comes at once was seen by nobody.
    @Test func whatIsAnsweredAsItIsLeftIsToldToo() async throws {
        let (screen, _) = try await leave(expecting: 0) { $0.send("qq") }
        #expect(screen.contains("José +61491570001: "), "\(screen)")
    }

    /// An answer that tells nothing is told as such, and the exit code says that it is not to be repeated.
    @Test func whatStaysUnknownIsToldByTheExitCode() async throws {
        let (screen, state) = try await leave(["create:hold", "create:place-status=500"], expecting: 2) { program in
            program.send("qq")
            try program.wait(for: "is waited for")
        }
        #expect(screen.contains("OUTCOME UNKNOWN. Do not repeat this call"), "\(screen)")
        #expect(state == "unknown")
    }
}
