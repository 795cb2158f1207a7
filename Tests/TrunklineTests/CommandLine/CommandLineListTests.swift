import CallCore
import Foundation
import Testing

@Suite("Lists and exports on the command line")
struct CommandLineListTests {
    private let home: TestHome
    private let program: BuiltProgram

    init() throws {
        home = try TestHome()
        program = BuiltProgram(home: home)
    }

    /// Three calls found at a provider: one failed, one completed with a hostile name, one due.
    private func fill() async throws {
        let journal = try SQLiteJournal.open(at: URL(fileURLWithPath: home.data))
        defer { journal.close() }
        let account = Account(
            name: "sales", provider: .contactship, baseURL: "http://127.0.0.1:9", environment: .sandbox, key: .missing)
        let people: [(String, CallState)] = [
            ("Bob Jones", .ended(.failed)), ("=HYPERLINK(\"x\")\u{1B}[31m", .ended(.completed)),
            ("José Ñandú", .scheduled),
        ]
        let reports = people.enumerated().map { index, person in
            var report = CallReport(providerCallID: "call-\(index)", raw: .null)
            (report.toName, report.state) = person
            report.toNumber = "+1415555267\(index)"
            report.createdAt = Date(timeIntervalSince1970: 1_780_000_000 + Double(index))
            return report
        }
        try await journal.adopt(reports, account: account, at: Date(timeIntervalSince1970: 1_780_000_100))
    }

    @Test("filters and sorts in the console's language")
    func lists() async throws {
        try await fill()
        let cases: [([String], [String])] = [
            ([], ["call-2", "call-1", "call-0"]), (["--sort", "made"], ["call-0", "call-1", "call-2"]),
            (["--sort=-number"], ["call-2", "call-1", "call-0"]), (["--filter", "jose"], ["call-2"]),
            (["--filter", "!state:failed is:ended"], ["call-1"]), (["--filter", "to:+1 415-555 2670"], ["call-0"]),
            (["--filter", "bob", "--state", "failed", "--account", "sales"], ["call-0"]),
            (["--filter", "bob", "--account", "sale"], []),
            (["--filter", "account:other", "--account", "sales"], []),
            (["--filter", "account:sales", "--account", "other"], []),
            (["--filter", "state:failed state:scheduled", "--state", "failed"], ["call-0"]),
        ]
        for (arguments, expected) in cases {
            let run = try await program.run(["calls", "--json"] + arguments)
            #expect(run.status == 0, "\(run.errors)")
            let calls = try JSON(parsing: run.output)["calls"]?.items ?? []
            #expect(calls.map { $0["provider_call_id"] } == expected.map(JSON.string), "\(arguments)")
        }
    }

    @Test(
        "says what it does not understand, and what there is",
        arguments: [
            (["calls", "--filter", "state:foo"], "there is no state \u{201C}foo\u{201D}: "),
            (["calls", "--filter", "due<10"], "30s, 10m"), (["calls", "--sort", "mood"], "mood"),
            (["export", "--filter", "to:jane"], "is no telephone number"),
            (["export", "--columns", "nam"], "Did you mean name"), (["export", "--csv", "--json"], "--csv"),
            (["export", "--force"], "-o FILE"),
        ])
    func refusals(_ arguments: [String], _ words: String) async throws {
        let run = try await program.run(arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(words), "\(run.errors)")
    }

    @Test("exports exactly the rows, harmless to a spreadsheet")
    func exports() async throws {
        try await fill()
        let csv = try await program.run(
            "export", "--sort", "made", "--columns", "name, number,state", "--filter", "is:ended")
        #expect(csv.status == 0)
        #expect(
            csv.output == "name,number,state\r\nBob Jones,+14155552670,failed\r\n"
                + "\"'=HYPERLINK(\"\"x\"\")\u{FFFD}[31m\",+14155552671,completed\r\n")
        let json = try await program.run("export", "--json", "--sort=-name", "--columns", "name")
        let names = try JSON(parsing: json.output).items?.map { $0["name"] }
        #expect(names == ["José Ñandú", "Bob Jones", "=HYPERLINK(\"x\")\u{1B}[31m"].map(JSON.string))
        #expect(try await program.run("export", "--filter", "zzz", "--json").output == "[]\n")
    }

    @Test("writes over no file unless it is told to")
    func files() async throws {
        try await fill()
        let path = home.path + "/calls.csv"
        let first = try await program.run("export", "-o", path, "--columns", "id", "--sort", "id")
        #expect(first.status == 0 && first.output.isEmpty && first.errors.contains("3 calls written"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "id\r\ncall-0\r\ncall-1\r\ncall-2\r\n")
        let second = try await program.run("export", "-o", path)
        #expect(second.status == 64 && second.errors.contains("--force"))
        let third = try await program.run("export", "-o", path, "--force", "--columns", "id", "--filter", "bob")
        #expect(third.status == 0)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "id\r\ncall-0\r\n")
    }

    @Test("tells a full disk from a reader who has gone")
    func fullOutput() async throws {
        try await fill()
        let shell = try StartedProgram(
            "/bin/sh", ["-c", "'\(BuiltProgram.path)' export > /dev/full"],
            environment: ["HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"], input: "", folder: home.path)
        let run = try await shell.finish()
        #expect(run.status == 78)
        #expect(run.errors.contains("The disk is full"))
    }
}
