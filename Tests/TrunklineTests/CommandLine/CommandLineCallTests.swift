import CallCore
import Foundation
import ProviderSimulator
import TestTools
import Testing

@Suite("Placing a call from the command line")
struct CommandLineCallTests {
    private static func json(_ run: BuiltProgram.Run) throws -> JSON { try JSON(parsing: run.output) }

    @Test("places it once, and show and watch follow it to its end")
    func accepted() async throws {
        let world = try await SimulatedAccounts.start()
        let placed = try await world.program.run(try await world.contactshipCall())
        #expect(placed.status == 0)
        let report = try Self.json(placed)
        #expect(report["result"] == "accepted")
        #expect(await world.simulator.requests().map(\.callID) == [report["provider_call_id"]?.string])
        let id = try #require(report["id"]?.string)
        let watch = try await world.program.run("watch", id, "--json")
        #expect(watch.status == 0)
        let told = try watch.output.split(separator: "\n").map { try JSON(parsing: String($0)) }
        #expect(told.allSatisfy { $0["call"]?.string == id && $0["to_name"] == "王小明" })
        let events = told.filter { $0["kind"] == "event" }
        let said = told.filter { $0["kind"] == "line" }
        #expect(events.compactMap { $0["state"]?.string }.last == "ended")
        #expect(events.compactMap { $0["sequence"]?.int } == events.compactMap { $0["sequence"]?.int }.sorted())
        let show = try Self.json(try await world.program.run("show", String(id.prefix(8)), "--json"))
        #expect(show["call"]?["state"] == "ended")
        #expect(show["call"]?["to"]?["name"] == "王小明")
        #expect(show["events"]?.items?.count == events.count)
        #expect(said.map { $0["text"] } == show["transcript"]?.items?.map { $0["text"] })
        #expect(said.map { $0["position"]?.int } == said.indices.map { $0 })
        #expect(show["request"]?["body"]?["metadata"]?["trunkline_call_id"]?.string == id)
        let list = try await world.program.run("calls", "--filter", "王小明")
        #expect(list.output.contains("#\(id.prefix(8))"))
        await world.simulator.stop()
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        let fault: String
        let status: Int32
        let result: String
        let requests: Int

        var testDescription: String { fault }
    }

    @Test(
        "ends with the exit code that says what was proved",
        arguments: [
            Fault(fault: "create:status=400", status: 1, result: "rejected", requests: 1),
            Fault(fault: "create:status=404", status: 1, result: "rejected", requests: 1),
            Fault(fault: "create:status=401", status: 77, result: "rejected", requests: 1),
            Fault(fault: "create:status=403", status: 77, result: "rejected", requests: 1),
            Fault(fault: "create:status=429", status: 75, result: "throttled", requests: 1),
            Fault(fault: "create:status=500", status: 2, result: "unknown", requests: 1),
            Fault(fault: "create:place-status=502", status: 2, result: "unknown", requests: 1),
            Fault(fault: "create:drop", status: 2, result: "unknown", requests: 1),
            Fault(fault: "create:garbage", status: 2, result: "unknown", requests: 1),
            Fault(fault: "create:without-id", status: 2, result: "unknown", requests: 1),
            Fault(fault: "create:redirect=http://127.0.0.1:9/", status: 2, result: "unknown", requests: 1),
        ])
    func exitCodes(fault: Fault) async throws {
        let world = try await SimulatedAccounts.start(faults: [fault.fault])
        let run = try await world.program.run(try await world.voxworksCall() + ["--wait", "0"])
        #expect(run.status == fault.status)
        let report = try Self.json(run)
        #expect(report["result"]?.string == fault.result)
        #expect(report["exit_code"]?.int == Int(fault.status))
        #expect(await world.simulator.requests().count == fault.requests)
        #expect(!run.errors.isEmpty)
        #expect(!(run.output + run.errors).contains(SimulatorKeys.voxworks))
        await world.simulator.stop()
    }

