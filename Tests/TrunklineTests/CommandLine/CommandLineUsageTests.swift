import CallCore
import Foundation
import Testing

@Suite("The command line, before anything is sent")
struct CommandLineUsageTests {
    private let home: TestHome
    private let program: BuiltProgram

    init() throws {
        home = try TestHome()
        program = BuiltProgram(home: home, environment: ["CANARY_KEY": "sk_live_canary_0001"])
    }

    private static let accounts = """
        [accounts.sales]
        provider = "contactship"
        base_url = "http://127.0.0.1:9"
        key_env = "CANARY_KEY"

        [accounts.sydney]
        provider = "voxworks"
        base_url = "http://127.0.0.1:9"
        key_env = "CANARY_KEY"
        """

    private static let complete = [
        "call", "contactship-phone", "--account", "sales", "--set", "from_number=+12025551234", "--set",
        "to_number=+14155552678", "--set", "full_name=Jane Smith", "--set", "agent_id=agent-1",
    ]

    @Test("lists the forms, and the fields of each")
    func forms() async throws {
        let list = try await program.run("forms")
        #expect(list.status == 0)
        for form in FormCatalog.all {
            #expect(list.output.contains(form.id))
            let fields = try await program.run("forms", form.id)
            #expect(fields.status == 0)
            for field in form.fields { #expect(fields.output.contains(field.path)) }
        }
        let json = try JSON(parsing: try await program.run("forms", "--json").output)
        #expect(json["forms"]?.items?.count == FormCatalog.all.count)
        let one = try JSON(parsing: try await program.run("forms", "temphone-scheduled", "--json").output)
        #expect(one["fields"]?.items?.contains { $0["path"] == "recording_enabled" && $0["default"] == true } == true)
    }

    @Test(
        "answers a name that does not exist with those that come near, and 64",
        arguments: [
            (["forms", "contactship-fone"], "Did you mean contactship-phone"),
            (["call", "voxwork-phone"], "Did you mean voxworks-phone"), (["cals"], "Did you mean call or calls"),
            (["call", "contactship-phone", "--account", "sale"], "Did you mean sales"),
            (["agents", "sidney"], "Did you mean sydney"),
            (["calls", "--state", "complete"], "Did you mean completed"),
            (["show", "abc"], "There is no call"), (["call", "temphone-scheduled"], "needs an account at TemPhone"),
            (["call", "voxworks-phone", "--account", "sales"], "is at Contactship"),
            (["forms", "--nonsense"], "--nonsense"), (["simulate", "--fault", "nonsense"], "nonsense"),
            (["simulate", "--fault", "create:stal=3"], "column 8: no action 'stal'; did you mean 'stall'?"),
            (["demo", "--fault", "list#0:drop"], "--fault 'list#0:drop', column 6: '#0' is no count"),
            (["demo", "--fault", "@/nowhere/at/all"], "the file cannot be read"),
            (["simulate", "--listen", "here"], "no address to listen on"), (["calls", "--limit", "0"], "--limit"),
            (["resolve", "abc"], "--reason"), (["demo", "--speed", "0"], "--speed"),
        ])
    func names(arguments: [String], words: String) async throws {
        try home.configure(Self.accounts)
        let run = try await program.run(arguments)
        #expect(run.status == 64)
        #expect(run.errors.contains(words))
        #expect(run.output.isEmpty)
    }

    @Test("says the line and column of a mistake in a file of faults")
    func faultFile() async throws {
        let file = try home.file("faults", "create:drop # all of them\n\n lits:lag=3\n")
        let run = try await program.run("simulate", "--fault", "@" + file)
        #expect(run.status == 64)
        #expect(run.errors.contains("line 3, column 2: no place 'lits'; did you mean 'list'?"))
        #expect(run.errors.contains(file))
    }

    @Test("refuses fields that are missing or wrong with 65, each by its name, and keeps nothing")
    func badData() async throws {
        try home.configure(Self.accounts)
        let run = try await program.run(
            "call", "contactship-phone", "--account", "sales", "--set", "to_number=12", "--set", "email=jane", "--yes")
        #expect(run.status == 65)
        for path in ["from_number", "to_number", "full_name", "agent_id", "email"] {
            #expect(run.errors.contains("\(path): "))
        }
        #expect(run.errors.hasPrefix("Nothing was sent."))
        #expect(!FileManager.default.fileExists(atPath: home.data))
    }

    @Test(
        "refuses values that cannot be put anywhere with 65",
        arguments: [
            (["--set", "to_nmber=1"], "Did you mean to_number"), (["--set", "to_number"], "has no ="),
            (["--set", "metadata.x:={"], "JSON is expected"), (["--json-file", "/nonexistent"], "cannot be read"),
        ])
    func badAssignments(arguments: [String], words: String) async throws {
        try home.configure(Self.accounts)
        let run = try await program.run(Self.complete + arguments)
        #expect(run.status == 65)
        #expect(run.errors.contains(words))
    }

    @Test("names line and column of a request file that is no JSON")
    func badFile() async throws {
        try home.configure(Self.accounts)
        let file = try home.file("request.json", "{\n  \"to_number\": ,\n}")
        let run = try await program.run("call", "contactship-phone", "--account", "sales", "--json-file", file)
        #expect(run.status == 65)
        #expect(run.errors.contains("\(file):2:"))
        let piped = try await program.run(
            ["call", "contactship-phone", "--account", "sales", "--json-file", "-"], input: "[]")
        #expect(piped.status == 65)
        #expect(piped.errors.contains("must be a JSON object"))
    }

    @Test("prints the exact request without its key, and sends and keeps nothing")
    func dryRun() async throws {
        try home.configure(Self.accounts)
        let text = try await program.run(Self.complete + ["--dry-run"])
        #expect(text.status == 0)
        #expect(text.output.hasPrefix("POST http://127.0.0.1:9/v1/calls/single-phone-call\n"))
        #expect(text.output.contains("x-api-key: •••"))
        let json = try JSON(parsing: try await program.run(Self.complete + ["--dry-run", "--json"]).output)
        #expect(json["method"] == "POST")
        #expect(json["body"]?["to_number"] == "+14155552678")
        #expect(json["body"]?["metadata"]?["trunkline_call_id"]?.string != nil)
        #expect(json["headers"]?["x-api-key"] == "•••")
        #expect(!FileManager.default.fileExists(atPath: home.data))
        #expect(!text.output.contains("canary"))
    }

    @Test("takes a request from a file, and --set over it")
    func jsonFile() async throws {
        try home.configure(Self.accounts)
        let body = #"{"from_number": "+61291234567", "script_id": "s", "contact": {"phone_number": "0429069971"}}"#
        let run = try await program.run(
            [
                "call", "voxworks-phone", "--json-file", "-", "--set", "contact.first_name=王小明", "--set",
                "objects.policy.number=42", "--dry-run", "--json",
            ], input: body)
        #expect(run.status == 0)
        let sent = try JSON(parsing: run.output)["body"]
        #expect(sent?["contact"] == ["phone_number": "+61429069971", "first_name": "王小明"])
        #expect(sent?["objects"] == ["policy": ["number": "42"]])
    }

    @Test("asks of a time that comes twice, with the words that answer")
    func repeatedTime() async throws {
        try home.configure(Self.accounts)
        let time = [
            "--set", "schedule.scheduled_call_time=2090-11-05 1:30", "--set", "schedule.timezone=America/New_York",
        ]
        let asked = try await program.run(Self.complete + time + ["--dry-run"])
        #expect(asked.status == 65)
        let answer = "--set 'schedule.scheduled_call_time=2090-11-05 06:30' --set 'schedule.timezone=UTC'"
        #expect(asked.errors.contains("  01:30 EST, the second (UTC\u{2212}5): \(answer)"))
        let settled = ["--set", "schedule.scheduled_call_time=2090-11-05 06:30", "--set", "schedule.timezone=UTC"]
        let answered = try await program.run(Self.complete + settled + ["--dry-run", "--json"])
        #expect(
            try JSON(parsing: answered.output)["body"]?["schedule"]
                == ["scheduled_call_time": "2090-11-05 06:30:00", "timezone": "UTC"])
    }

