import CallCore
import Foundation
import ProviderSimulator
import Testing

/// What a hostile or careless configuration does to the built program.
@Suite(.serialized) struct CommandLineEdgesTests {
    private let home: TestHome
    private let program: BuiltProgram

    init() throws {
        home = try TestHome()
        program = BuiltProgram(home: home, environment: ["EDGE_KEY": "sk_live_canary_0001_WXYZ"])
    }

    private static let call = [
        "call", "contactship-phone", "--set", "from_number=+12025551234", "--set", "to_number=+14155552678", "--set",
        "full_name=Jane Smith", "--set", "agent_id=agent-1", "--yes",
    ]

    private static func account(_ url: String, _ more: String = "key_env = \"EDGE_KEY\"") -> String {
        """
        [accounts.sales]
        provider = "contactship"
        base_url = "\(url)"
        calling_hours = { start = "00:00", end = "24:00" }
        calls_per_day = 0
        \(more)

        """
    }

    private static let readers = [
        ["accounts"], ["accounts", "--json"], ["accounts", "check"], ["doctor"], ["doctor", "--json"],
        ["agents", "sales"], ["receive"], ["watch"], call + ["--dry-run"], call,
    ]

    static let refusals: [(url: String, words: String)] = [
        ("http://127.0.0.1:65536", "port 65536"), ("http://127.0.0.1:0", "1 to 65535"),
        ("http://127.0.0.1:9223372036854775807", "1 to 65535"), ("http://10.255.255.1", "allow_plain_http"),
        ("https://user:WORD@127.0.0.1", "password"), ("http://127.0.0.1#f", "#"), ("http://127.0.0.1/?x=1", "?"),
        ("http://127.0.0.1/..", ".."), ("http://127.0.0.1/a/%2E%2e/b", ".."), ("http://127.0.0.1/./v1", ".."),
    ]

    /// Before anything is kept, sent or repeated.
    @Test(arguments: refusals)
    func anAddressThatIsNoneIsRefusedByEveryCommand(_ url: String, _ words: String) async throws {
        try home.configure(Self.account(url))
        for command in Self.readers {
            let run = try await program.run(command)
            #expect(run.status == 78, "\(command): \(run.errors)")
            #expect((run.output + run.errors).contains(words), "\(command): \(run.errors)")
            #expect(!(run.output + run.errors).contains("WORD"), "\(command)")
        }
        #expect(try await program.run("calls", "--json").output.contains("[]"))
    }