    @Test("does not repeat a call whose outcome is unknown until somebody settles it")
    func unknown() async throws {
        let world = try await SimulatedAccounts.start(faults: ["create#1:drop", "any:status=503"])
        let arguments = try await world.voxworksCall()
        let first = try await world.program.run(arguments)
        #expect(first.status == 2)
        #expect(first.errors.contains("Do not repeat"))
        let id = try #require(try Self.json(first)["id"]?.string)
        let second = try await world.program.run(arguments)
        #expect(second.status == 2)
        #expect(second.errors.contains("not to be repeated"))
        #expect(second.errors.contains("trunkline resolve \(id.prefix(8))"))
        #expect(await world.simulator.requests().count == 1)
        let listed = try Self.json(try await world.program.run("calls", "--state", "unknown", "--json"))
        #expect(listed["calls"]?.items?.compactMap { $0["id"]?.string } == [id])
        let settled = try await world.program.run(
            "resolve", String(id.prefix(8)), "--not-placed", "--reason", "their log shows nothing", "--json")
        #expect(settled.status == 0)
        #expect(try Self.json(settled)["state"] == "rejected")
        let show = try await world.program.run("show", id)
        #expect(show.output.contains("tester: it was not placed. their log shows nothing"))
        await world.simulator.removeFaults()
        #expect(try await world.program.run(arguments).status == 0)
        #expect(await world.simulator.requests().count == 2)
        await world.simulator.stop()
    }

    @Test("calls a number again although nobody knows of the first call, with the number typed again and a reason")
    func override() async throws {
        let world = try await SimulatedAccounts.start(faults: ["create#1:drop", "create#2:drop"])
        let arguments = try await world.voxworksCall()
        #expect(try await world.program.run(arguments).status == 2)
        let why = ["--reason", "they say it never rang"]
        let another = try await world.program.run(arguments + ["--override", "+14155552672"] + why)
        #expect(another.status == 64 && another.errors.contains("+14155552671"), "\(another.errors)")
        #expect(try await world.program.run(arguments + ["--override", "+14155552671"]).status == 64)
        #expect(try await world.program.run(arguments + why).status == 64)
        #expect(await world.simulator.requests().count == 1)
        let second = try await world.program.run(arguments + ["--override", "+1 415 555 2671"] + why)
        #expect(second.status == 2)
        #expect(await world.simulator.requests().count == 2)
        let id = try #require(try Self.json(second)["id"]?.string)
        let show = try await world.program.run("show", id)
        #expect(show.output.contains("tester placed it although the outcome of call #"), "\(show.output)")
        #expect(show.output.contains("they say it never rang"))
        // Both are unknown now: both are named, and both are set aside.
        let third = try await world.program.run(arguments + ["--override", "4155552671"] + why)
        #expect(third.status == 0, "\(third.errors)")
        await world.simulator.stop()
    }

    @Test("looks for an unknown call when it is told to")
    func lookNow() async throws {
        let world = try await SimulatedAccounts.start(faults: ["create#1:place-status=502", "create#2:status=500"])
        let placed = try await world.program.run(try await world.voxworksCall())
        let id = try #require(try Self.json(placed)["id"]?.string)
        let found = try await world.program.run("resolve", id, "--look", "--json")
        #expect(found.status == 0, "\(found.errors)")
        #expect(try Self.json(found)["call"]?["provider_call_id"]?.string?.isEmpty == false)
        let never = try await world.program.run(try await world.voxworksCall(to: "+14155552673"))
        #expect(never.status == 2)
        let unplaced = try #require(try Self.json(never)["id"]?.string)
        let look = try await world.program.run("resolve", unplaced, "--look")
        #expect(look.status == 2 && look.output.contains("not there so far"), "\(look.output) \(look.errors)")
        #expect(try await world.program.run("resolve", unplaced, "--look", "--not-placed").status == 64)
        #expect(await world.simulator.requests().count == 2)
        await world.simulator.stop()
    }

    @Test("tells a throttled call's story and ends with it")
    func watchThrottled() async throws {
        let world = try await SimulatedAccounts.start(faults: ["create:status=429"])
        let placed = try await world.program.run(try await world.voxworksCall() + ["--wait", "0"])
        let id = try #require(try Self.json(placed)["id"]?.string)
        let watch = try await world.program.run("watch", id, "--json")
        #expect(watch.status == 0)
        #expect(watch.output.split(separator: "\n").last?.contains("throttled") == true)
        await world.simulator.stop()
    }

    @Test("says that a call cannot be followed where its provider cannot be read")
    func watchUnreadable() async throws {
        let world = try await SimulatedAccounts.start()
        let contact = try #require((await world.simulator.world())["temphone"]?["contacts"]?[0]?["id"]?.stringValue)
        let placed = try await world.program.run(
            "call", "temphone-scheduled", "--set", "contact_id=\(contact)", "--set",
            "scheduled_at=2099-01-01T10:00:00Z", "--set", "initial_message=Hi", "--yes", "--json")
        let id = try #require(try Self.json(placed)["id"]?.string)
        let watcher = try world.program.start(["watch", id])
        try await watcher.waitForErrors { $0.contains("Only deliveries tell how this call goes on") }
        watcher.send(SIGTERM)
        #expect(try await watcher.finish().status == -SIGTERM)
        await world.simulator.stop()
    }

