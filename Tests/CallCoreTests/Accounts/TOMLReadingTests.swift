import Testing

@testable import CallConfiguration
@testable import CallDomain

@Suite("TOML")
struct TOMLReadingTests {
    private static func read(_ text: String) throws(ConfigurationError) -> TOMLSection {
        try TOMLDocument(text: text, file: "t.toml").root
    }

    @Test(
        "has four kinds of text",
        arguments: [
            (#""a\tb\n\"c\"\\ \u00e9\U0001F600""#, "a\tb\n\"c\"\\ é😀"), (#"'a\tb'"#, "a\\tb"), ("\"\"", ""),
            ("\"\"\"\nfirst\nsecond\"\"\"", "first\nsecond"), ("\"\"\"\"a\"\"\"\"\"", "\"a\"\""),
            ("\"\"\"\r\na\r\nb\"\"\"", "a\nb"), ("\"\"\"a \\\n   \n  b\"\"\"", "a b"), (#""""\r\n""""#, "\r\n"),
            ("'''\na\\n'b''''", "a\\n'b'"), ("\"\"\"\"\"\"", ""),
        ])
    func texts(written: String, meant: String) throws {
        #expect(try Self.read("a = \(written)").string("a") == meant)
        #expect(try Self.read("a = [{ b = \(written) }]").sections("a").first?.string("b") == meant)
    }

    @Test(
        "has whole numbers in four bases",
        arguments: [
            ("0", 0), ("+7", 7), ("-17", -17), ("1_000", 1000), ("0xdead_BEEF", 0xDEAD_BEEF), ("0o17", 15), ("0b11", 3),
            ("9223372036854775807", Int.max), ("-9223372036854775808", .min),
        ])
    func wholes(written: String, meant: Int) throws {
        #expect(try Self.read("a = \(written) # c").integer("a", in: .min ... .max, unit: "") == meant)
    }

    @Test(
        "tells what stands where something else is wanted",
        arguments: [
            ("1.5", "a number with a fraction"), ("-1e3", "a number with a fraction"), ("inf", "a number"),
            ("2026-05-27T07:32:00Z", "a date or time"), ("2026-05-27 07:32:00.5-07:00", "a date or time"),
            ("2026-05-27", "a date or time"), ("07:32:00", "a date or time"), ("[1, 2]", "a list"),
            ("{ b = 1 }", "a table"),
            ("12", "a whole number"), ("true", "true or false"),
        ])
    func kinds(written: String, name: String) throws {
        let error = #expect(throws: ConfigurationError.self) { try Self.read("a = \(written)").string("a") }
        #expect(error?.words.contains("but \(name)") == true, "\(error?.words ?? "")")
    }

    @Test("says the same of a table however it is written")
    func tables() throws {
        let ways = [
            "[a.b]\nc = 1\nd.e = [true]", "a.b.c = 1\na.b.d.e = [true]", "a = { b = { c = 1, d.e = [true] } }",
            "[a]\nb.c = 1\n[a.b.d]\ne = [\n  true, # and\n]", "[a.b.d]\ne = [true]\n[a.b]\nc = 1\n[a]",
            "[ a . 'b' ]\n\"c\" = 1\n[a.\"b\".d]\ne = [true]", "[\"\\u0061\".b]\nc=1\r\nd={e=[true,]}\r\n",
        ]
        for text in ways {
            let b = try #require(try Self.read(text).section("a")?.section("b"), "\(text)")
            #expect(b.keys == ["c", "d"], "\(text)")
            #expect(try b.integer("c", in: 0...9, unit: "") == 1, "\(text)")
            #expect(try b.section("d")?.keys == ["e"], "\(text)")
        }
    }

    @Test("has lists of tables, and tables of their rows")
    func rows() throws {
        let root = try Self.read("[[a]]\nn = 1\n[a.b]\nc = 1\n[[a]]\nn = 2\n[[a.d]]\n[[a.d]]\n[a.b]\nc = 2")
        let rows = try root.sections("a")
        #expect(try rows.map { try $0.integer("n", in: 0...9, unit: "") } == [1, 2])
        #expect(try rows.map { try $0.section("b")?.integer("c", in: 0...9, unit: "") } == [1, 2])
        #expect(try rows.map { try $0.sections("d").count } == [0, 2])
    }

    @Test("names the line of a key, or of the table that lacks it")
    func lines() throws {
        let text = """
            [a]
            x = 1
            rows = [
              { y = 1 },
              { y = 2 },
            ]
            [[b]]
            z = 1
            [[b]]
            z = 2
            """
        let root = try Self.read(text)
        let a = try #require(try root.section("a"))
        #expect(root.failure(nil, "").line == nil && root.failure("b", "").line == 7)
        #expect(a.failure("x", "").line == 2 && a.failure("rows", "").line == 3 && a.failure(nil, "").line == 1)
        #expect(try a.sections("rows").map { $0.failure("y", "").line } == [4, 5])
        #expect(try root.sections("b").map { $0.failure("z", "").line } == [8, 10])
        #expect(try root.sections("b").map { $0.failure("none", "").line } == [7, 9])
    }

    @Test(
        "is refused with its line where it is none",
        arguments: [
            ("a = 1\na = 2", 2, "second time"), ("[a]\n[a]", 2, "second time"), ("a = 1\n[a]", 2, "second time"),
            ("a = { b = 1 }\na.c = 2", 2, "second time"), ("a = { b = 1 }\n[a.c]", 2, "second time"),
            ("[a.b.c]\n[a]\nb.d = 1", 3, "second time"), ("a = [{}]\n[[a]]", 2, "second time"),
            ("[[a]]\n[a]", 2, "second time"), ("[a]\nb.c = 1\n[a.b]", 3, "second time"), ("a =", 1, "value is missing"),
            ("a = [1,\n,]", 2, "value is missing"), ("a = [1\n2]", 2, "comma or ]"),
            ("a = { b = 1 c = 2 }", 1, "no value"),
            ("a = {\n}", 1, "not understood"), ("a = { b = 1, }", 1, "not understood"), ("\na", 2, "expected ="),
            ("a = \"x", 1, "quotation mark"), ("a = \"x\n\"", 1, "quotation mark"), ("a = \"\\\n\"", 1, "backslash"),
            ("a = \"\"\"\n\n", 1, "quotation mark"), ("a = \"\\x\"", 1, "backslash"),
            ("a = \"\\ud800\"", 1, "backslash"),
            ("a = 01", 1, "no value"), ("a = 1.", 1, "no value"), ("a = 1__0", 1, "no value"),
            ("a = +0x1", 1, "no value"),
            ("a = yes", 1, "no value"), ("a = 2026-13-01", 1, "no value"), ("a = 24:00:00", 1, "no value"),
            ("a = 9223372036854775808", 1, "too large"), ("a = 1e309", 1, "too large"), ("[a", 1, "expected ]"),
            ("[a] b = 1", 1, "not understood"), ("\"\"\"a\"\"\" = 1", 1, "not understood"),
            ("é = 1", 1, "not understood"),
            ("a = \(String(repeating: "[", count: 100))", 1, "nested too deeply"),
            ("\(String(repeating: "a.", count: 100))a = 1", 1, "nested too deeply"),
            ("a = 1\rb = 2", 1, "control character"),
        ])
    func refused(text: String, line: Int, words: String) throws {
        let error = #expect(throws: ConfigurationError.self) { try Self.read(text) }
        #expect(error?.line == line && error?.words.contains(words) == true, "\(error?.description ?? "")")
    }
}
