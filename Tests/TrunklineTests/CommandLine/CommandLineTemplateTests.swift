import CallCore
import Foundation
import OrderedCollections
import ProviderSimulator
import Testing

@Suite("Templates on the command line")
struct CommandLineTemplateTests {
    private static func keep(
        _ name: String, _ values: FormValues, form: String = "contactship-phone", account: String? = "contactship",
        in home: TestHome
    ) async throws {
        let journal = try SQLiteJournal.open(at: URL(fileURLWithPath: home.data))
        defer { journal.close() }
        try await journal.keep(
            FormTemplate(name: name, form: form, account: account, values: values, updatedAt: Date()), replacing: false)
    }

    private static let values = FormValues([
        "from_number": .text("+12025551234"), "to_number": .text("+14155552671"), "full_name": .text("From Template"),
        "agent_id": .text("agent-1"), "email": .text("template@example.com"),
        "schedule.scheduled_call_time": .text("2020-01-01 10:00"), "schedule.timezone": .text("America/Mexico_City"),
        "metadata": .object(["campaign": "spring", FormReading.referenceKey: "old"]),
    ])

    @Test("the template, then the file, then --set; an old id is left out")
    func order() async throws {
        let world = try await SimulatedAccounts.start()
        try await Self.keep("spring", Self.values, in: world.home)
        let file = world.home.path + "/call.json"
        try #"{"full_name": "From File", "email": "file@example.com"}"#
            .write(toFile: file, atomically: true, encoding: .utf8)
        let run = try await world.program.run(
            "call", "--from-template", "spring", "--json-file", file, "--set", "full_name=From Set", "--set",
            "delay=5", "--dry-run", "--json")
        #expect(run.status == 0, "\(run.errors)")
        let body = try #require(try JSON(parsing: run.output)["body"])
        #expect(body["full_name"] == "From Set" && body["email"] == "file@example.com")
        #expect(body["to_number"] == "+14155552671" && body["schedule"] == nil && body["delay"] == 5)
        #expect(body[path: "metadata.campaign"] == "spring")
        #expect(body[path: "metadata.trunkline_call_id"] != "old")
        await world.simulator.stop()
    }

    @Test("a past time is never left out in silence: the call would be placed now")
    func pastTime() async throws {
        let world = try await SimulatedAccounts.start()
        try await Self.keep("spring", Self.values, in: world.home)
        let start = ["call", "--from-template", "spring", "--dry-run", "--json"]
        let refused = try await world.program.run(start + ["--set", "full_name=Jane"])
        #expect(refused.status == 65 && refused.output.isEmpty)
        #expect(refused.errors.contains("At of the template was past (2020-01-01 10:00)"), "\(refused.errors)")
        let time = "schedule.scheduled_call_time"
        #expect(refused.errors.contains("--set '\(time)=…' or --set 'delay=minutes'"))
        let timed = try await world.program.run(
            start + ["--set", "\(time)=2099-01-01 10:00", "--set", "schedule.timezone=America/Mexico_City"])
        #expect(timed.status == 0, "\(timed.errors)")
        #expect(try JSON(parsing: timed.output)["body"]?[path: time] == "2099-01-01 10:00:00")
        await world.simulator.stop()
    }

    @Test("a number of a template means who it meant there, whatever the call is placed from")
    func national() async throws {
        let world = try await SimulatedAccounts.start()
        var values = Self.values
        values["schedule.scheduled_call_time"] = nil
        values["schedule.timezone"] = nil
        values["from_number"] = .text("+528112345678")
        values["to_number"] = .text("551 234 5678")
        try await Self.keep("mexico", values, in: world.home)
        let run = try await world.program.run(
            "call", "--from-template", "mexico", "--set", "from_number=+12025551234", "--dry-run", "--json")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try JSON(parsing: run.output)["body"]?["to_number"] == "+525512345678")
        await world.simulator.stop()
    }

    @Test("what does not fit is refused in words")
    func refusals() async throws {
        let world = try await SimulatedAccounts.start()
        try await Self.keep("spring renewal", Self.values, in: world.home)
        try await Self.keep("orphan", Self.values, account: "gone", in: world.home)
        let table: [([String], String)] = [
            (["--from-template", "spring renewl"], "Did you mean spring renewal?"),
            (["voxworks-phone", "--from-template", "spring renewal"], "is of the form contactship-phone"),
            (["--from-template", "orphan"], "choose another by --account"),
            ([], "Which form?"),
            (["--from-template", "spring renewal", "--account", "voxworks"], "is at Voxworks"),
        ]
        for (arguments, words) in table {
            let run = try await world.program.run(["call"] + arguments + ["--dry-run"])
            #expect(run.status == 64 && run.errors.contains(words), "\(arguments): \(run.errors)")
        }
        let other = try await world.program.run(
            "call", "--from-template", "orphan", "--account", "contactship", "--set", "delay=0", "--dry-run")
        #expect(other.status == 65 && other.errors.contains("agent_id") && other.errors.contains("from_number"))
        await world.simulator.stop()
    }

    @Test("they are listed, shown and removed")
    func listing() async throws {
        let home = try TestHome()
        let program = BuiltProgram(home: home)
        #expect(try await program.run("templates").errors.contains("No form was saved yet"))
        try await Self.keep("spring", Self.values, in: home)
        #expect(try await program.run("templates").output.contains("spring    contactship-phone  contactship"))
        let json = try JSON(parsing: try await program.run("templates", "--json").output)
        #expect(json["templates"]?.items?.first?["name"] == "spring")
        #expect(try await program.run("templates", "show", "spring").output.contains("full_name"))
        #expect(try await program.run("templates", "show", "sprin").errors.contains("Did you mean spring?"))
        #expect(try await program.run("templates", "remove", "spring").status == 0)
        #expect(try await program.run("templates", "remove", "spring").status == 64)
    }

    /// The number behind a contact is what holds a second call to the same person back.
    @Test("a contact is read before it is called")
    func contact() async throws {
        let world = try await SimulatedAccounts.start()
        let known = await world.simulator.world()["contactship"]
        let listed = try JSON(parsing: try await world.program.run("contacts", "contactship", "--json").output)
        let person = try #require(listed["contacts"]?.items?.first?["id"]?.string)
        let line = try #require(known?["numbers"]?.arrayValue?.first { $0["type"]?.stringValue != "inbound" })
        let run = try await world.program.run(
            "call", "contactship-contact", "--set", "contact_id=\(person)", "--set",
            "agent_id=\(known?["agents"]?.arrayValue?.first?["id"]?.stringValue ?? "")", "--set",
            "from_number_id=\(line["id"]?.stringValue ?? "")", "--yes", "--json")
        #expect(run.status == 0, "\(run.errors)")
        let id = try #require(try JSON(parsing: run.output)["id"]?.string.flatMap(CallID.init))
        let journal = try SQLiteJournal.open(at: URL(fileURLWithPath: world.home.data))
        let intent = try #require(try await journal.intent(id))
        #expect(intent.callee.number != nil && intent.callee.name != nil)
        #expect(intent.fences.contains { $0.hasPrefix("number:") })
        journal.close()
        await world.simulator.stop()
    }
}