    @Test("ends with 3 where nothing was sent")
    func notSent() async throws {
        let world = try await SimulatedAccounts.start()
        let arguments = try await world.voxworksCall()
        await world.simulator.stop()
        let run = try await world.program.run(arguments)
        #expect(run.status == 3)
        #expect(try Self.json(run)["result"] == "not_sent")
        #expect(run.errors.contains("safe to place the call again"))
    }

    @Test("ends with 77 where the key is refused, on reading too")
    func keyRefused() async throws {
        let world = try await SimulatedAccounts.start()
        try world.home.configure(
            SimulatedAccounts.configuration(world.address).replacing(SimulatorKeys.contactship, with: "wrong-key-0001"))
        #expect(try await world.program.run(try await world.contactshipCall()).status == 77)
        #expect(try await world.program.run("agents", "contactship").status == 77)
        let check = try await world.program.run("accounts", "check", "contactship")
        #expect(check.status == 77)
        #expect(!check.output.contains("wrong-key"))
        await world.simulator.stop()
    }

    @Test("names the agents that come near one the account does not have")
    func unknownAgent() async throws {
        let world = try await SimulatedAccounts.start()
        let agents = try Self.json(try await world.program.run("agents", "contactship", "--json"))
        let id = try #require(agents["agents"]?.items?.first?["id"]?.string)
        let run = try await world.program.run(
            try await world.contactshipCall() + ["--set", "agent_id=\(id.dropLast())"])
        #expect(run.status == 1)
        #expect(run.errors.contains("Did you mean"))
        #expect(run.errors.contains(id))
        await world.simulator.stop()
    }

    @Test("is seen at once by another process on the same journal")
    func twoProcesses() async throws {
        let world = try await SimulatedAccounts.start()
        let watcher = try world.program.start(["watch", "--json"])
        _ = try await world.program.run("calls")
        let placed = try Self.json(try await world.program.run(try await world.contactshipCall()))
        let id = try #require(placed["id"]?.string)
        _ = try await watcher.waitForOutput { $0.contains(id) }
        watcher.send(SIGTERM)
        #expect(try await watcher.finish().status == -SIGTERM)
        await world.simulator.stop()
    }

    @Test("asks a key's helper once")
    func helper() async throws {
        let world = try await SimulatedAccounts.start()
        let asked = world.home.path + "/asked"
        let key = SimulatorKeys.voxworks
        try world.home.configure(
            SimulatedAccounts.configuration(world.address).replacing(
                "[\"printf\", \"%s\", \"\(key)\"]",
                with: "[\"sh\", \"-c\", 'echo x >> \"$0\"; echo \"$1\"', \"\(asked)\", \"\(key)\"]"))
        let run = try await world.program.run(try await world.voxworksCall())
        #expect(run.status == 0, "\(run.errors)")
        #expect(try String(contentsOfFile: asked, encoding: .utf8) == "x\n")
        await world.simulator.stop()
    }

    @Test("leaves the key in no file and on no output")
    func canary() async throws {
        let world = try await SimulatedAccounts.start(faults: ["create#1:status=401", "create#2:drop"])
        let key = SimulatorKeys.voxworks
        try world.home.configure(
            SimulatedAccounts.configuration(world.address).replacing(
                "key_command = [\"printf\", \"%s\", \"\(key)\"]", with: "key_env = \"VOX\""))
        let program = BuiltProgram(home: world.home, environment: ["VOX": key])
        for number in ["+14155552671", "+14155552672", "+14155552673"] {
            _ = try await program.run(try await world.voxworksCall(to: number))
        }
        #expect(await world.simulator.requests().map(\.status) == [401, nil, 201])
        for arguments in [["doctor", "--json"], ["calls", "--json"], ["accounts", "check"], ["doctor"]] {
            _ = try await program.run(arguments)
        }
        #expect(try !world.home.everything().contains(key))
        await world.simulator.stop()
    }

    @Test("two at the same moment call a number once")
    func race() async throws {
        let world = try await SimulatedAccounts.start(faults: ["create:hold"])
        let arguments = try await world.voxworksCall()
        let runs = try [world.program.start(arguments), world.program.start(arguments)]
        try await Patience.wait(for: "one that is refused") { runs.contains { !$0.isRunning } }
        try await Patience.wait(for: "the request") { await !world.simulator.requests().isEmpty }
        world.simulator.release()
        let statuses = try await [runs[0].finish().status, runs[1].finish().status].sorted()
        #expect(statuses == [0, 3])
        #expect(await world.simulator.requests().count == 1)
        await world.simulator.stop()
    }

