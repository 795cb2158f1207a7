import CallCore
import Foundation
import ProviderSimulator
import Testing

@Suite("Calling hours and the cap on the command line")
struct CommandLineRulesTests {
    @Test("a call outside the hours needs a reason, which is kept")
    func hours() async throws {
        let world = try await SimulatedAccounts.start()
        let text = SimulatedAccounts.configuration(world.address)
        try world.home.configure(text.replacing("end = \"24:00\"", with: "end = \"00:01\""))
        let arguments = try await world.voxworksCall()
        let refused = try await world.program.run(arguments)
        #expect(refused.status == 3 && refused.errors.contains("outside 00:00\u{2013}00:01"), "\(refused.errors)")
        #expect(refused.errors.contains("--outside-hours REASON"))
        #expect(try await world.program.run(arguments + ["--outside-hours", " "]).status == 64)
        let dry = try await world.program.run(arguments + ["--dry-run"])
        #expect(dry.status == 0)
        let placed = try await world.program.run(arguments + ["--outside-hours", "they asked"])
        #expect(placed.status == 0, "\(placed.errors)")
        let id = try #require(try JSON(parsing: placed.output)["id"]?.string)
        let shown = try await world.program.run("show", id)
        #expect(shown.output.contains("tester placed it outside calling hours"), "\(shown.output)")
        #expect(shown.output.contains("they asked"))
        await world.simulator.stop()
    }

    @Test("a number is called so often a day, unless there is a reason")
    func cap() async throws {
        let world = try await SimulatedAccounts.start()
        let text = SimulatedAccounts.configuration(world.address)
        try world.home.configure(text.replacing("calls_per_day = 0", with: "calls_per_day = 1"))
        let arguments = try await world.voxworksCall()
        let first = try await world.program.run(arguments)
        #expect(first.status == 0)
        let id = try #require(try JSON(parsing: Array(first.output.utf8))["id"]?.string)
        // A call under way would hold the number by itself.
        _ = try await world.program.run("watch", id)
        let refused = try await world.program.run(arguments)
        #expect(refused.status == 3 && refused.errors.contains("1 a day are allowed"), "\(refused.errors)")
        #expect(refused.errors.contains("--over-cap REASON"))
        let placed = try await world.program.run(arguments + ["--over-cap", "cut off"])
        #expect(placed.status == 0, "\(placed.errors)")
        await world.simulator.stop()
    }
}