    @Test(arguments: [0o666, 0o664, 0o602])
    func aConfigurationThatOthersCanWriteRunsNothing(_ mode: Int) async throws {
        let more =
            "key_command = [\"touch\", \"\(home.path)/was-run\"]\n[notify]\non_event = [\"touch\", \"\(home.path)/was-run\"]"
        try home.configure(Self.account("http://127.0.0.1:9", more))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: home.configuration)
        for command in Self.readers {
            let run = try await program.run(command)
            #expect(run.status == 78, "\(command): \(run.errors)")
            #expect((run.output + run.errors).contains("chmod 600 \(home.configuration)"), "\(command)")
        }
        #expect(!FileManager.default.fileExists(atPath: home.path + "/was-run"))
    }

    @Test func aHugeKeyIsNotSent() async throws {
        let server = try AnsweringServer { _ in .json("{}") }
        let key = try home.file("key", String(repeating: "k", count: 50_000_000))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
        let sources = ["key_file = \"\(key)\"", "key_command = [\"cat\", \"\(key)\"]"]
        for source in sources {
            try home.configure(Self.account(server.address, source))
            for command in [Self.call, ["agents", "sales"], ["doctor"]] {
                let run = try await program.run(command)
                #expect(run.status == 77, "\(command): \(run.errors.prefix(300))")
                #expect((run.output + run.errors).utf8.count < 4_000)
            }
        }
        #expect(server.requests.isEmpty)
    }

    @Test func plainHTTPThatIsAllowedIsTold() async throws {
        try home.configure(Self.account("http://localhost.invalid", "key_env = \"EDGE_KEY\"\nallow_plain_http = true"))
        for command in [["accounts"], ["doctor"], ["accounts", "check"]] {
            let run = try await program.run(command)
            #expect((run.output + run.errors).contains("others could read it"), "\(command)")
        }
        let list = try JSON(parsing: try await program.run("accounts", "--json").output)
        #expect(list["accounts"]?.items?.first?["plain_http"] == true)
        try home.configure(Self.account("http://127.0.0.1:9"))
        #expect(try await program.run("accounts").errors.isEmpty)
    }

    /// Neither its end nor its length.
    @Test func theDoctorShowsNothingOfAKey() async throws {
        try home.configure(Self.account("http://127.0.0.1:9"))
        for command in [["doctor"], ["doctor", "--json"], ["accounts", "check"]] {
            let run = try await program.run(command)
            #expect(!(run.output + run.errors).contains("WXYZ") && !(run.output + run.errors).contains("…"))
        }
        #expect(try await program.run("doctor").output.contains("key from environment variable EDGE_KEY"))
    }

    @Test(arguments: ["0", "-1", "nan", "Thu, 01 Jan 1970 00:00:00 GMT"])
    func aProviderThatAsksForNoPauseIsAskedFewTimes(_ header: String) async throws {
        let server = try AnsweringServer { _ in .json("{}", status: 429, [("Retry-After", header)]) }
        try home.configure(Self.account(server.address))
        let run = try await program.run(Self.call + ["--wait", "7"])
        #expect(run.status == 75)
        #expect(server.requests.count { $0.line.hasPrefix("POST") } == 3)
    }

    static let options: [[String]] = [
        ["--wait", "call", "contactship-phone", "--dry-run"], ["--limit", "calls"],
        ["--older-than", "forget", "--yes"],
        ["--speed", "demo"], ["--speed", "simulate"],
    ]

    static let benchmarkOptions: [[String]] = [
        ["--pairs", "keys"], ["--rows", "keys"], ["--calls", "lists"], ["--calls", "day"], ["--seconds", "day"],
        ["--events", "screen"], ["--seconds", "screen"], ["--seconds", "receiver"], ["--connections", "receiver"],
        ["--bytes", "receiver"],
    ]

    @Test(arguments: options)
    func aNumberOutOfRangeIsWrongUsage(_ option: [String]) async throws {
        try await refusesNumbersOutOfRange(program, option)
    }

    @Test(arguments: benchmarkOptions)
    func aNumberOutOfRangeIsWrongUsageOfTheBenchmarks(_ option: [String]) async throws {
        try await refusesNumbersOutOfRange(BuiltProgram(home: home, path: BuiltProgram.benchmarks), option)
    }

    private func refusesNumbersOutOfRange(_ program: BuiltProgram, _ option: [String]) async throws {
        let numbers = [
            "-1", "9223372036854775807", "9223372036854775808", "1e308", "1e999", "nan", "inf", "-inf", "", "x",
            "-9223372036854775808",
        ]
        for number in numbers {
            let run = try await program.run(Array(option.dropFirst()) + ["\(option[0])=\(number)"])
            #expect(run.status == 64, "\(option) \(number): \(run.status) \(run.errors.prefix(200))")
            #expect(run.errors.contains(option[0]), "\(option) \(number)")
        }
    }

    @Test(arguments: ["65536", "-1", "9223372036854775808", "nan", "1e3", "", "+1", "-0"])
    func aPortThatIsNoneIsWrongUsage(_ port: String) async throws {
        for command in [["simulate"], ["receive"]] {
            let run = try await program.run(command + ["--listen=127.0.0.1:\(port)"])
            #expect(run.status == 64 && run.errors.contains("0 to 65535"), "\(command) \(port): \(run.errors)")
        }
        for command in [["simulate"], ["demo"]] {
            let seed = try await program.run(command + ["--seed=18446744073709551616"])
            #expect(seed.status == 64)
        }
    }

    @Test(arguments: [["--data", ""], ["--data="], ["--config", ""]])
    func anEmptyPlaceIsWrongUsage(_ place: [String]) async throws {
        let run = try await program.run(["calls"] + place)
        #expect(run.status == 64 && run.errors.contains(place[0].prefix(6)))
    }

    @Test func aTildeIsTheHomeOfTheEnvironment() async throws {
        let key = try home.file("k", "sk_live_1234\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
        try home.configure(Self.account("http://127.0.0.1:9", "key_file = \"~/k\""))
        #expect(try await program.run("doctor").status == 0)
        let nobody = BuiltProgram(home: home, environment: ["HOME": "", "XDG_CONFIG_HOME": home.path + "/.config"])
        let run = try await nobody.run("doctor")
        #expect(!run.output.contains(" /.local"), "\(run.output)")
    }

    @Test func whatAScriptSavesIsItsOwnersAndTakesNobodysPlace() async throws {
        let script = try home.file(
            "script", "wait-idle\nsave-screen \(home.path)/one.txt\nsave-svg \(home.path)/two.svg\nquit\n")
        let play = ["demo", "--script", script, "--ascii"]
        #expect(try await program.run(play).status == 0)
        for name in ["one.txt", "two.svg"] {
            var about = stat()
            #expect(stat(home.path + "/" + name, &about) == 0 && about.st_mode & 0o777 == 0o600)
            try Data("theirs".utf8).write(to: URL(fileURLWithPath: home.path + "/" + name))
        }
        let again = try await program.run(play)
        #expect(again.status == 65 && again.errors.contains("--force"))
        #expect(try String(contentsOfFile: home.path + "/one.txt", encoding: .utf8) == "theirs")
        #expect(try await program.run(play + ["--force"]).status == 0)
        #expect(try String(contentsOfFile: home.path + "/one.txt", encoding: .utf8) != "theirs")
        try FileManager.default.removeItem(atPath: home.path + "/one.txt")
        #expect(symlink(home.path + "/victim", home.path + "/one.txt") == 0)
        #expect(try await program.run(play + ["--force"]).status == 65)
        #expect(!FileManager.default.fileExists(atPath: home.path + "/victim"))
    }

    @Test func filesWithoutEndAreNotRead() async throws {
        try home.configure(Self.account("http://127.0.0.1:9"))
        let commands = [
            (Self.call + ["--json-file", "/dev/zero"], 65), (["dnc", "import", "/dev/zero"], 65),
            (["simulate", "--fault", "@/dev/zero"], 64), (["demo", "--script", "/dev/zero"], 65),
            (["demo", "--theme", "/dev/zero", "--script", try home.file("s", "quit\n")], 78),
        ]
        for (command, status) in commands {
            let run = try await program.run(command)
            #expect(run.status == status, "\(command): \(run.errors.prefix(200))")
            #expect(run.errors.contains("too large") || run.errors.contains("not a plain file"), "\(command)")
        }
    }
}