    @Test("does not place a call that nobody confirmed")
    func unconfirmed() async throws {
        try home.configure(Self.accounts)
        let run = try await program.run(Self.complete)
        #expect(run.status == 64)
        #expect(run.errors.contains("Nothing was sent"))
        #expect(run.errors.contains("--yes"))
        #expect(!FileManager.default.fileExists(atPath: home.data))
    }

    @Test(
        "ends with 78 and file and line on a bad configuration",
        arguments: [["accounts"], ["agents", "sales"], ["call", "contactship-phone"], ["accounts", "check"]])
    func badConfiguration(arguments: [String]) async throws {
        try home.configure("theme = \"night\"\n\n[accounts.sales]\nprovidr = \"contactship\"\n")
        let run = try await program.run(arguments)
        #expect(run.status == 78)
        #expect(run.errors.contains("\(home.configuration):4: "))
        let doctor = try await program.run("doctor")
        #expect(doctor.status == 78)
        #expect(doctor.output.contains("\(home.configuration):4: "))
    }

    @Test("ends with 77 where there is no key, and places nothing")
    func noKey() async throws {
        // At any hour: whether a person may be called now is asked before the key.
        let always = "key_env = \"NO_SUCH_KEY\"\ncalling_hours = { start = \"00:00\", end = \"24:00\" }"
        try home.configure(Self.accounts.replacing("key_env = \"CANARY_KEY\"", with: always))
        let run = try await program.run(Self.complete + ["--yes"])
        #expect(run.status == 77)
        #expect(run.errors.contains("NO_SUCH_KEY is not set"))
        let calls = try JSON(parsing: try await program.run("calls", "--json").output)
        #expect(calls["calls"] == [])
    }

