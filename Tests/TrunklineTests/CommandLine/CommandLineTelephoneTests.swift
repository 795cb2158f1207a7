import CallCore
import Foundation
import ProviderSimulator
import Testing

@Suite("Telephone numbers on the command line")
struct CommandLineTelephoneTests {
    private static func arguments(_ number: String, from: String = "+12025551234") -> [String] {
        [
            "call", "contactship-phone", "--set", "from_number=\(from)", "--set", "to_number=\(number)", "--set",
            "agent_id=a-1", "--yes", "--json",
        ]
    }

    private static func program() throws -> BuiltProgram {
        let home = try TestHome()
        try home.configure(
            """
            [accounts.sales]
            provider = "contactship"
            key_command = ["printf", "k"]
            environment = "sandbox"
            calling_hours = { start = "00:00", end = "24:00" }
            """)
        return BuiltProgram(home: home)
    }

    @Test("a number that the plan here does not know is called by a word that is kept")
    func newer() async throws {
        let world = try await SimulatedAccounts.start()
        let arguments = try await world.voxworksCall(to: "+229 01 95 12 34 56")
        let refused = try await world.program.run(arguments)
        #expect(refused.status == 3, "\(refused)")
        #expect(
            refused.errors.contains(
                "two digits too long for Benin: the number plan on this machine is of 2022 and does not know it"))
        #expect(refused.errors.contains("--outside-plan REASON"))
        #expect(try await world.program.run(arguments + ["--outside-plan", " "]).status == 64)
        let placed = try await world.program.run(arguments + ["--outside-plan", "from their own letter"])
        #expect(placed.status == 0, "\(placed.errors)")
        let id = try #require(try JSON(parsing: placed.output)["id"]?.string)
        let shown = try await world.program.run("show", id)
        #expect(shown.output.contains("from their own letter"), "\(shown.output)")
        await world.simulator.stop()
    }

    @Test(
        "what is no whole number is refused",
        arguments: [
            ("+61 4XX XXX XXX", "a masked number: ask the provider or the person for the whole number"),
            ("+1415555XXXX", "masked number"), ("+1 415 ••• 1234", "masked number"), ("1.41556E+10", "digits are lost"),
            ("+1 415 FLOWERS", "letters are no part"), ("+14155552678,,12", "extension cannot be dialled"),
            ("+1 415 555 2678 x12", "extension cannot be dialled"),
            ("+14155552678, +14155552679", "more than one number"),
            ("+1234567890123456", "too long"), ("+1 911", "short"),
        ])
    func refused(_ number: String, _ words: String) async throws {
        let run = try await Self.program().run(Self.arguments(number) + ["--set", "full_name=Jane", "--dry-run"])
        #expect(run.status == 65 && run.errors.lowercased().contains(words), "\(run)")
        #expect(run.output.isEmpty)
    }

    @Test(
        "what can be read is read as it was meant",
        arguments: [
            ("0014155552678", "+12025551234", "+14155552678"), ("429069971.0", "+61291234567", "+61429069971"),
            ("4.29069971E+8", "+61291234567", "+61429069971"), ("=+61429069971", "+12025551234", "+61429069971"),
            ("61,429,069,971", "+61291234567", "+61429069971"), ("+1-800-FLOWERS", "+12025551234", "+18003569377"),
        ])
    func understood(_ number: String, _ from: String, _ e164: String) async throws {
        let run = try await Self.program().run(
            Self.arguments(number, from: from) + ["--set", "full_name=Jane", "--dry-run"])
        #expect(
            run.status == 0 && run.output.contains("\"to_number\":\"\(e164)\"") || run.output.contains(e164), "\(run)")
    }

    @Test("a premium-rate number is pointed out")
    func premium() async throws {
        let run = try await Self.program().run(
            Self.arguments("+1 900 555 1234") + ["--set", "full_name=Jane", "--dry-run"])
        #expect(run.status == 0 && run.errors.contains("premium-rate number"), "\(run)")
    }

    @Test("a new area code may be any country's of +1")
    func shared() async throws {
        let world = try await SimulatedAccounts.start()
        let text = SimulatedAccounts.configuration(world.address).replacing(
            "end = \"24:00\"", with: "end = \"24:00\", CA = { start = \"09:00\", end = \"21:00\" }")
        try world.home.configure(text)
        // 21:30 in Halifax.
        let arguments =
            try await world.voxworksCall(to: "+14282345678") + ["--set", "scheduled_time=2030-07-15T00:30:00Z"]
        let refused = try await world.program.run(arguments)
        #expect(refused.status == 3 && refused.errors.contains("21:30 in Halifax, outside 09:00"), "\(refused)")
        await world.simulator.stop()
    }

    @Test("where a satellite telephone is nobody knows, so the hour is not known")
    func satellite() async throws {
        let world = try await SimulatedAccounts.start()
        let hours = SimulatedAccounts.configuration(world.address).replacing("end = \"24:00\"", with: "end = \"21:00\"")
        try world.home.configure(hours)
        let arguments = try await world.voxworksCall(to: "+870773111632")
        let refused = try await world.program.run(arguments)
        #expect(refused.status == 3, "\(refused)")
        #expect(refused.errors.contains("what time it is there is not known: the number belongs to no country"))
        let forced = try await world.program.run(arguments + ["--outside-hours", "asked on the telephone"])
        #expect(forced.status == 0, "\(forced)")
        await world.simulator.stop()
    }

    @Test("a dry run tells what a reason sets aside")
    func dryRun() async throws {
        let world = try await SimulatedAccounts.start()
        let arguments = try await world.voxworksCall(to: "+2290195123456") + ["--dry-run"]
        let refused = try await world.program.run(arguments)
        #expect(refused.errors.contains("It would not be sent: +2290195123456"), "\(refused)")
        let forced = try await world.program.run(arguments + ["--outside-plan", "a new range"])
        #expect(!forced.errors.contains("would not be sent"), "\(forced)")
        #expect(forced.errors.contains("It would be sent all the same, by your reason \u{201C}a new range\u{201D}"))
        await world.simulator.stop()
    }

    @Test("a line on the do-not-call list is not called under its other name")
    func spellings() async throws {
        let world = try await SimulatedAccounts.start()
        #expect(try await world.program.run("dnc", "add", "+541123456789", "--reason", "asked").status == 0)
        let refused = try await world.program.run(try await world.voxworksCall(to: "+5491123456789"))
        #expect(
            refused.status == 3 && refused.errors.contains("+541123456789 is on the do-not-call list"), "\(refused)")
        await world.simulator.stop()
    }

    @Test("a person in place of a number fills number, name and mail")
    func person() async throws {
        let text = "Smith, Jane;+14155552678;jane@example.com"
        let run = try await Self.program().run(Self.arguments(text) + ["--dry-run"])
        #expect(run.status == 0, "\(run)")
        for part in ["+14155552678", "Jane Smith", "jane@example.com"] { #expect(run.output.contains(part), "\(run)") }
        #expect(run.errors.contains("Filled from what was pasted: To, Name, Email."), "\(run)")
    }

    @Test("the doctor tells the age of the number plan")
    func doctor() async throws {
        let run = try await Self.program().run("doctor")
        #expect(
            run.output.contains(
                "number plan of 2022 (libphonenumber 8.12), area codes and their time zones of 2026-11-06"))
    }
}
