import Foundation
import Testing

@testable import CallConfiguration
@testable import CallDomain

@Suite("The configuration")
struct ConfigurationTests {
    private static func read(_ text: String) throws(ConfigurationError) -> Configuration {
        try Configuration(TOMLDocument(text: text, file: "config.toml").root)
    }

    @Test("says everything about accounts")
    func accounts() throws {
        let configuration = try Self.read(
            """
            theme = "night"
            ascii = true

            [accounts.sales]
            provider = "contactship"
            key_command = ["pass", "show", "contactship"]

            [accounts.sydney]
            provider = "voxworks"
            base_url = "http://127.0.0.1:8080/voxworks/"
            key_env = "VOX_KEY"
            environment = "sandbox"
            scripts = [{ id = "a1", name = "Renewal", language = "en-AU" }, { id = "b2" }]
            numbers = [{ number = "+61291234567", name = "Sydney" }]

            [accounts."tem phone"]
            provider = "temphone"
            key_file = "~/key"
            webhook_url = "https://hooks.example.com/x/"

            [webhooks]
            listen = "0.0.0.0:9000"
            public_url = "https://me.example.com/"
            """)
        #expect(configuration.theme == "night")
        #expect(configuration.ascii)
        #expect(configuration.accounts.map(\.name) == ["sales", "sydney", "tem phone"])
        let sales = try #require(configuration.account("sales"))
        #expect(sales.key == .command(["pass", "show", "contactship"]))
        #expect(sales.environment == .production)
        #expect(sales.baseURL.hasPrefix("https://"))
        let sydney = try #require(configuration.account("sydney"))
        #expect(sydney.baseURL == "http://127.0.0.1:8080/voxworks")
        #expect(sydney.environment == .sandbox)
        #expect(sydney.key == .environment("VOX_KEY"))
        #expect(sydney.scripts.map(\.name) == ["Renewal", "b2"])
        #expect(sydney.numbers.map(\.number) == ["+61291234567"])
        #expect(configuration.account("tem phone")?.webhookURL == "https://hooks.example.com/x")
        #expect(configuration.account("tem phone")?.key == .file("~/key"))
        #expect(
            configuration.webhooks
                == Configuration.Webhooks(host: "0.0.0.0", port: 9000, publicURL: "https://me.example.com"))
        #expect(configuration.account("nobody") == nil)
    }

    @Test("may be empty, or not there")
    func empty() throws {
        #expect(try Self.read("") == Configuration())
        #expect(try Self.read("# nothing\n\n") == Configuration())
        #expect(try Configuration.read(from: "/nonexistent/trunkline.toml") == Configuration())
    }

    @Test(
        "is refused with the line and the reason",
        arguments: [
            ("theme = 3", 1, "\u{201C}theme\u{201D} must be text in quotation marks, but a whole number stands there."),
            ("\nascii = \"yes\"", 2, "\u{201C}ascii\u{201D} must be true or false, but text stands there."),
            ("thme = \"x\"", 1, "there is no setting \u{201C}thme\u{201D} here. Did you mean theme?"),
            ("accounts = 3", 1, "must be a table, but a whole number stands there"),
            ("[accounts.a]\nprovider = \"contactshp\"", 2, "must be \"contactship\" or \"temphone\" or \"voxworks\""),
            ("[accounts.a]\nkey_env = \"K\"", 1, "account \u{201C}a\u{201D} needs provider"),
            ("[accounts.a]\nprovider = \"voxworks\"\nbase_url = \"voxworks\"", 3, "must be a web address"),
            ("[accounts.a]\nprovider = \"voxworks\"\n\nkey = \"secret\"", 4, "there is no setting \u{201C}key\u{201D}"),
            ("[accounts.a]\nprovider = \"voxworks\"\nkey_command = \"pass\"", 3, "must be a list of texts, but text"),
            ("[accounts.a]\nprovider = \"voxworks\"\nkey_command = [1]", 3, "must be a list of texts"),
            ("[accounts.a]\nprovider = \"voxworks\"\nkey_command = []", 3, "names no program"),
            ("[accounts.a]\nprovider = \"voxworks\"\nkey_env = \"A\"\nkey_file = \"b\"", 4, "only one of"),
            ("[accounts.a]\nprovider = \"voxworks\"\nenvironment = \"demo\"", 3, "\"production\" or \"sandbox\""),
            ("[accounts.a]\nprovider = \"voxworks\"\nscripts = [{ name = \"x\" }]", 3, "every script needs an id"),
            ("[accounts.a]\nprovider = \"voxworks\"\nnumbers = [{ name = \"x\" }]", 3, "every number needs a number"),
            ("[accounts.a]\nprovider = \"voxworks\"\nnumbers = \"+1\"", 3, "must be a list of tables, but text"),
            ("[webhooks]\nlisten = \"8080\"", 2, "must be an address such as 127.0.0.1:8787"),
            ("[webhooks]\nlisten = \"h:99999\"", 2, "must be an address"),
            ("[webhooks]\npublic_url = \"me\"", 2, "must be a web address"),
            ("theme = \"a\"\ntheme = \"b\"", 2, "theme"), ("[accounts\n", 1, ""), ("a = \n", 1, ""),
            ("theme = \"a", 1, ""), ("\n[=x]", 2, "the name of a table"), ("[élan]", 1, "the name of a table"),
            ("\u{FEFF}[=]", 1, "the name of a table"), ("theme = \"a\"\u{85}[=]", 1, "a control character"),
            ("ascii = true\r\n[[ {]]", 2, "the name of a table"), ("\r\n\r\ntheme = 3\r\n", 3, "must be text"),
        ])
    func refused(text: String, line: Int, words: String) throws {
        let error = try #require(throws: ConfigurationError.self) { try Self.read(text) }
        #expect(error.file == "config.toml")
        #expect(error.line == line)
        #expect(words.isEmpty || error.words.contains(words))
        #expect(error.description.hasPrefix("config.toml:\(line): "))
    }

    static let plainHTTP = [
        ("[accounts.a]\nprovider = \"voxworks\"\nbase_url = \"http://h\"\n", 3),
        ("[accounts.a]\nprovider = \"voxworks\"\nwebhook_url = \"http://10.0.0.1:80/x\"\n", 3),
        ("[webhooks]\npublic_url = \"http://hooks.example.com\"\n", 2),
    ]

    @Test("refuses plain http to another machine unless that is allowed beside it", arguments: plainHTTP)
    func plain(text: String, line: Int) throws {
        for refused in [text, text + "allow_plain_http = false\n"] {
            let error = try #require(throws: ConfigurationError.self) { try Self.read(refused) }
            #expect(error.line == line && error.words.contains("allow_plain_http = true"))
        }
        _ = try Self.read(text + "allow_plain_http = true\n")
        for here in ["http://127.9.9.9:1", "http://[::1]", "http://localhost", "https://h"] {
            _ = try Self.read(text.replacing(/"http:[^"]*"/, with: "\"\(here)\""))
        }
        #expect(throws: ConfigurationError.self) { try Self.read(text + "allow_plain_http = 1\n") }
    }

    @Test(
        "never repeats a password in an address",
        arguments: ["base_url", "webhook_url", "public_url"],
        ["https://user:WORD@h", "https://WORD@h", "http://user:WO/RD@h", "http://user:WORD", "https://h:WORD"])
    func credentials(key: String, url: String) throws {
        let table = key == "public_url" ? "[webhooks]" : "[accounts.a]\nprovider = \"voxworks\""
        let error = try #require(throws: ConfigurationError.self) { try Self.read("\(table)\n\(key) = \"\(url)\"") }
        #expect(!error.description.contains("WO") && !error.description.contains("RD"))
        #expect(error.words.contains(key))
    }

    @Test("never repeats a key that was put into it by mistake")
    func secrets() throws {
        let text = "[accounts.a]\nprovider = \"voxworks\"\nkey = \"sk_live_canary\""
        let error = try #require(throws: ConfigurationError.self) { try Self.read(text) }
        #expect(!error.description.contains("canary"))
        #expect(error.description.contains("key_command"))
    }

    @Test("is refused where it is no text")
    func notText() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).toml").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(FileManager.default.createFile(atPath: path, contents: Data([0xFF, 0xFE, 0x00])))
        let error = try #require(throws: ConfigurationError.self) { try Configuration.read(from: path) }
        #expect(error.description == "\(path): is not UTF-8 text")
        let directory = try #require(throws: ConfigurationError.self) { try Configuration.read(from: "/tmp") }
        #expect(directory.words.contains("cannot be read"))
    }

    @Test("survives any text", arguments: 0..<10)
    func fuzz(seed: Int) {
        var random = DomainRandom(seed: UInt64(seed))
        let parts = [
            "[accounts.a]\n", "provider = \"voxworks\"\n", "theme", " = ", "[[webhooks]]\n", "\"", "'''", "{", "]",
            "\n",
        ]
        for _ in 0..<100 {
            let text = (0..<8).map { _ in Bool.random(using: &random) ? random.pick(parts) : random.text(upTo: 3) }
                .joined()
            do {
                _ = try Self.read(text)
            } catch {
                #expect(!error.words.isEmpty)
            }
        }
    }
}
