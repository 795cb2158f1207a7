import CallCore
import Foundation
import ProviderSimulator
import TerminalIO
import TestTools
import Testing

/// Every signal whose default ends a program, on the built program: the terminal is given back, and the process ends by it.
@Suite(.serialized) struct EndingSignalTests {
    /// The real-time signals are all treated by one line: the first, the last and one between stand for them.
    static let ending: [Int32] = [
        SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGTERM, SIGSTKFLT, SIGXCPU, SIGVTALRM, SIGPROF, SIGIO,
        SIGPWR,
        34, 49, 64,
    ]
    /// Whoever runs the tests may have set signals aside.
    static let starter = ["/usr/bin/env", "--default-signal"]

    private static func console(
        _ body: @escaping @Sendable (TerminalProgram) throws -> Void
    ) async throws {
        let home = try TestHome()
        let environment = [
            "HOME": home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
        ]
        try await TerminalProgram.onThread {
            let program = try TerminalProgram(["demo"], environment: environment, starter: starter)
            try program.wait(for: "completed")
            try body(program)
        }
        withExtendedLifetime(home) {}
    }

    @Test func allOfThemAreKnown() {
        let faults = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS]
        let harmless = [SIGCHLD, SIGURG, SIGWINCH, SIGCONT, SIGTSTP, SIGTTIN, SIGTTOU, SIGSTOP, SIGKILL]
        // PIPE and XFSZ are answered by an error of what was written, and the C library has 32 and 33.
        let rest = Set((1...64).map(Int32.init)).subtracting(faults + harmless + [SIGPIPE, SIGXFSZ, 32, 33])
        #expect(Set(SignalEvent.endings.map(\.number)) == rest)
    }

    @Test(arguments: ending) func aConsoleGivesItsTerminalBack(_ signal: Int32) async throws {
        try await Self.console { program in
            #expect(program.emulator.isAlternate && !program.emulator.mouseModes.isEmpty)
            program.signal(signal)
            try program.expectEnd(1000 + signal)
            #expect(program.isWhole)
        }
    }

    @Test func whatEndsNobodyElseEndsNoConsole() async throws {
        try await Self.console { program in
            for signal in [SIGCHLD, SIGURG, SIGWINCH, SIGCONT, SIGPIPE, SIGXFSZ] { program.signal(signal) }
            program.send("n")
            try program.wait(for: "New call ─")
            program.send("\u{1B}")
            try program.wait(forEndOf: "New call ─")
            program.send("q")
            try program.expectEnd(0)
            #expect(program.isWhole)
        }
    }

    @Test(arguments: ending) func aCommandThatRunsOnEndsByIt(_ signal: Int32) async throws {
        let world = try await SimulatedAccounts.start()
        var program = world.program
        program.starter = Self.starter
        let started = try program.start(["watch", "--json"])
        let placed = try await world.program.run(try await world.contactshipCall())
        #expect(placed.status == 0)
        _ = try await started.waitForOutput { $0.contains("event") }
        started.send(signal)
        #expect(try await started.finish().status == -signal)
        await world.simulator.stop()
    }

    /// As `nohup` does for HUP, whoever starts a program may set others aside.
    @Test func whatWasIgnoredAtTheStartStaysSo() async throws {
        let world = try await SimulatedAccounts.start(faults: ["create:hold"])
        var program = world.program
        program.starter = ["/usr/bin/env", "--default-signal", "--ignore-signal=USR1,HUP"]
        let started = try program.start(try await world.voxworksCall())
        try await Patience.wait(for: "the request") { await !world.simulator.requests().isEmpty }
        started.send(SIGUSR1)
        started.send(SIGHUP)
        world.simulator.release()
        let run = try await started.finish()
        #expect(run.status == 0, "\(run.errors)")
        #expect(!run.errors.contains("Interrupted"))
        await world.simulator.stop()
    }

    /// A shell's loop ends at ^C only where the program that it runs ended by it.
    @Test func aLoopOfCommandsStopsWithTheOneThatIsInterrupted() async throws {
        let world = try await SimulatedAccounts.start()
        let environment = [
            "HOME": world.home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8",
        ]
        let loop = "for i in 1 2 3; do echo round-$i; \(BuiltProgram.path) watch; echo again-$i; done"
        try await TerminalProgram.onThread {
            let shell = try TerminalProgram(
                ["-c", loop], of: "/bin/bash", environment: environment, starter: Self.starter)
            try shell.wait(for: "round-1")
            try shell.wait(for: "its first call is waited for") { $0.text.contains("waited for") }
            shell.send("\u{03}")
            _ = try shell.finish()
            #expect(!shell.received.contains("again-1"), "\(shell.received)")
        }
        await world.simulator.stop()
    }
}
