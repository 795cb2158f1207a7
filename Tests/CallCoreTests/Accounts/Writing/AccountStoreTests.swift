import Foundation
import Testing

@testable import CallCore

@Suite("The accounts' store")
struct AccountStoreTests {
    private static let canary = "sk_canary_5d41402abc4b2a76"

    private static func account(in home: ScratchFolder) -> Account {
        var account = Account.plain
        account.key = .file(KeyFile(account: "new", beside: home.path + "/config.toml").path)
        return account
    }

    @Test("puts a key into its own file, and never into the configuration")
    func key() async throws {
        let home = try ScratchFolder()
        let store = AccountStore(configuration: home.path + "/config.toml")
        let account = Self.account(in: home)
        try store.save(.add(account), key: Secret(Self.canary))
        #expect(try home.read("keys/new") == Self.canary + "\n")
        #expect(!(try home.read("config.toml")).contains("canary"))
        #expect(try await KeyReader.read(account).revealed() == Self.canary)
        try store.save(.change(from: account, to: account), key: Secret("sk_other"))
        #expect(try home.read("keys/new") == "sk_other\n")
        try store.save(.remove(account), key: nil)
        #expect(try home.names("keys") == [".gitignore"])
        #expect(try Configuration.read(from: store.path).accounts.isEmpty)
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
        let account = Self.account(in: home)
        try store.save(.add(account), key: Secret("sk_old"))
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
        #expect(try home.read("keys/new") == "sk_old\n")
        #expect(try home.names("keys") == [".gitignore", "new"])
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
