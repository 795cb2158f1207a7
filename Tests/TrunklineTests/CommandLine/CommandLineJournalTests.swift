import CallCore
import Foundation
import ProviderSimulator
import Testing

@Suite("The journal's troubles on the command line")
struct CommandLineJournalTests {
    private static func requests(_ world: SimulatedAccounts) async -> Int { await world.simulator.requests().count }

    /// Everything that reads works, and everything that writes says why it does not.
    private static func expectReadingOnly(
        _ program: BuiltProgram, _ world: SimulatedAccounts, saying words: String
    ) async throws {
        let before = await requests(world)
        let list = try await program.run("calls")
        #expect(list.status == 0 && list.output.contains("José") && list.errors.contains(words), "\(list)")
        let id = try #require(list.output.firstMatch(of: /#([0-9a-f]{8})/)?.output.1)
        for arguments in [["show", String(id)], ["export"], ["dnc", "list"], ["templates"], ["forms"]] {
            let run = try await program.run(arguments)
            #expect(run.status == 0, "\(arguments): \(run)")
        }
        let writing = [
            try await world.contactshipCall(), ["cancel", String(id), "--yes"],
            ["resolve", String(id), "--not-placed", "--reason", "x"], ["note", String(id), "hello"],
            ["dnc", "add", "+14155550100", "--reason", "x"], ["forget", "+14155550100", "--yes"], ["receive"],
        ]
        for arguments in writing {
            let run = try await program.run(arguments)
            #expect(run.status == 78 && run.errors.contains(words), "\(arguments): \(run)")
        }
        let dry = try await program.run(try await world.contactshipCall() + ["--dry-run"])
        #expect(dry.status == 0, "\(dry)")
        let doctor = try await program.run("doctor")
        #expect(doctor.status == 78 && doctor.output.contains(words), "\(doctor)")
        #expect(await requests(world) == before)
    }

    @Test("a newer program's journal is read and left as it is")
    func newer() async throws {
        let world = try await SimulatedAccounts.start()
        #expect(try await world.program.run(try await world.voxworksCall()).status == 0)
        _ = try await world.home.sqlite("PRAGMA user_version = 99")
        try await Self.expectReadingOnly(world.program, world, saying: "A newer Trunkline wrote the journal")
        #expect(try await world.home.sqlite("PRAGMA user_version") == "99\n")
        _ = try await world.home.sqlite("ALTER TABLE call RENAME COLUMN state TO standing")
        let run = try await world.program.run("calls")
        #expect(run.status == 78 && run.errors.contains("this one cannot read them"), "\(run)")
        await world.simulator.stop()
    }

    @Test("a journal that cannot be written is read", arguments: [false, true])
    func unwritable(isInUse: Bool) async throws {
        let world = try await SimulatedAccounts.start()
        #expect(try await world.program.run(try await world.voxworksCall()).status == 0)
        var program = world.program
        program.starter = Hardship.obeyingModes
        // With another that has it open the log's index is there; without, it cannot be made.
        let watch = isInUse ? try world.program.start(["watch"]) : nil
        if !isInUse { try await world.home.foldLog() }
        if isInUse {
            while !FileManager.default.fileExists(atPath: world.home.data + "/journal.sqlite-shm") {
                try await Task.sleep(for: .milliseconds(10))
            }
        }
        try world.home.setWritable(false)
        try await Self.expectReadingOnly(program, world, saying: "The journal cannot be written")
        try world.home.setWritable(true)
        #expect(try await program.run(try await world.contactshipCall()).status == 0)
        watch?.send(SIGTERM)
        _ = try await watch?.finish()
        await world.simulator.stop()
    }

