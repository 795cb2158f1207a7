import CallCore
import Foundation
import ProviderSimulator
import Testing

@Suite("The do-not-call list on the command line")
struct CommandLineDoNotCallTests {
    @Test("numbers are added, listed and taken off")
    func list() async throws {
        let program = BuiltProgram(home: try TestHome())
        #expect(try await program.run("dnc", "list").errors.contains("No such number"))
        let added = try await program.run("dnc", "add", "(415) 555-2678", "--region", "us", "--reason", "asked")
        #expect(added.status == 0 && added.output.contains("+14155552678 is not called from now on"), "\(added.errors)")
        let again = try await program.run("dnc", "add", "+14155552678", "--reason", "x", "--json")
        #expect(try JSON(parsing: again.output) == ["number": "+14155552678", "added": false, "scheduled": []])
        let listed = try JSON(parsing: try await program.run("dnc", "list", "--json").output)
        let entry = try #require(listed["do_not_call"]?.items?.first)
        #expect(entry["number"] == "+14155552678" && entry["reason"] == "asked" && entry["added_by"] == "tester")
        #expect(try await program.run("dnc", "list", "555 2678").output.contains("asked"))
        #expect(try await program.run("dnc", "remove", "+1 415 555 2678", "--reason", "asked to be called").status == 0)
        #expect(try await program.run("dnc", "remove", "+14155552678", "--reason", "x").status == 64)
        let history = try await program.run("dnc", "list", "--history", "--json")
        let removal = try #require(try JSON(parsing: history.output)["removals"]?.items?.first)
        #expect(removal["removed_by"] == "tester" && removal["reason"] == "asked to be called", "\(history)")
        #expect(removal["entry"]?["reason"] == "asked" && removal["entry"]?["number"] == "+14155552678")
        #expect(try await program.run("dnc", "list", "--history", "be called").output.contains("+14155552678"))
        #expect(try await program.run("dnc", "remove", "+14155552678").status == 64)
        #expect(try await program.run("dnc", "remove", "+14155552678", "--reason", " ").status == 64)
        #expect(try await program.run("dnc", "add", "12", "--reason", "x").status == 65)
        #expect(try await program.run("dnc", "add", "12", "--reason", "x", "--region", "zz").status == 64)
        #expect(try await program.run("dnc", "add", "+14155552678").status == 64)
    }

    @Test("calls that ring all the same are named, may be cancelled, and are not moved")
    func scheduled() async throws {
        let world = try await SimulatedAccounts.start(speed: 1)
        let number = "+14155552671"
        let arguments = try await world.voxworksCall(to: number) + ["--set", "scheduled_time=2099-01-01T10:00:00Z"]
        let placed = try await world.program.run(arguments)
        let id = try #require(try JSON(parsing: placed.output)["id"]?.string)
        let added = try await world.program.run("dnc", "add", number, "--reason", "asked", "--json")
        #expect(try JSON(parsing: added.output)["scheduled"]?.items == [.string(id)])
        #expect(added.errors.contains("1 call is scheduled all the same: #\(id.prefix(8))"), "\(added)")
        let list = try world.home.file("list.csv", "number\n\(number)\n")
        #expect(try await world.program.run("dnc", "import", list).errors.contains("1 call is scheduled all the same"))
        let moved = try await world.program.run("reschedule", id, "2099-02-01T10:00:00Z", "--yes")
        #expect(moved.status == 3 && moved.errors.contains("is on the do-not-call list"), "\(moved)")
        #expect(await world.simulator.acts().isEmpty)
        #expect(try await world.program.run("cancel", id, "--yes").status == 0)
        #expect(try await world.program.run("dnc", "add", number, "--reason", "again").errors.isEmpty)
        await world.simulator.stop()
    }

    @Test("a file is taken as far as it can be read")
    func importing() async throws {
        let home = try TestHome()
        let program = BuiltProgram(home: home)
        let file = try home.file("list.csv", "name,phone\nJane,415 555 2678\nBob,nobody\nJane,+14155552678\n")
        let run = try await program.run("dnc", "import", file, "--region", "US", "--json")
        #expect(run.status == 65)
        #expect(run.errors.contains("line 3: nobody: "))
        let report = try JSON(parsing: run.output)
        #expect(report["taken"] == 1 && report["known"] == 1 && report["unreadable"]?.items?.count == 1)
        let again = try await program.run(["dnc", "import", "-"], input: "+14155552678\n+442079460958\n")
        #expect(again.status == 0 && again.output.contains("1 taken, 1 known already, 0 unreadable"))
        #expect(try await program.run("dnc", "import", home.path + "/none").status == 65)
    }