    @Test("lists agents, numbers and contacts, and narrows them")
    func directories() async throws {
        let world = try await SimulatedAccounts.start()
        let numbers = try Self.json(try await world.program.run("numbers", "contactship", "--json"))
        #expect((numbers["numbers"]?.items?.count ?? 0) > 5)
        let contacts = try Self.json(try await world.program.run("contacts", "contactship", "--json"))
        let all = try #require(contacts["contacts"]?.items)
        #expect(all.count > 100)
        let name = try #require(all.first?["name"]?.string)
        let found = try Self.json(try await world.program.run("contacts", "contactship", name, "--json"))
        #expect(found["contacts"]?.items?.contains { $0["name"]?.string == name } == true)
        let none = try await world.program.run("contacts", "temphone")
        #expect(none.status == 64)
        #expect(none.errors.contains("TemPhone documents no way to search contacts"))
        let agents = try await world.program.run("agents", "voxworks")
        #expect(agents.status == 64)
        #expect(agents.errors.contains("name yours under `scripts`"))
        await world.simulator.stop()
    }

    @Test("cancels, moves and hangs up what the provider lets it, and says why where it does not")
    func acts() async throws {
        let world = try await SimulatedAccounts.start(speed: 1)
        let arguments = try await world.voxworksCall() + ["--set", "scheduled_time=2099-01-01T10:00:00Z"]
        let id = try #require(try Self.json(try await world.program.run(arguments))["id"]?.string)
        let moved = try await world.program.run("reschedule", id, "2099-02-01T10:00:00Z", "--yes", "--json")
        #expect(moved.status == 0)
        #expect(try Self.json(moved)["scheduled_at"] == "2099-02-01T10:00:00Z")
        #expect(try await world.program.run("reschedule", id, "yesterday").status == 65)
        let hangUp = try await world.program.run("hangup", id)
        #expect(hangUp.status == 64)
        #expect(hangUp.errors.contains("not a phone call"))
        let unasked = try await world.program.run("cancel", id)
        #expect(unasked.status == 64 && unasked.errors.contains("Say --yes"))
        #expect(await world.simulator.acts().map(\.endpoint) == [.reschedule])
        let canceled = try await world.program.run("cancel", id, "--yes", "--json")
        #expect(canceled.status == 0)
        #expect(try Self.json(canceled)["outcome"] == "canceled")
        #expect(await world.simulator.calls().last { $0.provider == .voxworks }?.phase == .canceled)
        let again = try await world.program.run("cancel", id, "--yes")
        #expect(again.status == 64 && again.errors.contains("This call is over: canceled."))
        #expect(await world.simulator.acts().map(\.endpoint) == [.reschedule, .cancel])
        await world.simulator.stop()
    }

    @Test("places every form's call, and prints words for people")
    func people() async throws {
        let world = try await SimulatedAccounts.start()
        let contact = try #require((await world.simulator.world())["temphone"]?["contacts"]?[0]?["id"]?.stringValue)
        let run = try await world.program.run(
            "call", "temphone-scheduled", "--set", "contact_id=\(contact)", "--set",
            "scheduled_at=2099-01-01T10:00:00Z",
            "--set", "initial_message=Hi {{first_name}}", "--yes")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("Placed: #"))
        #expect(run.output.contains("trunkline watch"))
        await world.simulator.stop()
    }

    @Test("a key that comes twice in the file is refused: one of the two would be lost")
    func doubleKey() async throws {
        let world = try await SimulatedAccounts.start()
        let file = try world.home.file("call.json", #"{"to_number": "+14155552671", "to_number": "+14155552672"}"#)
        let run = try await world.program.run("call", "contactship-phone", "--json-file", file, "--dry-run")
        #expect(run.status == 65 && run.errors.contains("the key \"to_number\" comes twice"), "\(run.errors)")
        await world.simulator.stop()
    }

    @Test("a yes that comes after the time of the call places nothing")
    func lateYes() async throws {
        let world = try await SimulatedAccounts.start()
        let time = Date(timeIntervalSinceNow: 20)
        let arguments =
            try await world.voxworksCall().filter { $0 != "--yes" && $0 != "--json" } + [
                "--set", "scheduled_time=\(time.formatted(.iso8601))",
            ]
        let environment = [
            "HOME": world.home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
        ]
        try await TerminalProgram.onThread {
            let program = try TerminalProgram(arguments, environment: environment)
            try program.wait(for: "[y/N]")
            Thread.sleep(until: time)
            program.send("y\n")
            try program.expectEnd(3)
            #expect(program.screen.contains("Run it again"))
        }
        #expect(await world.simulator.requests().isEmpty)
        await world.simulator.stop()
    }
}