    @Test("a damaged journal is said to be, by whoever found out, and places nothing")
    func damaged() async throws {
        let world = try await SimulatedAccounts.start()
        #expect(try await world.program.run(try await world.voxworksCall()).status == 0)
        let file = world.home.data + "/journal.sqlite"
        let page = try #require(
            Int(try await world.home.sqlite("SELECT rootpage FROM sqlite_schema WHERE name = 'call_newest'").dropLast())
        )
        let whole = try Data(contentsOf: URL(fileURLWithPath: file))
        var bytes = whole
        for offset in 0..<64 { bytes[(page - 1) * 4096 + offset] ^= 0x5A }
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
        try handle.write(contentsOf: bytes)
        let doctor = try await world.program.run("doctor")
        #expect(doctor.status == 78 && doctor.output.contains(".recover"), "\(doctor)")
        let before = await Self.requests(world)
        let call = try await world.program.run(try await world.contactshipCall())
        #expect(call.status == 78 && call.errors.contains("The journal is damaged"), "\(call)")
        #expect(await Self.requests(world) == before)
        // The same file, mended: the doctor says so, and calls are placed again.
        try handle.seek(toOffset: 0)
        try handle.write(contentsOf: whole)
        #expect(try await world.program.run(try await world.contactshipCall()).status == 78)
        let healed = try await world.program.run("doctor")
        #expect(healed.status == 0 && healed.output.contains("hold together"), "\(healed)")
        #expect(try await world.program.run(try await world.contactshipCall()).status == 0)
        await world.simulator.stop()
    }

    @Test("after an end that was not orderly the journal is checked before the next call")
    func uncheckedEnd() async throws {
        let world = try await SimulatedAccounts.start()
        var killed = world.program
        killed.environment["TRUNKLINE_KILL_AT"] = "committed"
        #expect(try await killed.run(try await world.voxworksCall()).status == -SIGKILL)
        #expect(!(try await world.program.run("calls")).errors.contains("not orderly"))
        let call = try await world.program.run(try await world.contactshipCall())
        #expect(call.status == 0 && call.errors.contains("The last end was not orderly"), "\(call)")
        #expect(!(try await world.program.run("dnc", "list")).errors.contains("not orderly"))
        let next = try await world.program.run("dnc", "add", "+14155550100", "--reason", "x")
        #expect(next.status == 0 && next.errors.isEmpty, "\(next)")
        await world.simulator.stop()
    }

    /// Everywhere: the system refuses every file that would grow.
    @Test("where no file may grow nothing is placed, and the program lives")
    func noRoom() async throws {
        let world = try await SimulatedAccounts.start()
        #expect(try await world.program.run("dnc", "add", "+14155550100", "--reason", "x").status == 0)
        var program = world.program
        program.starter = Hardship.withoutRoom
        let call = try await program.run(try await world.voxworksCall())
        #expect(call.status == 78 || call.status == 3, "\(call)")
        #expect(call.errors.contains("no call is placed"), "\(call)")
        #expect(await Self.requests(world) == 0)
        #expect(try await world.program.run(try await world.voxworksCall()).status == 0)
        await world.simulator.stop()
    }

    /// A real disk of three megabytes, where the machine lets one make it; the test above holds everywhere.
    @Test("a full disk places nothing and loses nothing, and with room it goes on")
    func fullDisk() async throws {
        let world = try await SimulatedAccounts.start()
        guard try await Hardship.offersDisks(in: world.home) else {
            return print("no disk can be made here: only files that may not grow were tried")
        }
        let script = """
            "$0" dnc add +14155550100 --reason x --data "$place" || exit 98
            dd if=/dev/zero of="$place/fill" bs=4096 2>/dev/null
            "$@" --data "$place" >/dev/null; echo "full $?"
            "$0" dnc list --data "$place" | grep -c 4155550100
            rm "$place/fill"
            "$@" --data "$place" >/dev/null; echo "room $?"
            """
        var program = world.program
        try FileManager.default.createDirectory(atPath: world.home.data, withIntermediateDirectories: true)
        // The shell's own name is the program's path, so that it can be started again.
        program.starter = Hardship.withDisk(script).dropLast() + [BuiltProgram.path, world.home.data]
        let run = try await program.run(try await world.voxworksCall())
        // Whether the disk has no room for the log's index, or only none for the call.
        let told = try #require(
            run.output.wholeMatch(of: /.* not called from now on.\nfull (\d+)\n1\nroom 0\n/), "\(run)")
        #expect(["3", "78"].contains(told.output.1), "\(run)")
        #expect(run.errors.contains("The disk is full"), "\(run)")
        #expect(await Self.requests(world) == 1)
        await world.simulator.stop()
    }
}
