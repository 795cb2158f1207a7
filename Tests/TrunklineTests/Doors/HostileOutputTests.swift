import Foundation
import TestTools
import Testing

@testable import CallDomain

/// Strangers' text on what the built program prints: nothing of it acts, and programs get it as it was.
@Suite(.serialized) struct HostileOutputTests {
    private func expectSafe(_ run: BuiltProgram.Run, _ what: String, printsJSON: Bool = false) {
        let found = ActingText.first(in: run.output, alsoHidden: !printsJSON)
        #expect(found == nil, "\(what) prints \(found ?? "")")
        let said = ActingText.first(in: run.errors)
        #expect(said == nil, "\(what) says \(said ?? ""): \(run.errors.prefix(400))")
    }

    @Test func everyCommandThatPrints() async throws {
        let world = try await HostileWorld.start()
        let commands: [([String], Int32)] = [
            (["calls", "--limit", "500"], 0), (["show", world.call], 0), (["watch", world.call], 0),
            (["templates"], 0), (["templates", "show", "hidden \u{202E}desrever\u{E0041}\u{200B}"], 0),
            (["dnc", "list"], 0), (["agents", "sales"], 0), (["numbers", "sales"], 0), (["contacts", "sales"], 0),
            (["accounts"], 0), (["accounts", "check"], 0), (["doctor"], 0),
            (["note", world.call, "a note\n\u{1B}[2J\rFORGED\nFORGED"], 0),
        ]
        for (command, status) in commands {
            let run = try await world.program.run(command)
            #expect(run.status == status, "\(command): \(run.errors)")
            #expect(!run.output.isEmpty, "\(command)")
            expectSafe(run, "\(command)")
            let json = try await world.program.run(command + ["--json"])
            expectSafe(json, "\(command) --json", printsJSON: true)
        }
    }

    @Test func programsGetWhatWasSaid() async throws {
        let world = try await HostileWorld.start()
        let listed = try JSON(parsing: try await world.program.run("calls", "--limit", "500", "--json").output)
        let names = Set(listed["calls"]?.items?.compactMap { $0[path: "to.name"]?.string } ?? [])
        // The journal keeps no NUL, which ends a text for SQLite.
        for said in HostileText.all where !said.text.contains("\0") {
            #expect(names.contains(said.text.bounded(to: TextBounds.name)), "\(said.name)")
        }
    }

    @Test func anErrorBodyOfTheProvider() async throws {
        let world = try await HostileWorld.start()
        let said = HostileText.together.replacing("\0", with: "")
        let call = [
            "call", "contactship-phone", "--set", "from_number=+12025551234", "--set", "agent_id=agent-1", "--set",
            "full_name=\u{202E}eve\u{E0041}\u{200B}", "--set", "metadata.said=\(said)", "--set",
            "to_number=+14155552671",
        ]
        for extra in [["--yes"], ["--yes", "--json"], ["--dry-run"], ["--dry-run", "--json"]] {
            let run = try await world.program.run(call + extra)
            #expect(run.status == (extra.contains("--yes") ? 1 : 0), "\(extra): \(run.errors)")
            expectSafe(run, "call \(extra)", printsJSON: extra.contains("--json") || extra.contains("--dry-run"))
        }
        let id = try #require(
            try JSON(parsing: try await world.program.run("calls", "--account", "sales", "--json").output)["calls"]?
                .items?.first?["id"]?.string)
        let show = try await world.program.run("show", id)
        #expect(show.output.contains("rejected"))
        expectSafe(show, "show")
    }

    @Test(arguments: [["--csv"], ["--json"], ["--csv", "--columns", "name,number,happened,agent,disposition"]])
    func exports(_ arguments: [String]) async throws {
        let world = try await HostileWorld.start()
        for toFile in [false, true] {
            let path = world.home.path + "/exported"
            let run = try await world.program.run(["export"] + arguments + (toFile ? ["-o", path] : []))
            #expect(run.status == 0, "\(run.errors)")
            let text = toFile ? try String(contentsOfFile: path, encoding: .utf8) : run.output
            #expect(text.contains("red"))
            let found = ActingText.first(in: text.replacing("\r\n", with: "\n"), keeping: "\n\t", alsoHidden: false)
            // A name in quotation marks may go on in the next line of a table, as it did for whoever gave it.
            #expect(found == nil || found?.hasPrefix("a forged") == true, "\(arguments) export \(found ?? "")")
        }
    }

    @Test func wordsOfTheCommandLine() async throws {
        let home = try TestHome()
        let said = HostileText.together.replacing("\0", with: "")
        let commands = [
            [said], ["show", said], ["calls", "--filter", said], ["calls", "--sort", said], ["calls", "--\(said)"],
            ["call", said], ["forms", said], ["call", "contactship-phone", "--set", said], ["agents", said],
            ["templates", "show", said], ["dnc", "add", said, "--reason", said], ["export", "--columns", said],
            ["watch", said], ["resolve", said, "--not-placed", "--reason", said], ["calls", "--limit", said],
            ["calls", "--config", said], ["call", "contactship-phone", "--json-file", said], ["note", said, said],
            ["--theme", said, "demo"], ["demo", "--script", said], ["export", "-o", "/nowhere/\(said)"],
        ]
        for command in commands {
            let run = try await BuiltProgram(home: home).run(command)
            #expect(!run.errors.isEmpty, "\(command.map { $0.prefix(20) })")
            expectSafe(run, "\(command.map { $0.prefix(20) })")
        }
    }
}
