import CallCore
import Foundation
import ProviderSimulator
import Testing

/// What the shell says of whom it calls, and what it does with people who said no.
@Suite(.serialized) struct CommandLinePeopleTests {
    private static let number = "+14155552671"

    private func placed(_ world: SimulatedAccounts) async throws -> String {
        let arguments =
            try await world.voxworksCall(to: Self.number) + ["--set", "scheduled_time=2099-01-01T10:00:00Z"]
        let run = try await world.program.run(arguments)
        return try #require(try JSON(parsing: run.output)["id"]?.string, "\(run.errors)")
    }

    @Test("\u{201C}Do not call\u{201D} puts the number on the list, says so, and is taken back")
    func doNotCall() async throws {
        let world = try await SimulatedAccounts.start(speed: 1)
        let id = try await placed(world)
        let said = try await world.program.run("note", id, "asked twice", "--disposition", "do not call")
        #expect(said.status == 0 && said.errors.contains("\(Self.number) is on the do-not-call list"), "\(said)")
        #expect(said.errors.contains("1 call is scheduled all the same"))
        let list = try JSON(parsing: try await world.program.run("dnc", "list", "--json").output)
        let entry = try #require(list["do_not_call"]?.items?.first)
        #expect(entry["number"]?.string == Self.number)
        #expect(entry["reason"]?.string == "asked on call #\(id.prefix(8)): asked twice")
        let next = try await world.program.run(try await world.voxworksCall(to: Self.number))
        #expect(next.status == 3 && next.errors.contains("trunkline dnc remove"), "\(next)")
        let taken = try await world.program.run("note", id, "--undo")
        #expect(taken.status == 0 && taken.errors.contains("\(Self.number) may be called again"), "\(taken)")
        #expect(taken.output.contains("nothing is said of it"))
        #expect(
            try JSON(parsing: try await world.program.run("dnc", "list", "--json").output)["do_not_call"]?.items == [])
        #expect(try await world.program.run("note", id, "--undo").status == 64)
        #expect(try await world.program.run("note", id, "--undo", "--clear", "note").status == 64)
        await world.simulator.stop()
    }

    @Test("\u{201C}Call back\u{201D} without a time says that nobody is reminded")
    func callBack() async throws {
        let world = try await SimulatedAccounts.start(speed: 1)
        let id = try await placed(world)
        #expect(
            try await world.program.run("note", id, "--disposition", "call back").errors.contains("--callback TIME"))
        let timed = ["note", id, "--disposition", "call back", "--callback", "2098-01-01T10:00:00Z"]
        #expect(try await world.program.run(timed).errors.isEmpty)
        await world.simulator.stop()
    }

    @Test("--no-dnc keeps the outcome alone")
    func noList() async throws {
        let world = try await SimulatedAccounts.start(speed: 1)
        let id = try await placed(world)
        #expect(try await world.program.run("note", id, "--disposition", "Do not call", "--no-dnc").errors.isEmpty)
        #expect(
            try JSON(parsing: try await world.program.run("dnc", "list", "--json").output)["do_not_call"]?.items == [])
        await world.simulator.stop()
    }

    @Test("a wrong number, a call that is scheduled, and an unlisted script are told before the call")
    func warnings() async throws {
        let world = try await SimulatedAccounts.start(speed: 1)
        let id = try await placed(world)
        #expect(try await world.program.run("note", id, "--disposition", "Wrong number").status == 0)
        let arguments = try await world.voxworksCall(to: Self.number)
        let next = try await world.program.run(arguments + ["--dry-run"])
        #expect(next.status == 0)
        #expect(
            next.errors.contains("\u{201C}Wrong number\u{201D} was said of this number by tester, "), "\(next.errors)")
        #expect(next.errors.contains("Call #\(id.prefix(8)) to this number is scheduled for 2099-01-01"))
        try world.home.configure(
            SimulatedAccounts.configuration(world.address).replacing(
                "[accounts.voxworks]", with: "[accounts.voxworks]\nscripts = [{ id = \"s1\", name = \"One\" }]"))
        let odd = try await world.program.run(arguments + ["--dry-run", "--set", "script_id=+14155550000"])
        #expect(
            odd.errors.contains(
                "Script \u{201C}+14155550000\u{201D} is not among those that the configuration names"), "\(odd.errors)")
        await world.simulator.stop()
    }

    /// The journal refuses a call to a contact whose earlier call is unknown: so do the words, with the way out.
    @Test("a contact that is held back is told in the words of the review")
    func heldContact() async throws {
        let world = try await SimulatedAccounts.start(faults: ["contactship.create:drop", "list:status=500"])
        let people = await world.simulator.world()["contactship"]
        let listed = try JSON(parsing: try await world.program.run("contacts", "contactship", "--json").output)
        let contact = try #require(listed["contacts"]?.items?.first?["id"]?.string)
        let agent = people?["agents"]?.arrayValue?.first?["id"]?.stringValue ?? ""
        let line = people?["numbers"]?.arrayValue?.first { $0["type"]?.stringValue != "inbound" }
        let arguments = [
            "call", "contactship-contact", "--set", "contact_id=\(contact)", "--set", "agent_id=\(agent)", "--set",
            "from_number_id=\(line?["id"]?.stringValue ?? "")", "--yes",
        ]
        #expect(try await world.program.run(arguments).status == 2)
        for extra in [[], ["--dry-run"]] {
            let again = try await world.program.run(arguments + extra)
            #expect(again.status == (extra.isEmpty ? 2 : 0))
            #expect(again.errors.contains("nobody knows whether call #"), "\(again.errors)")
            #expect(again.errors.contains("--override NUMBER --reason REASON"))
        }
        #expect(await world.simulator.requestCount(.contactship, .create) == 1)
        await world.simulator.stop()
    }
}
