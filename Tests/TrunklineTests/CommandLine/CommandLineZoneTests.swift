import CallCore
import Foundation
import ProviderSimulator
import Testing

@Suite("Time zones on the command line")
struct CommandLineZoneTests {
    /// Accounts with the usual hours, 08:00–21:00.
    private static func world(_ environment: [String: String] = [:]) async throws -> SimulatedAccounts {
        let world = try await SimulatedAccounts.start()
        let hours = "calling_hours = { start = \"00:00\", end = \"24:00\" }\n"
        try world.home.configure(SimulatedAccounts.configuration(world.address).replacing(hours, with: ""))
        var program = world.program
        program.environment = environment
        return SimulatedAccounts(
            simulator: world.simulator, address: world.address, home: world.home, program: program)
    }

    private static func edmonton(_ world: SimulatedAccounts) async throws -> [String] {
        let contact = try #require((await world.simulator.world())["temphone"]?["contacts"]?[0]?["id"]?.stringValue)
        return [
            "call", "temphone-scheduled", "--set", "contact_id=\(contact)", "--set", "scheduled_at=2027-12-15 14:30",
            "--set", "timezone=America/Edmonton", "--set", "initial_message=Hi", "--dry-run", "--json",
        ]
    }

    @Test("calls to Vancouver are held to the clocks that this machine knows there")
    func vancouver() async throws {
        let world = try await Self.world()
        func call(_ number: String, _ time: String) async throws -> BuiltProgram.Run {
            try await world.program.run(
                try await world.voxworksCall(to: number) + ["--set", "scheduled_time=\(time)"])
        }
        let night = try await call("+16045551234", "2027-12-15T04:30:00Z")
        #expect(night.status == 3 && night.errors.contains("21:30 in Vancouver"), "\(night.errors)")
        let morning = try await call("+16045551235", "2027-12-15T15:30:00Z")
        #expect(morning.status == 0, "\(morning.errors)")
        #expect(await world.simulator.requests().count == 1)
        await world.simulator.stop()
    }

    @Test("a time in Edmonton is sent as that zone's clocks will show it")
    func edmonton() async throws {
        let world = try await Self.world()
        let run = try await world.program.run(try await Self.edmonton(world))
        #expect(run.output.contains("2027-12-15T20:30:00Z"), "\(run.output) \(run.errors)")
        await world.simulator.stop()
    }

    @Test(
        "TZ is read as the C library reads it",
        arguments: [
            (":America/New_York", "2027-12-15 10:00:00"), ("UTC+5", "2027-12-15 10:00:00"),
            ("<-05>5", "2027-12-15 10:00:00"), ("EST5EDT,M3.2.0,M11.1.0", "2027-12-15 10:00:00"),
            ("/usr/share/zoneinfo/Asia/Tokyo", "2027-12-16 00:00:00"), ("", "2027-12-15 15:00:00"),
        ])
    func variable(text: String, local: String) async throws {
        let world = try await Self.world(["TZ": text])
        let placed = try await world.program.run(
            try await world.voxworksCall(to: "+12125551234") + ["--set", "scheduled_time=2027-12-15T15:00:00Z"])
        #expect(placed.status == 0, "\(placed.errors)")
        let id = try #require(try JSON(parsing: placed.output)["id"]?.string)
        let shown = try await world.program.run("show", id)
        #expect(shown.output.contains(local), "\(shown.output)")
        let doctor = try await world.program.run("doctor")
        #expect(doctor.output.contains("from TZ=\(text)"), "\(doctor.output)")
        await world.simulator.stop()
    }

    @Test(
        "a time that is typed without a zone is read by a clock of New York", arguments: [":America/New_York", "UTC+5"])
    func typed(text: String) async throws {
        let world = try await Self.world(["TZ": text])
        let run = try await world.program.run(
            try await world.voxworksCall(to: "+12125551234")
                + ["--set", "scheduled_time=2027-12-15 10:00", "--dry-run"])
        #expect(run.output.contains("2027-12-15T15:00:00Z"), "\(run.output) \(run.errors)")
        await world.simulator.stop()
    }