    @Test("ends with 69 where the provider cannot be reached on reading")
    func unreachable() async throws {
        try home.configure(Self.accounts)
        let run = try await program.run("agents", "sales")
        #expect(run.status == 69)
        #expect(run.errors.contains("cannot be reached"))
        #expect(try await program.run("accounts", "check").status == 69)
    }

    @Test("names another command where the console has no terminal")
    func noTerminal() async throws {
        for arguments in [[], ["console"], ["demo"]] {
            let run = try await program.run(arguments)
            #expect(run.status == 64)
            #expect(run.errors.contains("trunkline "))
            #expect(run.errors.split(separator: "\n").count == 1)
        }
    }

    @Test("never prints a key, whatever is asked")
    func secrets() async throws {
        try home.configure(Self.accounts)
        for arguments in [["doctor"], ["doctor", "--json"], ["accounts"], ["accounts", "--json"]] {
            let run = try await program.run(arguments)
            #expect(run.status == 0)
            #expect(run.output.contains("CANARY_KEY"))
            #expect(!(run.output + run.errors).contains("sk_live_canary"))
        }
        #expect(try !home.everything().contains("sk_live_canary"))
    }

    @Test("says what to do where nothing is set up")
    func fresh() async throws {
        let doctor = try await program.run("doctor")
        #expect(doctor.status == 0)
        #expect(doctor.output.contains("→"))
        #expect(doctor.output.contains("trunkline demo"))
        let calls = try await program.run("calls")
        #expect(calls.status == 0)
        #expect(calls.output.isEmpty)
        #expect(calls.errors.contains("trunkline call"))
    }

    @Test("takes --config, --data and --json before the command too")
    func globalOptions() async throws {
        let file = try home.file("other.toml", Self.accounts)
        let run = try await program.run("--json", "--config", file, "--data=\(home.path)/elsewhere", "accounts")
        #expect(run.status == 0)
        #expect(try JSON(parsing: run.output)["accounts"]?.items?.count == 2)
        let calls = try await program.run("--data", "\(home.path)/elsewhere", "calls")
        #expect(calls.status == 0)
        #expect(calls.errors.contains("\(home.path)/elsewhere"))
    }

    @Test("tells its version and its commands")
    func help() async throws {
        #expect(try await program.run("--version").status == 0)
        let help = try await program.run("--help")
        #expect(help.status == 0)
        for command in ["call", "calls", "show", "watch", "simulate", "doctor", "resolve", "contacts"] {
            #expect(help.output.contains("\n  \(command) "))
        }
    }

    @Test("ends quietly when nobody reads its output any more")
    func brokenPipe() async throws {
        let shell = try StartedProgram(
            "/bin/sh",
            ["-c", "for i in 1 2 3 4 5; do \"$0\" forms --json; done | head -c 1 > /dev/null", BuiltProgram.path],
            environment: ["HOME": home.path, "PATH": "/usr/bin:/bin"], input: "", folder: home.path)
        let run = try await shell.finish()
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
    }
}
