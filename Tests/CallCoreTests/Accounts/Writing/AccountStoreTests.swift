import Foundation
import Testing

@testable import CallConfiguration
@testable import CallDomain
@testable import CallFiles

@Suite("The accounts' store")
struct AccountStoreTests {
    private static let canary = "sk_canary_5d41402abc4b2a76"

    /// The only account that a configuration names, and where its key is.
    private static func only(_ configuration: Configuration) throws -> (Account, key: String) {
        let account = try #require(configuration.accounts.first)
        guard case .file(let path) = account.key else { throw KeyError("no file") }
        return (account, path)
    }

    @Test("puts each key into a new file, and never into the configuration")
    func key() async throws {
        let home = try ScratchFolder()
        let store = AccountStore(configuration: home.path + "/config.toml")
        let (account, first) = try Self.only(store.save(.add(.plain), key: Secret(Self.canary)))
        #expect(try String(contentsOfFile: first, encoding: .utf8) == Self.canary + "\n")
        #expect(!(try home.read("config.toml")).contains("canary"))
        #expect(try await KeyReader.read(account).revealed() == Self.canary)
        let (changed, second) = try Self.only(store.save(.change(from: account, to: account), key: Secret("sk_other")))
        #expect(second != first && !FileManager.default.fileExists(atPath: first))
        #expect(try String(contentsOfFile: second, encoding: .utf8) == "sk_other\n")
        try store.save(.remove(changed), key: nil)
        #expect(try home.names("keys") == [".gitignore"])
        #expect(try Configuration.read(from: store.path).accounts.isEmpty)
    }

    @Test("keeps the keys of two configurations in one folder apart")
    func twoConfigurations() throws {
        let home = try ScratchFolder()
        let (_, first) = try Self.only(
            AccountStore(configuration: home.path + "/a.toml").save(.add(.plain), key: Secret("sk_a")))
        let (_, second) = try Self.only(
            AccountStore(configuration: home.path + "/b.toml").save(.add(.plain), key: Secret("sk_b")))
        #expect(try String(contentsOfFile: first, encoding: .utf8) == "sk_a\n")
        #expect(try String(contentsOfFile: second, encoding: .utf8) == "sk_b\n")
    }

    @Test("leaves a key that another account needs")
    func sharedKey() throws {
        let home = try ScratchFolder()
        let store = AccountStore(configuration: home.path + "/config.toml")
        let (account, path) = try Self.only(store.save(.add(.plain), key: Secret("sk_a")))
        let other = Account(name: "zeta", provider: .voxworks, baseURL: "https://v.example", key: .file(path))
        try store.save(.add(other), key: nil)
        try store.save(.remove(account), key: nil)
        #expect(FileManager.default.fileExists(atPath: path))
    }

    @Test("leaves a key of the person's own where it is")
    func foreignKey() throws {
        let home = try ScratchFolder()
        let path = try home.write("mine", "sk_mine")
        let store = AccountStore(configuration: home.path + "/config.toml")
        var account = Account.plain
        account.key = .file(path)
        try store.save(.add(account), key: nil)
        try store.save(.remove(account), key: nil)
        #expect(try home.read("mine") == "sk_mine")
    }

    @Test("changes neither file where the configuration cannot be written")
    func both() throws {
        let home = try ScratchFolder()
        let store = AccountStore(configuration: home.path + "/config.toml")
        let (account, key) = try Self.only(store.save(.add(.plain), key: Secret("sk_old")))
        let before = try home.read("config.toml")
        var other = account
        other.environment = .production
        var steps = FileSteps.system
        steps.beforeReplacing = { try? "# theirs\n".write(toFile: store.path, atomically: true, encoding: .utf8) }
        #expect(throws: ConfigurationWriteError.fileChanged(store.path)) {
            try AccountStore(configuration: store.path, steps: steps)
                .save(.change(from: account, to: other), key: Secret(Self.canary))
        }
        #expect(try home.read("config.toml") == "# theirs\n" && before != "# theirs\n")
        #expect(try String(contentsOfFile: key, encoding: .utf8) == "sk_old\n")
        #expect(try home.names("keys").count == 2)
    }
}

@Suite("An account's settings")
struct AccountRulesTests {
    static let oddTexts = [
        "", " ", String(repeating: "x", count: 100_000), "👩‍👩‍👧‍👦", "\u{202E}abc", "\u{0}\u{1B}[2J", "\\", "{\"a\":[1]}",
    ]

    @Test("are refused in words where they cannot be", arguments: oddTexts)
    func odd(text: String) {
        #expect(AccountRules.problem(name: text) != nil)
        #expect(AccountRules.problem(key: text) != nil || text == "\\" || text.hasPrefix("{"))
        #expect(AccountRules.problem(variable: text) != nil)
        if !text.isEmpty { #expect(AccountRules.problem(address: text) != nil) }
        _ = AccountRules.problem(command: text)
    }

    @Test("know a key that was put into the wrong field")
    func wrongField() {
        for key in ["sk_live_51H8x0aB2c3D4e5F", "a1b2c3d4e5f6a7b8c9d0"] {
            #expect(AccountRules.problem(variable: key)?.contains("key") == true)
            #expect(AccountRules.problem(command: key)?.contains("key") == true)
        }
        #expect(AccountRules.problem(variable: "VOXWORKS_API_KEY_2") == nil)
        #expect(AccountRules.problem(command: "pass show voxworks/key1") == nil)
    }

    @Test(
        "take an address that a provider can have",
        arguments: [
            ("https://api.example.com", true), ("http://127.0.0.1:8080/voxworks", true),
            ("https://api.example.com/", true),
            ("ftp://x", false), ("https://", false), ("api.example.com", false), ("https://a b", false),
            ("https://u:p@h", false), ("https://h/?x=1", false), ("https://h/#f", false), ("https://h\n", false),
        ])
    func address(text: String, isFine: Bool) {
        #expect((AccountRules.problem(address: text) == nil) == isFine)
    }

    @Test("warn of a key that others could read on its way")
    func clear() {
        #expect(AccountRules.warning(address: "http://api.example.com") != nil)
        #expect(AccountRules.warning(address: "http://127.0.0.1:1") == nil)
        #expect(AccountRules.warning(address: "https://api.example.com") == nil)
    }
}
