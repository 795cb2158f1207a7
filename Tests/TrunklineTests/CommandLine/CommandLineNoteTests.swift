import CallCore
import Foundation
import ProviderSimulator
import Testing

/// `trunkline note`: what a person says of a call.
@Suite(.serialized) struct CommandLineNoteTests {
    @Test("what is said is kept with the name, shown, and taken back")
    func note() async throws {
        let world = try await SimulatedAccounts.start(speed: 1)
        let arguments = try await world.voxworksCall() + ["--set", "scheduled_time=2099-01-01T10:00:00Z"]
        let placed = try JSON(parsing: Array(try await world.program.run(arguments).output.utf8))
        let id = try #require(placed["id"]?.string)
        let said = try await world.program.run(
            "note", id, "asked for =1+1 \u{1B}[31m", "--disposition", "interested", "--callback", "2098-02-01T10:00:00Z"
        )
        #expect(said.status == 0, "\(said.errors)")
        #expect(said.output.contains("Interested, call back Sat 1 Feb 2098") && !said.output.contains("\u{1B}"))
        let shown = try await world.program.run("show", id)
        for words in ["Interested", "2098-02-01", "asked for =1+1"] { #expect(shown.output.contains(words)) }
        let json = try JSON(parsing: Array(try await world.program.run("show", id, "--json").output.utf8))
        #expect(json["call"]?["disposition"] == "Interested")
        #expect(json["call"]?["callback_at"] == "2098-02-01T10:00:00Z")
        let taken = try await world.program.run("note", id, "--clear", "note", "--clear", "callback", "--json")
        let after = try JSON(parsing: Array(taken.output.utf8))
        #expect(after["remark"] == .null && after["callback_at"] == .null && after["disposition"] == "Interested")
        #expect(await world.simulator.acts().isEmpty)
        await world.simulator.stop()
    }

    @Test("mistakes are told before anything is kept")
    func mistakes() async throws {
        let world = try await SimulatedAccounts.start(speed: 1)
        let arguments = try await world.voxworksCall() + ["--set", "scheduled_time=2099-01-01T10:00:00Z"]
        let placed = try JSON(parsing: Array(try await world.program.run(arguments).output.utf8))
        let id = try #require(placed["id"]?.string)
        let near = try await world.program.run("note", id, "--disposition", "Intrested")
        #expect(near.status == 64 && near.errors.contains("Interested"))
        #expect(try await world.program.run("note", id).status == 64)
        #expect(try await world.program.run("note", id, " ").status == 64)
        #expect(try await world.program.run("note", id, "x", "--clear", "note").status == 64)
        #expect(try await world.program.run("note", id, "--callback", "2001-01-01T10:00:00Z").status == 65)
        #expect(try await world.program.run("note", "nobody", "x").status == 64)
        let json = try JSON(parsing: Array(try await world.program.run("show", id, "--json").output.utf8))
        #expect(json["call"]?["remark"] == .null && json["call"]?["callback_at"] == .null)
        await world.simulator.stop()
    }
}
