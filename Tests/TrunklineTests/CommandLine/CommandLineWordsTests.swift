import CallCore
import Foundation
import Testing

/// The built program's words, its environment and its locale.
struct CommandLineWordsTests {
    private let home: TestHome
    private let program: BuiltProgram

    init() throws {
        home = try TestHome()
        program = BuiltProgram(home: home, environment: ["EDGE_KEY": "sk_live_1"])
        try home.configure(
            """
            [accounts.sales]
            provider = "contactship"
            base_url = "http://127.0.0.1:9"
            key_env = "EDGE_KEY"
            calling_hours = { start = "00:00", end = "24:00" }

            """)
    }

    private static let call = """
        call contactship-phone --set from_number=+12025551234 --set to_number=+14155552678 --set agent_id=agent-1 --yes
        """

    /// `BAD` stands for bytes that are no UTF-8.
    static let damaged: [(command: String, name: String)] = [
        (call + " --set full_name=JosBAD", "--set full_name"), (call + " --set=full_name=JosBAD", "--set"),
        (call + " --set full_name=Jo --once BAD", "--once"), (call + " --set full_name=Jo --data /tmp/BAD", "--data"),
        (call + " --set full_name=Jo --outside-hours BADx", "--outside-hours"), (call + " BAD", "--yes"),
        ("dnc add +14155552678 --reason aBAD", "--reason"), ("dnc list BAD", "Argument 3"),
        ("note 1 BAD", "Argument 3"),
        ("calls --filter BAD", "--filter"), ("export -o BAD.csv", "-o"), ("backup BAD", "Argument 2"),
        ("BAD", "Argument 1"),
        ("dnc import BAD", "Argument 3"), ("contacts sales BAD", "Argument 3"), ("--config BAD accounts", "--config"),
        ("resolve 1 --placed BAD --reason x", "--placed"),
    ]

    /// Before anything is done.
    @Test(arguments: damaged, ["\\351", "\\355\\240\\200", "\\300\\257"])
    func aWordThatIsNoTextIsRefused(_ sample: (command: String, name: String), _ bytes: String) async throws {
        let words = sample.command.replacing("BAD", with: "$(printf '\(bytes)')")
        let run = try await shell("\"\(BuiltProgram.path)\" \(words)")
        #expect(run.status == 65 && run.errors.hasPrefix("\(sample.name) holds bytes that are not UTF-8"), "\(run)")
        #expect(!FileManager.default.fileExists(atPath: home.data))
    }

