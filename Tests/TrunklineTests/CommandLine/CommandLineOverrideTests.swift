import Foundation
import ProviderSimulator
import Testing

/// A number that is held back, called all the same from the shell.
struct CommandLineOverrideTests {
    /// Whoever said why, said it of the calls that there were.
    @Test func whatBecomesUnknownWhileTheQuestionIsOpenHoldsItBack() async throws {
        let world = try await SimulatedAccounts.start(faults: ["create:drop", "list:status=500"])
        let arguments = try await world.voxworksCall()
        let override = ["--override", "+14155552671", "--reason", "it never rang"]
        #expect(try await world.program.run(arguments).status == 2)
        let asking = arguments.filter { $0 != "--yes" && $0 != "--json" } + override
        let environment = [
            "HOME": world.home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
        ]
        let meanwhile = world.home.path + "/meanwhile"
        let another = Task {
            while access(meanwhile + ".begun", F_OK) != 0 { try await Task.sleep(for: .milliseconds(10)) }
            let run = try await world.program.run(arguments + override)
            _ = FileManager.default.createFile(atPath: meanwhile + ".over", contents: nil)
            return run
        }
        try await TerminalProgram.onThread {
            let program = try TerminalProgram(asking, environment: environment)
            try program.wait(for: "[y/N]")
            _ = FileManager.default.createFile(atPath: meanwhile + ".begun", contents: nil)
            try program.wait(for: "the other call") { _ in access(meanwhile + ".over", F_OK) == 0 }
            program.send("y\n")
            try program.expectEnd(2)
            #expect(program.screen.contains("Not sent, and not to be repeated"), "\(program.screen)")
        }
        #expect(try await another.value.status == 2)
        #expect(await world.simulator.requests().count == 2)
        await world.simulator.stop()
    }
}
