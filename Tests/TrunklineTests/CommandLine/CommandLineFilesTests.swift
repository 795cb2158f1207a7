import CallCore
import Foundation
import ProviderSimulator
import TestTools
import Testing

@Suite("The journal's files on the command line")
struct CommandLineFilesTests {
    private static func names(_ path: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
    }

    private static func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    /// A program that was killed while it was sending: its call is unknown, and the newest changes are in the log alone.
    private static func killed(_ number: String = "+14155552671") async throws -> SimulatedAccounts {
        let world = try await SimulatedAccounts.start()
        #expect(try await world.program.run("dnc", "add", "+14155550100", "--reason", "x").status == 0)
        var killed = world.program
        killed.environment["TRUNKLINE_KILL_AT"] = "body-gone"
        #expect(try await killed.run(try await world.voxworksCall(to: number)).status == -SIGKILL)
        #expect(FileManager.default.fileExists(atPath: world.home.data + "/journal.sqlite-wal"))
        return world
    }

    private static func fiveCommands(_ world: SimulatedAccounts) async throws -> [[String]] {
        [["calls"], ["show", "0"], try await world.voxworksCall(), ["watch", "0"], ["doctor"]]
    }

    /// A story of a call that is unknown goes on where the damage harms nothing: it is ended once it tells something.
    private static func run(_ arguments: [String], _ world: SimulatedAccounts) async throws -> BuiltProgram.Run {
        let started = try world.program.start(arguments)
        if arguments.first == "watch" {
            try await Patience.wait(for: "a word of the story, or its end") {
                !started.isRunning || !started.output.isEmpty
            }
            started.send(SIGTERM)
        }
        return try await started.finish()
    }

    @Test("commands that read make nothing where there is no journal, and leave a folder as it is")
    func reading() async throws {
        let world = try await SimulatedAccounts.start()
        let folder = world.home.path + "/shared"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        chmod(folder, 0o755)
        let dry = try await world.voxworksCall() + ["--dry-run"]
        for place in [folder, folder + "/none"] {
            for arguments in [
                ["calls"], ["export", "-o", world.home.path + "/\(UUID()).csv"], ["dnc", "list"],
                ["dnc", "list", "--history"],
                ["templates"], ["forms"], ["accounts"], ["doctor"], dry,
            ] {
                let run = try await world.program.run(arguments + ["--data", place])
                #expect(run.status == 0, "\(arguments): \(run)")
            }
            #expect(try await world.program.run("show", "0", "--data", place).status == 64)
            let watch = try world.program.start(["watch", "--data", place])
            try await watch.waitForErrors { $0.contains("There is no journal in") }
            watch.send(SIGTERM)
            #expect(try await watch.finish().status == -SIGTERM)
            #expect(try await world.program.run("calls", "--data", place).errors.contains("There is no journal in"))
        }
        #expect(try Self.names(folder).isEmpty && Self.mode(folder) == 0o755)
        await world.simulator.stop()
    }

    @Test("commands that read leave a journal's folder as it is")
    func readingAJournal() async throws {
        let world = try await SimulatedAccounts.start()
        #expect(try await world.program.run(try await world.voxworksCall()).status == 0)
        try FileManager.default.removeItem(atPath: world.home.data + "/leases")
        chmod(world.home.data, 0o755)
        let before = try Self.names(world.home.data)
        for arguments in [
            ["calls"], ["dnc", "list"], ["templates"], ["doctor"], ["export", "-o", world.home.path + "/x.csv"],
        ] {
            let run = try await world.program.run(arguments)
            #expect(run.status == 0, "\(arguments): \(run)")
        }
        #expect(try Self.names(world.home.data) == before)
        #expect(try Self.mode(world.home.data) == 0o755)
        await world.simulator.stop()
    }

