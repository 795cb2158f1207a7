import Foundation
import Testing

/// The console as a job of a real shell on a terminal: stopped, continued, ended, and the shell's terminal as it was.
@Suite(.serialized) struct TerminalShellTests {
    /// Opens `bash -i`, lends it to the body, and compares what `stty -a` says before and after.
    private static func inShell(
        _ body: @escaping @Sendable (TerminalProgram, _ home: String) throws -> Void
    ) async throws {
        let home = try TestHome()
        let environment = [
            "HOME": home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
            "PS1": "ready> ", "T": BuiltProgram.path, "HISTFILE": "",
        ]
        try await TerminalProgram.onThread {
            let shell = try TerminalProgram(
                ["--norc", "--noprofile", "-i"], of: "/bin/bash", environment: environment)
            try shell.wait(for: "ready>")
            shell.send("cd; stty -a > before; clear\r")
            try wait(forFile: home.path + "/before", shell)
            try body(shell, home.path)
            shell.send("stty -a > after; echo whole-$?\r")
            try shell.wait(for: "whole-0")
            #expect(!shell.emulator.isAlternate && shell.emulator.isCursorVisible)
            // The shell itself asks for pastes in brackets.
            #expect(shell.emulator.mouseModes.subtracting(["2004"]).isEmpty)
            shell.send("exit\r")
            _ = try shell.finish()
        }
        let before = try String(contentsOfFile: home.path + "/before", encoding: .utf8)
        #expect(before.contains("icanon"))
        #expect(try String(contentsOfFile: home.path + "/after", encoding: .utf8) == before)
        withExtendedLifetime(home) {}
    }

    private static func wait(forFile path: String, _ shell: TerminalProgram) throws {
        try shell.wait(for: path) { _ in (try? String(contentsOfFile: path, encoding: .utf8))?.isEmpty == false }
    }

    private static func waitForScreen(_ shell: TerminalProgram) throws {
        try shell.wait(for: "the console") { $0.isAlternate && $0.text.contains("completed") }
    }

    private static func waitForShell(_ shell: TerminalProgram, _ words: String) throws {
        try shell.wait(for: "the shell and \(words)") { !$0.isAlternate && $0.text.contains(words) }
    }

    @Test func stoppedAndContinuedTwice() async throws {
        try await Self.inShell { shell, _ in
            shell.send("$T demo; echo code-$?\r")
            try Self.waitForScreen(shell)
            for round in 1...2 {
                shell.send("\u{1A}")
                try Self.waitForShell(shell, "Stopped")
                #expect(shell.emulator.isCursorVisible)
                #expect(shell.emulator.mouseModes.subtracting(["2004"]).isEmpty)
                shell.send("stty -a | cmp - before && echo same-\(round)\r")
                try shell.wait(for: "\nsame-\(round)")
                shell.send("clear; fg\r")
                try Self.waitForScreen(shell)
                shell.send("n")
                try shell.wait(for: "New call")
                shell.send("\u{1B}")
                try shell.wait(forEndOf: "New call ─")
            }
            shell.send("q")
            try Self.waitForShell(shell, "ready>")
        }
    }

    @Test func resizedWhileItIsStopped() async throws {
        try await Self.inShell { shell, _ in
            shell.send("$T demo\r")
            try Self.waitForScreen(shell)
            shell.send("\u{1A}")
            try Self.waitForShell(shell, "Stopped")
            shell.resize(width: 90, height: 30)
            shell.send("fg\r")
            try shell.wait(for: "the console in its new size") { emulator in
                emulator.text.contains("completed")
                    && emulator.text.split(separator: "\n").allSatisfy { $0.count <= 90 }
            }
            shell.send("q")
            try shell.wait(for: "ready>")
            shell.resize(width: 120, height: 36)
            shell.send("clear\r")
        }
    }

    @Test(arguments: [
        ("TERM", 143), ("HUP", 129), ("INT", 130), ("QUIT", 131), ("USR1", 138), ("IO", 157), ("SEGV", 139),
        ("ABRT", 134),
    ])
    func endedFromOutside(_ name: String, _ code: Int) async throws {
        try await Self.inShell { shell, home in
            shell.send("clear; sh -c 'echo $$ > pid; exec $T demo'\r")
            try Self.waitForScreen(shell)
            let number = try String(contentsOfFile: home + "/pid", encoding: .utf8)
            let process = try #require(pid_t(number.trimmingCharacters(in: .whitespacesAndNewlines)))
            let signals = [
                "TERM": SIGTERM, "HUP": SIGHUP, "INT": SIGINT, "QUIT": SIGQUIT, "USR1": SIGUSR1, "IO": SIGIO,
                "SEGV": SIGSEGV, "ABRT": SIGABRT,
            ]
            kill(process, try #require(signals[name]))
            try Self.waitForShell(shell, "ready>")
            // By itself: what a shell was to do after a program that ended by INT is not done.
            shell.send("echo code-$?\r")
            try Self.waitForShell(shell, "code-\(code)")
        }
    }
}
