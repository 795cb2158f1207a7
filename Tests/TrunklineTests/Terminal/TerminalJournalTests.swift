import CallCore
import Foundation
import ProviderSimulator
import Testing

/// The built console on a journal that cannot be written: the trouble stays on the screen as long as it lasts.
@Suite(.serialized) struct TerminalJournalTests {
    private static func environment(_ home: TestHome) -> [String: String] {
        [
            "HOME": home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
            "USER": "tester",
        ]
    }

    @Test func aJournalThatCannotBeWrittenIsShownAndReadOnly() async throws {
        let world = try await SimulatedAccounts.start()
        #expect(try await world.program.run(try await world.voxworksCall()).status == 0)
        try world.home.setWritable(false)
        let environment = Self.environment(world.home)
        try await TerminalProgram.onThread {
            let program = try TerminalProgram([], environment: environment, starter: Hardship.obeyingModes)
            try program.wait(for: "journal read-only")
            try program.wait(for: "José")
            try program.wait(for: "only read until Trunkline is started again")
            program.send("j")
            try program.wait(for: "▲ The journal cannot be written: it is only read, and no call is placed.")
            program.send("n")
            try program.wait(for: "The journal cannot be written") { !$0.text.contains("New call ─") }
            // Two letters that come together would be text.
            program.readQuestion(for: .milliseconds(300))
            program.send("q")
            #expect(try program.finish() == 0)
            #expect(program.isWhole)
        }
        #expect(await world.simulator.requests().count == 1)
        try world.home.setWritable(true)
        await world.simulator.stop()
    }

    /// Another program holds the file for a while.
    @Test func aLockIsShownAsLongAsItLasts() async throws {
        let world = try await SimulatedAccounts.start()
        #expect(try await world.program.run("dnc", "add", "+14155550100", "--reason", "x").status == 0)
        try await world.home.foldLog()
        let (environment, data, home) = (Self.environment(world.home), world.home.data, world.home)
        let held = data + "/held"
        let holder = try StartedProgram(
            "/bin/sh",
            [
                "-c",
                #"{ echo "BEGIN IMMEDIATE; INSERT INTO lease VALUES ('x', 1, 1);"; echo ".system touch $1"; while [ -e "$1" ] || [ ! -e "$1.over" ]; do sleep 0.05; done; } | sqlite3 "$0""#,
                data + "/journal.sqlite", held,
            ], environment: ["PATH": "/usr/bin:/bin"], input: "", folder: home.path)
        while access(held, F_OK) != 0 { try await Task.sleep(for: .milliseconds(10)) }
        try await TerminalProgram.onThread {
            let program = try TerminalProgram([], environment: environment)
            try program.wait(for: "journal locked")
            program.send("n")
            try program.wait(for: "Another program holds the journal")
            _ = FileManager.default.createFile(atPath: held + ".over", contents: nil)
            unlink(held)
            try program.wait(forEndOf: "journal locked")
            program.send("n")
            try program.wait(for: "New call ─")
            program.send("\u{1B}")
            try program.wait(forEndOf: "New call ─")
            program.send("q")
            #expect(try program.finish() == 0)
        }
        _ = try await holder.finish()
        await world.simulator.stop()
    }

    /// A disk that fills up while the console is open, and is emptied again.
    @Test func aFullDiskIsShownAsLongAsItLasts() async throws {
        let world = try await SimulatedAccounts.start()
        guard try await Hardship.offersDisks(in: world.home) else {
            return print("no disk can be made here: the lock stands for it")
        }
        try FileManager.default.createDirectory(atPath: world.home.data, withIntermediateDirectories: true)
        let (environment, home) = (Self.environment(world.home), world.home)
        // Files outside tell the shell inside what to do.
        let script = """
            ( while [ ! -e "$0.fill" ]; do sleep 0.05; done
              dd if=/dev/zero of="$place/fill" bs=4096 2>/dev/null
              while [ ! -e "$0.free" ]; do sleep 0.05; done
              rm "$place/fill" ) &
            exec "$@"
            """
        let signal = home.path + "/disk"
        let starter = Hardship.withDisk(script).dropLast() + [signal, home.data]
        try await TerminalProgram.onThread {
            let program = try TerminalProgram([], environment: environment, starter: Array(starter))
            try program.wait(for: "1 Calls")
            _ = FileManager.default.createFile(atPath: signal + ".fill", contents: nil)
            // Somebody has to write before anybody knows.
            program.send("4a")
            try program.wait(for: "A number not to call")
            for number in 0..<200 where !program.screen.contains("disk full") {
                program.send("+1415555\(String(format: "%04d", 1000 + number))\tasked us to stop")
                try program.wait(for: "asked us to stop")
                program.readQuestion(for: .milliseconds(600))
                program.send("\r")
                try program.wait(for: "a word on the number") {
                    $0.text.contains("disk full") || $0.text.contains("is not called from now on")
                }
                if !program.screen.contains("disk full") { program.send("a") }
            }
            try program.wait(for: "disk full")
            program.send("\u{1B}")
            try program.wait(forEndOf: "A number not to call")
            program.send("\u{1B}")
            try program.wait(forEndOf: "┌ Do not call ")
            program.send("n")
            try program.wait(for: "The disk is full: nothing can be kept, so no call is placed.")
            _ = FileManager.default.createFile(atPath: signal + ".free", contents: nil)
            try program.wait(forEndOf: "disk full")
            program.send("n")
            try program.wait(for: "New call ─")
            program.send("\u{1B}")
            try program.wait(forEndOf: "New call ─")
            program.send("q")
            #expect(try program.finish() == 0)
        }
        await world.simulator.stop()
    }
}
