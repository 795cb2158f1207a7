import CallCore
import Foundation
import Testing

/// Keys planted in every way a key can be given, and looked for in everything that the built program leaves.
@Suite(.serialized) struct SecretCanaryTests {
    private static func call(_ account: String, _ number: String) -> [String] {
        [
            "call", "contactship-phone", "--account", account, "--set", "from_number=+12025551234", "--set",
            "agent_id=agent-1", "--set", "full_name=Ada Test", "--set", "to_number=\(number)",
        ]
    }

    @Test func commandsLeaveNoKey() async throws {
        let world = try CanaryWorld.start()
        var commands: [[String]] = []
        for (index, account) in CanaryWorld.accounts.enumerated() {
            for status in CanaryWorld.statuses.indices {
                commands.append(Self.call(account, "+1415555\(2 + index)67\(status)") + ["--yes", "--json"])
            }
            commands += ["agents", "numbers", "contacts"].map { [$0, account] }
            commands += [["accounts", "check", account], ["accounts", "check", account, "--json"]]
            commands += [[], ["--json"]].map { Self.call(account, "+14155559671") + ["--dry-run"] + $0 }
        }
        commands += [
            ["calls", "--json"], ["calls"], ["export", "--csv"], ["export", "--json"], ["doctor"],
            ["doctor", "--json"],
            ["accounts", "--json"], ["backup", world.home.path + "/copy.sqlite"],
        ]
        for command in commands { try await expectNoKey(of: command, in: world) }
        let calls = try JSON(parsing: try await world.program.run("calls", "--json", "--limit", "100").output)
        let ids = (calls["calls"]?.items ?? []).compactMap { $0["id"]?.string }
        #expect(ids.count == CanaryWorld.accounts.count * CanaryWorld.statuses.count)
        for id in ids { try await expectNoKey(of: ["show", id, "--json"], in: world) }
        try expectThatKeysWereUsed(world)
        let everything = try world.home.everything()
        #expect(world.traces(in: everything) == [])
        #expect(everything.contains("bad key •••"), "what the provider repeated was kept, without the key")
        #expect(world.elsewhere.requests.isEmpty)
    }

    private func expectNoKey(of command: [String], in world: CanaryWorld) async throws {
        let run = try await world.program.run(command)
        #expect(world.traces(in: run.output + run.errors) == [], "\(command)")
        #expect(!run.output.isEmpty || !run.errors.isEmpty, "\(command)")
    }

    /// Else nothing could be found anywhere.
    private func expectThatKeysWereUsed(_ world: CanaryWorld) throws {
        let heads = world.server.requests.map(\.head).joined()
        for canary in [CanaryWorld.command, CanaryWorld.variable, CanaryWorld.file, CanaryWorld.refused] {
            #expect(heads.contains(canary.key))
        }
        let seen = try String(contentsOfFile: world.home.path + "/seen-key-command", encoding: .utf8)
        #expect(seen.contains("SSH_AUTH_SOCK=/agent") && seen.contains("PATH=") && seen.contains("HOME="))
        #expect(seen.contains("trunkline call contactship-phone"))
        #expect(!seen.contains("CANARY"))
    }

    /// The memory holds keys: no core file, no debugger of another program.
    @Test(arguments: [([:], "closed to others"), (["TRUNKLINE_ALLOW_DUMPS": "1"], "open to debuggers")])
    func theMemoryIsClosed(_ variables: [String: String], _ words: String) async throws {
        let run = try await BuiltProgram(home: try TestHome(), environment: variables).run("doctor")
        #expect(run.output.contains(words), "\(run.output)")
    }

    @Test func theReceiverLeavesNoKey() async throws {
        let world = try CanaryWorld.start()
        let receiver = try world.program.start(["receive", "--listen", "127.0.0.1:0"])
        try await receiver.waitForErrors { $0.contains("refused: ") }
        receiver.send(SIGTERM)
        let run = try await receiver.finish()
        #expect(world.traces(in: run.output + run.errors) == [])
        #expect(world.traces(in: try world.home.everything()) == [])
    }

    /// The account form, its trial, the editor, a helper that is told of events, pictures, and a crash at the end.
    @Test func theConsoleLeavesNoKey() async throws {
        let typed = Canary("typed")
        let home = "HOMEPATH"
        let world = try CanaryWorld.start(
            notify: "[notify]\ndesktop = [\"failed\"]\non_event = [\"sh\", \"-c\", \"cat > /dev/null; \(home)\"]\n")
        let text = try String(contentsOfFile: world.home.configuration, encoding: .utf8)
        try world.home.configure(text.replacing(home, with: CanaryWorld.look(world.home.path, as: "on-event")))
        var environment = world.program.environment
        environment.merge(["HOME": world.home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]) {
            $1
        }
        environment["TMPDIR"] = world.home.path
        let journal = try SQLiteJournal.open(at: URL(fileURLWithPath: world.home.data))
        let folder = URL(fileURLWithPath: world.home.configuration).deletingLastPathComponent().path + "/keys"
        let bytes = try await TerminalProgram.onThread { [environment] in
            let program = try TerminalProgram([], environment: environment)
            try program.wait(for: "1 Calls 0")
            let learned = Task {
                var report = CallReport(providerCallID: "one", raw: .null)
                (report.state, report.toName) = (.ended(.failed), "Jane Smith")
                let account = Account(
                    name: "file", provider: .contactship, baseURL: "http://127.0.0.1:1", environment: .sandbox,
                    key: .missing)
                try await journal.adopt([report], account: account, at: Date())
            }
            try program.wait(for: "Jane Smith")
            _ = learned
            try program.wait(for: "the helper") { _ in
                FileManager.default.fileExists(atPath: world.home.path + "/seen-on-event")
            }
            program.send("5")
            try program.wait(for: "variable")
            program.send("a")
            try program.wait(for: "┌ New account")
            program.send("first\t\t\u{1B}OC\t\(world.server.address)\t\t\(typed.key)")
            try program.wait(for: "••••")
            program.readQuestion()
            program.send("\u{13}")
            try program.wait(for: "Account first is saved")
            try program.wait(forEndOf: "being tried")
            #expect(typed.found(in: try world.home.everything(except: folder)) == nil, "while it runs")
            #expect(world.traces(in: try world.home.everything(except: folder)) == [])
            program.send("n")
            try program.wait(for: "New call")
            program.send("\u{1B}")
            program.signal(SIGSEGV)
            try program.expectEnd(1000 + SIGSEGV)
            #expect(program.isWhole)
            return program.received
        }
        journal.close()
        let everything = try world.home.everything(except: folder)
        #expect(everything.contains("stopped on a fault of its own (SIGSEGV)"))
        for canary in CanaryWorld.all + [typed] {
            #expect(canary.found(in: everything) == nil)
            #expect(canary.found(in: bytes) == nil)
        }
        #expect(world.server.requests.contains { $0.head.contains(typed.key) })
        let seen = try String(contentsOfFile: world.home.path + "/seen-on-event", encoding: .utf8)
        #expect(seen.contains("SSH_AUTH_SOCK=/agent") && !seen.contains("CANARY"))
    }
}