    @Test("TZ that is no zone is told, and UTC is taken")
    func unknown() async throws {
        let world = try await Self.world(["TZ": "Mars/Olympus"])
        let run = try await world.program.run("calls")
        #expect(run.errors.contains("TZ is \u{201C}Mars/Olympus\u{201D}, which is no time zone"), "\(run.errors)")
        let doctor = try await world.program.run("doctor")
        #expect(doctor.output.contains("which is no time zone") && doctor.output.contains("UTC, now UTC"))
        await world.simulator.stop()
    }

    @Test("without zone data no call is placed whose hour counts, unless a person says why")
    func noData() async throws {
        let world = try await Self.world(["TZDIR": "/nonexistent"])
        for number in ["+14155552671", "+4930123456", "+16045551234"] {
            let arguments = try await world.voxworksCall(to: number)
            let refused = try await world.program.run(arguments)
            #expect(refused.status == 3 && refused.errors.contains("apt-get install tzdata"), "\(refused.errors)")
        }
        #expect(await world.simulator.requests().isEmpty)
        let arguments = try await world.voxworksCall(to: "+4930123456") + ["--outside-hours", "they asked for it"]
        #expect(try await world.program.run(arguments).status == 0)
        let zoned = try await world.program.run(try await Self.edmonton(world))
        #expect(zoned.status == 65 && zoned.errors.contains("apt-get install tzdata"), "\(zoned.errors)")
        let doctor = try await world.program.run("doctor")
        #expect(doctor.status == 78 && doctor.output.contains("none at /nonexistent"), "\(doctor.output)")
        await world.simulator.stop()
    }

    @Test("without zone data no call is moved, and none is where the data has lost a person's zone")
    func moved() async throws {
        let world = try await Self.world()
        let arguments = try await world.voxworksCall(to: "+16045551234")
        let placed = try await world.program.run(arguments + ["--set", "scheduled_time=2099-01-05T20:00:00Z"])
        let id = try #require(try JSON(parsing: placed.output)["id"]?.string)
        for folder in ["/nonexistent", try Self.folder(world, ["Etc/UTC", "Europe/London"])] {
            var program = world.program
            program.environment["TZDIR"] = folder
            let moved = try await program.run("reschedule", id, "2099-01-05T21:00:00Z", "--yes")
            #expect(moved.status == 3 && moved.errors.contains("tzdata"), "\(moved.errors)")
        }
        let moved = try await world.program.run("reschedule", id, "2099-01-05T21:00:00Z", "--yes")
        #expect(moved.status == 0, "\(moved.errors)")
        await world.simulator.stop()
    }

    /// Zone data that has nothing but these zones.
    private static func folder(_ world: SimulatedAccounts, _ names: [String]) throws -> String {
        let folder = URL(fileURLWithPath: "\(world.home.path)/zones")
        for name in names {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: "\(ZoneStore.system.root)/\(name)", toPath: file.path)
        }
        return folder.path
    }

    @Test("doctor tells which zone data there is, and where")
    func doctor() async throws {
        let world = try await Self.world()
        let doctor = try await world.program.run("doctor")
        let facts = ZoneStore.system.facts
        #expect(doctor.output.contains("version \(facts.version ?? "unknown") of 20"), "\(doctor.output)")
        #expect(doctor.output.contains("at \(facts.root)"))
        await world.simulator.stop()
    }

    @Test("doctor advises an update of zone data that is older than a year")
    func old() async throws {
        let world = try await Self.world()
        let folder = try Self.folder(world, ["Etc/UTC"])
        try Data("# version 2019c\n".utf8).write(to: URL(fileURLWithPath: "\(folder)/tzdata.zi"))
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -400 * 86_400)], ofItemAtPath: "\(folder)/tzdata.zi")
        var program = world.program
        program.environment["TZDIR"] = folder
        let doctor = try await program.run("doctor")
        #expect(doctor.output.contains("version 2019c"), "\(doctor.output)")
        #expect(doctor.output.contains("update the package tzdata"), "\(doctor.output)")
        await world.simulator.stop()
    }
}
