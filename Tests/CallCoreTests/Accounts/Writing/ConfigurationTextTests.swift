import Testing

@testable import CallConfiguration
@testable import CallDomain

@Suite("A configuration's text")
struct ConfigurationTextTests {
    private static func written(_ item: WritingCase) throws -> ConfigurationText {
        let text = try ConfigurationText(Array(item.before.utf8), file: "config.toml")
        return try text.applying(try item.edit(text.configuration))
    }

    @Test("has an account added", arguments: WritingCase.adding)
    func add(item: WritingCase) throws { try expect(item) }

    @Test("has an account's settings changed", arguments: WritingCase.settings)
    func settings(item: WritingCase) throws { try expect(item) }

    @Test("has an account's scripts and numbers changed", arguments: WritingCase.rows)
    func rows(item: WritingCase) throws { try expect(item) }

    @Test("has an account removed", arguments: WritingCase.removing)
    func remove(item: WritingCase) throws { try expect(item) }

    private func expect(_ item: WritingCase) throws {
        let text = try Self.written(item)
        #expect(String(decoding: text.bytes, as: UTF8.self) == item.after)
        let before = try ConfigurationText(Array(item.before.utf8), file: "config.toml")
        #expect(text.configuration == (try item.edit(before.configuration).applied(to: before.configuration)))
    }

    @Test(
        "is not changed where that is not safe, and says what to do by hand",
        arguments: [
            ("accounts = { a = { provider = \"voxworks\" } }", 1, "stand in one inline table"),
            ("[accounts.\"a\\u0062\"]\nprovider = \"voxworks\"", 1, "written in a way"),
        ])
    func refusals(text: String, line: Int, words: String) throws {
        let error = try #require(throws: ConfigurationWriteError.self) {
            try ConfigurationText(Array(text.utf8), file: "c.toml").applying(.add(.plain))
        }
        #expect("\(error)".hasPrefix("c.toml:\(line): "), "\(error)")
        #expect("\(error)".contains(words) && "\(error)".contains("By hand: "), "\(error)")
    }

    @Test("keeps a comment between rows that share a line")
    func commentBetween() throws {
        let before =
            "[accounts.a]\nprovider = \"voxworks\"\nnumbers = [{ number = \"+1\" }, # one\n{ number = \"+2\" }]\n"
        let text = try ConfigurationText(Array(before.utf8), file: "c.toml")
        let old = try #require(text.configuration.account("a"))
        var new = old
        new.numbers.removeFirst()
        let error = try #require(throws: ConfigurationWriteError.self) {
            try text.applying(.change(from: old, to: new))
        }
        #expect("\(error)".contains("c.toml:3") && "\(error)".contains("numbers = [{ number = \"+2\" }]"), "\(error)")
    }

    @Test("is refused as a whole where it cannot be read")
    func broken() {
        for text in ["theme = 3", "[", "accounts = 3", "[accounts.a]\nprovider = \"x\"", "\u{0}"] {
            #expect(throws: ConfigurationWriteError.self) { try ConfigurationText(Array(text.utf8), file: "c") }
        }
        #expect(throws: ConfigurationWriteError.self) { try ConfigurationText([0xFF, 0xFE], file: "c") }
    }

    @Test("takes an account only as it was seen")
    func seen() throws {
        let text = try ConfigurationText(Array("[accounts.a]\nprovider = \"voxworks\"\n".utf8), file: "c")
        let known = try #require(text.configuration.account("a"))
        var other = known
        other.key = .environment("OTHER")
        #expect(throws: ConfigurationWriteError.accountChanged("a")) { try text.applying(.remove(other)) }
        #expect(throws: ConfigurationWriteError.accountChanged("a")) {
            try text.applying(.change(from: other, to: known))
        }
        #expect(throws: ConfigurationWriteError.noSuchAccount("new")) { try text.applying(.remove(.plain)) }
        let taken = Account(name: "a", provider: .voxworks, baseURL: "https://x", key: .missing)
        #expect(throws: ConfigurationWriteError.nameTaken("a")) { try text.applying(.add(taken)) }
    }

    @Test("holds no key, no demo and no odd name", arguments: ["", " ", "a b", "a.b", "é", "a\"b", "a\n", "王", "👩‍👩‍👧‍👦"])
    func unwritable(name: String) throws {
        let text = try ConfigurationText([], file: "c")
        let odd = Account(name: name, provider: .voxworks, baseURL: "https://x", key: .missing)
        #expect(throws: ConfigurationWriteError.self) { try text.applying(.add(odd)) }
        let simulated = Account(name: "s", provider: .voxworks, baseURL: "https://x", key: .simulator("canary"))
        let error = try #require(throws: ConfigurationWriteError.self) { try text.applying(.add(simulated)) }
        #expect(!"\(error)".contains("canary"))
        let demo = Account(name: "s", provider: .voxworks, baseURL: "https://x", environment: .demo, key: .missing)
        #expect(throws: ConfigurationWriteError.self) { try text.applying(.add(demo)) }
    }
}
