import Foundation
import Testing

/// The built program without a configuration, on a pseudo-terminal.
@Suite(.serialized) struct TerminalFirstStartTests {
    private static func start(
        _ body: @escaping @Sendable (TerminalProgram) throws -> Void
    ) async throws -> TestHome {
        let home = try TestHome()
        let environment = [
            "HOME": home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
        ]
        try await TerminalProgram.onThread {
            let program = try TerminalProgram([], environment: environment)
            try program.wait(for: "Welcome to Trunkline")
            try body(program)
        }
        return home
    }

    @Test func showsTheDemoAndGivesTheTerminalBack() async throws {
        let home = try await Self.start { program in
            program.send("d")
            try program.wait(for: "DEMO")
            try program.wait(for: "completed")
            program.send("q")
            try program.expectEnd(0)
            #expect(program.isWhole)
        }
        #expect(!FileManager.default.fileExists(atPath: home.configuration))
    }

    @Test func addsAnAccountWithoutShowingItsKey() async throws {
        let canary = "sk_canary_5d41402abc4b2a76"
        let home = try await Self.start { program in
            program.send("a")
            try program.wait(for: "┌ New account")
            program.send("first\t\t\u{1B}OC\thttp://127.0.0.1:9\t\t")
            program.send(canary)
            try program.wait(for: "••••")
            program.readQuestion()
            program.send("\u{13}")
            try program.wait(for: "Account first is saved")
            try program.wait(for: "cannot be reached")
            #expect(!program.screen.contains("canary"))
            program.send("q")
            try program.expectEnd(0)
            #expect(program.isWhole)
        }
        let folder = URL(fileURLWithPath: home.configuration).deletingLastPathComponent().path
        let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/keys")
        let key = try #require(names.first { $0.hasPrefix("first-") })
        #expect(try String(contentsOfFile: folder + "/keys/" + key, encoding: .utf8) == canary + "\n")
        try FileManager.default.removeItem(atPath: folder + "/keys/" + key)
        #expect(!(try home.everything()).contains("canary"))
        #expect(try String(contentsOfFile: home.configuration, encoding: .utf8).contains("[accounts.first]"))
    }
}