    @Test("nothing is taken of a file whose shape is unclear")
    func unclearFiles() async throws {
        let home = try TestHome()
        let program = BuiltProgram(home: home)
        let open = try home.file("open.csv", "phone,name\n+14155552677,\"Jane\n+14155552678,Bob\n+14155552679,Ann\n")
        let quoted = try await program.run("dnc", "import", open)
        #expect(
            quoted.status == 65 && quoted.errors.contains("open.csv: line 2: a quotation mark is opened"), "\(quoted)")
        let ids = try home.file("ids.csv", "crm_id,mob\n4155550000,+14155552677\n")
        let unclear = try await program.run("dnc", "import", ids, "--region", "US")
        #expect(unclear.status == 65 && unclear.errors.contains("--column crm_id or --column mob"), "\(unclear)")
        #expect(try await program.run("dnc", "import", ids, "--column", "fax").status == 64)
        #expect(try await program.run("dnc", "list", "--json").output.contains("\"do_not_call\": []"))
        let named = try await program.run("dnc", "import", ids, "--region", "US", "--column", "mob")
        #expect(named.status == 0 && named.output.contains("1 taken"), "\(named)")
        let known = try await program.run(
            ["dnc", "import", "-", "--region", "US"], input: "crm_id;mobile\n4155550000;+14155552677\n")
        #expect(known.status == 0 && known.output.contains("0 taken, 1 known already, 0 unreadable"), "\(known)")
    }

    @Test("three thousand unreadable rows are a count and the first few")
    func manyUnreadableRows() async throws {
        let program = BuiltProgram(home: try TestHome())
        let input = String(repeating: "nobody\n", count: 3_000) + "+14155552678\n"
        let run = try await program.run(["dnc", "import", "-"], input: input)
        #expect(run.status == 65 && run.output.contains("1 taken, 0 known already, 3000 unreadable"), "\(run.output)")
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count == 7 && run.errors.contains("line 5: nobody") && run.errors.contains("and 2995 more"))
    }

    @Test("a file that is not UTF-8 is read as what it is")
    func encodings() async throws {
        let home = try TestHome()
        let program = BuiltProgram(home: home)
        let path = home.path + "/list.csv"
        let wide = "name;phone\r\nJörg;+14155552678\r\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        try Data([0xFF, 0xFE] + wide).write(to: URL(fileURLWithPath: path))
        let utf16 = try await program.run("dnc", "import", path)
        #expect(utf16.status == 0 && utf16.errors.isEmpty && utf16.output.contains("1 taken"), "\(utf16)")
        try Data(Array("name;phone\nJ".utf8) + [0xF6] + Array("rg;+14155552679\n".utf8)).write(
            to: URL(fileURLWithPath: path))
        let western = try await program.run("dnc", "import", path)
        #expect(western.status == 0 && western.errors.contains("read as Windows-1252"), "\(western)")
    }

    @Test("a call to a number on it is not sent, with 3")
    func refusal() async throws {
        let world = try await SimulatedAccounts.start()
        let number = "+14155552671"
        #expect(try await world.program.run("dnc", "add", number, "--reason", "asked us to stop").status == 0)
        let run = try await world.program.run(try await world.voxworksCall(to: number))
        #expect(run.status == 3, "\(run.errors)")
        #expect(run.errors.contains("asked us to stop") && run.errors.contains("trunkline dnc remove \(number)"))
        let dry = try await world.program.run(try await world.voxworksCall(to: number) + ["--dry-run"])
        #expect(dry.status == 0 && dry.errors.contains("do-not-call list"), "\(dry.errors)")
        #expect(try await world.program.run("dnc", "remove", number, "--reason", "x").status == 0)
        #expect(try await world.program.run(try await world.voxworksCall(to: number)).status == 0)
        await world.simulator.stop()
    }
}
