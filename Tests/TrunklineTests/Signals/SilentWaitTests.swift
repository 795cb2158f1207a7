import CallCore
import Foundation
import ProviderSimulator
import TestTools
import Testing

/// Nothing is waited for in silence: the words go to stderr, and stdout stays as it is.
@Suite(.serialized) struct SilentWaitTests {
    /// Fills the disk at `$place` when `$0.fill` is there, says so by `$0.full`, and empties it when `$0.free` is there.
    private static let fillingDisk = """
        ( while [ ! -e "$0.fill" ]; do sleep 0.05; done
          dd if=/dev/zero of="$place/fill" bs=4096 2>/dev/null
          : > "$0.full"
          while [ ! -e "$0.free" ]; do sleep 0.05; done
          rm "$place/fill" ) &
        exec "$@"
        """

    /// The journal's disk fills up between the request and its answer.
    @Test func anAnswerThatCannotBeKeptIsWaitedForInWords() async throws {
        let world = try await SimulatedAccounts.start(faults: ["create:hold"])
        guard try await Hardship.offersDisks(in: world.home) else {
            return print("no disk can be made here: the dispatcher's own test stands for it")
        }
        try FileManager.default.createDirectory(atPath: world.home.data, withIntermediateDirectories: true)
        let signal = world.home.path + "/disk"
        var program = world.program
        program.starter = Hardship.withDisk(Self.fillingDisk).dropLast() + [signal, world.home.data]
        let started = try program.start(try await world.voxworksCall())
        try await Patience.wait(for: "the request") { await !world.simulator.requests().isEmpty }
        _ = FileManager.default.createFile(atPath: signal + ".fill", contents: nil)
        try await Patience.wait(for: "a full disk") { access(signal + ".full", F_OK) == 0 }
        world.simulator.release()
        try await started.waitForErrors { $0.contains("the journal cannot be written (disk full)") }
        #expect(started.errors.contains("5 minutes"))
        #expect(started.errors.contains("do not repeat this"))
        _ = FileManager.default.createFile(atPath: signal + ".free", contents: nil)
        let run = try await started.finish()
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("what came of the request is kept"))
        #expect(try JSON(parsing: run.output)["result"] == "accepted")
        await world.simulator.stop()
    }

    /// The same at a console: on the screen, and on the shell's lines once that is left.
    @Test(arguments: [false, true]) func theConsoleTellsItToo(_ isLeft: Bool) async throws {
        let world = try await SimulatedAccounts.start(faults: ["create:hold"])
        guard try await Hardship.offersDisks(in: world.home) else {
            return print("no disk can be made here: the dispatcher's own test stands for it")
        }
        try FileManager.default.createDirectory(atPath: world.home.data, withIntermediateDirectories: true)
        let text = SimulatedAccounts.configuration(world.address)
        try world.home.configure("[placing]\npause = 0\n\n" + text)
        let form = try await world.voxworksCall(to: "+61 491 570 001").filter { $0.contains("=") }
        let environment = [
            "HOME": world.home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
        ]
        let signal = world.home.path + "/disk"
        let starter = Array(Hardship.withDisk(Self.fillingDisk).dropLast()) + [signal, world.home.data]
        try await TerminalProgram.onThread {
            let program = try TerminalProgram([], environment: environment, width: 200, starter: starter)
            try program.review(form.joined(separator: "\n"))
            try program.place()
            try program.wait(for: "trunkline sending")
            _ = FileManager.default.createFile(atPath: signal + ".fill", contents: nil)
            try program.wait(for: "a full disk") { _ in access(signal + ".full", F_OK) == 0 }
            if isLeft {
                program.signal(SIGTERM)
                try program.wait(for: "is waited for")
            }
            world.simulator.release()
            try program.wait(for: "the journal cannot be written (disk full).")
            _ = FileManager.default.createFile(atPath: signal + ".free", contents: nil)
            if isLeft {
                try program.wait(for: "what came of the request is kept")
            } else {
                try program.wait(forEndOf: "cannot be written")
                program.send("qq")
            }
            try program.expectEnd(isLeft ? 1000 + SIGTERM : 0)
            #expect(program.isWhole)
        }
        await world.simulator.stop()
    }

    @Test func aSlowAnswer() async throws {
        let world = try await SimulatedAccounts.start(faults: ["create:hold"])
        let started = try world.program.start(try await world.voxworksCall())
        try await started.waitForErrors { $0.contains("Waiting for the answer of account voxworks.") }
        world.simulator.release()
        let run = try await started.finish()
        #expect(run.status == 0)
        #expect(try JSON(parsing: run.output)["result"] == "accepted")
        await world.simulator.stop()
    }

    @Test func aPauseThatAProviderAsksFor() async throws {
        let isThrottled = Locked(false)
        let server = try AnsweringServer { _ in
            let isFirst = isThrottled.withLock { isThrottled in
                defer { isThrottled = true }
                return !isThrottled
            }
            return isFirst
                ? .json("{}", status: 429, [("Retry-After", "3")]) : .json("{\"message\": \"no\"}", status: 400)
        }
        let home = try TestHome()
        try home.configure(
            """
            [accounts.sales]
            provider = "contactship"
            base_url = "\(server.address)"
            key_command = ["printf", "sk_throttled_1"]
            environment = "sandbox"
            calling_hours = { start = "00:00", end = "24:00" }

            """)
        let run = try await BuiltProgram(home: home).run(
            "call", "contactship-phone", "--set", "from_number=+12025551234", "--set", "agent_id=agent-1", "--set",
            "full_name=Ada Test", "--set", "to_number=+14155552671", "--yes", "--json")
        #expect(run.status == 1, "\(run.errors)")
        #expect(run.errors.contains("asks for a pause: the same request is sent again in 3 s"), "\(run.errors)")
        #expect(server.requests.count { $0.head.hasPrefix("POST") } == 2)
    }

    @Test func aKeyThatTakesItsTime() async throws {
        let world = try await SimulatedAccounts.start()
        let text = SimulatedAccounts.configuration(world.address)
        try world.home.configure(
            text.replacing("[\"printf\", \"%s\"", with: "[\"sh\", \"-c\", 'sleep 3; printf %s $0'"))
        let run = try await world.program.run(try await world.voxworksCall())
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("Waiting for the key of account voxworks"), "\(run.errors)")
        await world.simulator.stop()
    }

    @Test func aListThatComesSlowly() async throws {
        let world = try await SimulatedAccounts.start(faults: ["agents:hold"])
        let started = try world.program.start(["agents", "contactship", "--json"])
        try await started.waitForErrors { $0.contains("Waiting for the list of account contactship.") }
        world.simulator.release()
        let run = try await started.finish()
        #expect(run.status == 0, "\(run.errors)")
        #expect((try? JSON(parsing: run.output)) != nil)
        await world.simulator.stop()
    }

    /// Another process is at the opening of the journal.
    @Test func aJournalThatIsHeld() async throws {
        let world = try await SimulatedAccounts.start()
        #expect(try await world.program.run("dnc", "add", "+14155550100", "--reason", "x").status == 0)
        let held = world.home.path + "/held"
        let holder = try StartedProgram(
            "/usr/bin/flock",
            [world.home.data, "sh", "-c", "touch \(held); while [ -e \(held) ]; do sleep 0.05; done"],
            environment: ["PATH": "/usr/bin:/bin"], input: "", folder: world.home.path)
        while access(held, F_OK) != 0 { try await Task.sleep(for: .milliseconds(10)) }
        let started = try world.program.start(["dnc", "add", "+14155550101", "--reason", "x"])
        try await started.waitForErrors { $0.contains("Waiting for the journal: another process") }
        unlink(held)
        let run = try await started.finish()
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("Waiting for the journal"))
        _ = try await holder.finish()
        await world.simulator.stop()
    }
}
