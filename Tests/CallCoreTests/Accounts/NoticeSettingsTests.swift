import Foundation
import Testing

@testable import CallConfiguration
@testable import CallDomain

@Suite("Being told, as the configuration says")
struct NoticeSettingsTests {
    private static func read(_ text: String) throws(ConfigurationError) -> NoticeSettings {
        try Configuration(TOMLDocument(text: text, file: "config.toml").root).notices
    }

    @Test("is usual where nothing is said, and switched kind by kind")
    func reading() throws {
        #expect(try Self.read("") == .usual)
        #expect(try Self.read("[notify]") == .usual)
        #expect(NoticeSettings.usual.desktop.isEmpty && NoticeSettings.usual.helper.isEmpty)
        let settings = try Self.read(
            """
            [notify]
            bell = []
            title = ["answered"]
            desktop = ["due_soon", "callback", "unknown"]
            on_event = ["helper", "--json"]
            demo = true
            """)
        #expect(
            settings
                == NoticeSettings(
                    bell: [], title: [.answered], desktop: [.dueSoon, .callback, .unknown],
                    helper: ["helper", "--json"], includesDemo: true))
    }

    @Test(
        "is refused in words where it is wrong",
        arguments: [
            ("[notify]\nbell = [\"fail\"]", "config.toml:2", "failed"),
            ("[notify]\nbells = []", "config.toml:2", "bell"),
            ("[notify]\nbell = true", "config.toml:2", "a list of texts"),
            ("[notify]\non_event = [\"\"]", "config.toml:2", "names no program"),
            ("[notify]\non_event = \"sh -c x\"", "config.toml:2", "a list of texts"),
        ])
    func refused(text: String, place: String, words: String) throws {
        let error = try #require(throws: ConfigurationError.self) { try Self.read(text) }
        #expect("\(error)".contains(place) && "\(error)".contains(words), "\(error)")
    }

    @Test("runs a helper with text on its standard input and no shell")
    func helper() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "heard-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await HelperCommand.run(["tee", path], input: "{\"a\":1}\n", within: 10)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "{\"a\":1}\n")
        try await HelperCommand.run(["true"], input: String(repeating: "x", count: 1_000_000), within: 10)
        try await HelperCommand.run(["test", "$HOME; echo x", "=", "$HOME; echo x"], input: "", within: 10)
    }

    @Test("gives a helper no key of any account")
    func secrets() async throws {
        let text = """
            [accounts.a]
            provider = "voxworks"
            key_env = "A_KEY"
            [accounts.a.webhook]
            secret_env = "A_SECRET"
            old_secret_env = "A_OLD"
            [accounts.b]
            provider = "contactship"
            key_file = "~/b"
            """
        let configuration = try Configuration(TOMLDocument(text: text, file: "config.toml").root)
        #expect(configuration.secretVariables == ["A_KEY", "A_SECRET", "A_OLD"])
        let seen = ["sh", "-c", "test -n \"$NOTICE_TEST_KEY\" && test -n \"$PATH\" && test -n \"$HOME\""]
        setenv("NOTICE_TEST_KEY", "sk_1", 1)
        try await HelperCommand.run(seen, input: "", within: 10)
        ChildEnvironment.withhold(["NOTICE_TEST_KEY"])
        await #expect(throws: KeyError.self) { try await HelperCommand.run(seen, input: "", within: 10) }
        #expect(ChildEnvironment.cleaned(["NOTICE_TEST_KEY": "sk_1", "TERM": "xterm"]) == ["TERM": "xterm"])
    }

    @Test(
        "tells why a helper failed",
        arguments: [
            (["false"], "exit 1"), (["trunkline-no-such-helper"], "was not found"),
            (["sleep", "600"], "took more than 0"),
        ])
    func failures(arguments: [String], words: String) async throws {
        let begun = ContinuousClock.now
        let error = try await #require(throws: KeyError.self) {
            try await HelperCommand.run(arguments, input: "x", within: 0.5)
        }
        #expect(error.description.contains(words), "\(error)")
        #expect(ContinuousClock.now - begun < .seconds(500))
    }
}