    @Test(arguments: ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"])
    func aPlaceThatIsNoTextIsRefused(_ variable: String) async throws {
        let run = try await shell("\(variable)=\"\(home.path)/$(printf '\\351')\" \"\(BuiltProgram.path)\" calls")
        #expect(run.status == 78 && run.errors.contains("\(variable) is not UTF-8"), "\(run)")
    }

    static let nothing = [
        "", " ", "\t\n", "\u{200B}", "\u{FEFF}\u{200D} ", "\u{2800}", "\u{3164}", "\u{AD}", "\u{202E}",
    ]

    /// Where a reason or a name is kept, something has to stand there that can be seen.
    @Test(arguments: nothing)
    func whatSaysNothingIsNoReason(_ words: String) async throws {
        let call = Self.call.split(separator: " ").map(String.init) + ["--set", "full_name=Jo"]
        let commands = [
            call + ["--outside-hours", words], call + ["--over-cap", words],
            call + ["--override", "+14155552678", "--reason", words], call + ["--once", words],
            ["dnc", "add", "+14155552678", "--reason", words], ["dnc", "remove", "+14155552678", "--reason", words],
            ["resolve", "1", "--not-placed", "--reason", words], ["resolve", "1", "--placed", words, "--reason", "x"],
            ["note", "1", words], ["reschedule", "1", "tomorrow 10:00", "--outside-hours", words],
        ]
        for command in commands {
            let run = try await program.run(command)
            #expect(run.status == 64, "\(command): \(run.status) \(run.errors)")
        }
        let name = try await program.run(
            Self.call.split(separator: " ").map(String.init) + ["--set", "full_name=\(words)", "--dry-run"])
        #expect(name.status == 65, "\(name.errors)")
        #expect(!FileManager.default.fileExists(atPath: home.data))
    }

    /// As if it were not set: a journal in the working folder would be another in each.
    @Test(arguments: ["", "relative", "./x", "~"])
    func aHomeThatIsNoneIsNotUsed(_ value: String) async throws {
        let config = ["XDG_CONFIG_HOME": home.path + "/.config", "XDG_DATA_HOME": value, "XDG_STATE_HOME": value]
        let run = try await BuiltProgram(home: home, environment: ["HOME": value].merging(config) { $1 }).run("doctor")
        let own = String(cString: getpwuid(geteuid()).pointee.pw_dir)
        #expect(run.output.contains("\(own)/.local/share/trunkline"), "\(run.output)")
        let unset = try await shell(
            "unset HOME; XDG_CONFIG_HOME=\(home.path)/.config \"\(BuiltProgram.path)\" doctor")
        #expect(unset.output.contains("\(own)/.local/share/trunkline"), "\(unset.output)")
    }

    @Test func aFolderThatIsReadKeepsItsMode() async throws {
        let folder = home.path + "/open"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        chmod(folder, 0o755)
        for command in ["calls", "doctor", "export", "dnc list"] {
            let run = try await shell("cd \(folder) && \"\(BuiltProgram.path)\" \(command) --data .")
            #expect(run.status == 0, "\(command): \(run.errors)")
        }
        let mode = try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int
        #expect(mode == 0o755)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }

    @Test(arguments: [
        ["calls", "--data", "-"], ["calls", "--config", "-"], ["backup", "-"], ["backup", ""], ["export", "-o", ""],
    ])
    func aStreamIsNoPlace(_ command: [String]) async throws {
        let run = try await program.run(command)
        #expect(run.status == 64, "\(command): \(run)")
        #expect(!FileManager.default.fileExists(atPath: "-"))
    }

    @Test func anExportToADashIsOnStdout() async throws {
        #expect(try await program.run("dnc", "add", "+14155552678", "--reason", "x").status == 0)
        let plain = try await program.run("export")
        let dash = try await program.run("export", "-o", "-")
        #expect(dash.status == 0 && dash.output == plain.output && dash.errors == plain.errors)
        #expect(dash.output.hasPrefix("state,"))
        #expect(try await program.run("export", "-o", "-", "--force").status == 64)
        #expect(try await program.run("export", "--json", "--output=-").output.contains("["))
        #expect(!FileManager.default.fileExists(atPath: "-"))
    }

    /// Data is UTF-8 with dots for decimal points, whatever the machine's language is; so are the words.
    @Test func theLocaleChangesNothing() async throws {
        #expect(try await program.run("dnc", "add", "+14155552678", "--reason", "Jörg — naïve").status == 0)
        let locales = [
            "LANG": ["C", "POSIX", "de_DE.ISO-8859-1", "tr_TR.UTF-8", ""], "LC_ALL": ["C", "de_DE.UTF-8", "xx"],
        ]
        for command in [["dnc", "list", "--json"], ["dnc", "list"], ["export", "--json"], ["forms"], ["nonsense"]] {
            let usual = try await program.run(command)
            for (name, values) in locales {
                for value in values {
                    let run = try await BuiltProgram(home: home, environment: ["EDGE_KEY": "k", name: value]).run(
                        command)
                    #expect(
                        run.output == usual.output && run.errors == usual.errors, "\(command) with \(name)=\(value)")
                    #expect(run.status == usual.status)
                }
            }
        }
        #expect(try await program.run("dnc", "list").output.contains("Jörg — naïve"))
    }

    private func shell(_ script: String) async throws -> BuiltProgram.Run {
        let environment = [
            "HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "EDGE_KEY": "k", "USER": "tester",
        ]
        let started = try StartedProgram(
            "/bin/sh", ["-c", "cd '\(home.path)' && " + script], environment: environment, input: "", folder: home.path)
        return try await started.finish()
    }
}