    @Test("a log whose database was moved away is refused, and nothing is lost", arguments: 0..<5)
    func movedAway(_ command: Int) async throws {
        let world = try await Self.killed()
        let file = world.home.data + "/journal.sqlite"
        let log = FileManager.default.contents(atPath: file + "-wal")
        try FileManager.default.moveItem(atPath: file, toPath: world.home.path + "/away")
        let before = await world.simulator.requests().count
        let arguments = try await Self.fiveCommands(world)[command]
        let run = try await world.program.run(arguments)
        #expect(run.status == 78 && (run.errors + run.output).contains("Put the file back"), "\(arguments): \(run)")
        #expect(!FileManager.default.fileExists(atPath: file))
        #expect(FileManager.default.contents(atPath: file + "-wal") == log)
        try FileManager.default.moveItem(atPath: world.home.path + "/away", toPath: file)
        let calls = try await world.program.run("calls", "--state", "unknown")
        #expect(calls.status == 0 && calls.output.contains("unknown"), "\(calls)")
        let again = try await world.program.run(try await world.voxworksCall())
        #expect(again.status == 2, "\(again)")
        #expect(await world.simulator.requests().count == before)
        await world.simulator.stop()
    }

    @Test("a log that is gone is told of by every command, nothing is placed, and a person may accept it")
    func logGone() async throws {
        let world = try await Self.killed()
        let file = world.home.data + "/journal.sqlite"
        for suffix in ["-wal", "-shm"] { unlink(file + suffix) }
        let before = await world.simulator.requests().count
        for arguments in try await Self.fiveCommands(world) {
            let run = try await world.program.run(arguments)
            #expect(run.status > 0 || arguments == ["calls"], "\(arguments): \(run)")
            #expect((run.errors + run.output).contains("changes are gone"), "\(arguments): \(run)")
        }
        let other = try await world.program.run(try await world.contactshipCall())
        #expect(other.status == 78, "\(other)")
        #expect(try await world.program.run("doctor", "--accept").status == 64)
        let accepted = try await world.program.run("doctor", "--accept", "--yes")
        #expect(accepted.status == 0 && accepted.errors.contains("+14155552671"), "\(accepted)")
        let again = try await world.program.run(try await world.voxworksCall())
        #expect(again.status == 2, "\(again)")
        #expect(await world.simulator.requests().count == before)
        #expect(try await world.program.run(try await world.contactshipCall()).status == 0)
        await world.simulator.stop()
    }

    @Test("no byte that is another one ends the program by a signal")
    func flipped() async throws {
        let world = try await Self.killed()
        #expect(try await world.program.run("dnc", "list").status == 0)
        _ = try await world.program.run("resolve", "0")
        let file = world.home.data + "/journal.sqlite"
        let pristine = world.home.path + "/pristine"
        try FileManager.default.copyItem(atPath: world.home.data, toPath: pristine)
        var random = SeededRandom(seed: 9)
        let before = await world.simulator.requests().count
        for round in 0..<12 {
            try FileManager.default.removeItem(atPath: world.home.data)
            try FileManager.default.copyItem(atPath: pristine, toPath: world.home.data)
            let path = round % 3 == 2 && access(file + "-wal", F_OK) == 0 ? file + "-wal" : file
            var bytes = [UInt8](try #require(FileManager.default.contents(atPath: path)))
            // The version of the tables, negative; then the rest of the head, then anywhere.
            let place =
                round == 0
                ? 60
                : round % 3 == 0
                    ? Int.random(in: 0..<100, using: &random) : Int.random(in: 0..<bytes.count, using: &random)
            bytes[place] ^= round == 0 ? 0x80 : 1 << UInt8.random(in: 0..<8, using: &random)
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            for arguments in try await Self.fiveCommands(world) {
                let run = try await Self.run(arguments, world)
                let isOurs = arguments.first == "watch" && run.status == -SIGTERM
                #expect(run.status >= 0 || isOurs, "byte \(place) of \(path): \(arguments): \(run)")
                if arguments.first == "call" { #expect(run.status != 0, "byte \(place) of \(path): \(run)") }
            }
        }
        #expect(await world.simulator.requests().count == before)
        await world.simulator.stop()
    }
}
