import Testing

@testable import CallConfiguration
@testable import CallDomain

/// `[[dispositions]]` in the configuration.
struct DispositionSettingTests {
    private static func read(_ text: String) throws -> [Disposition] {
        try Configuration(TOMLDocument(text: text, file: "config.toml").root).dispositions
    }

    @Test func withoutAnyTheUsualOnesAreThere() throws {
        #expect(try Self.read("") == Disposition.usual)
        #expect(Set(Disposition.usual.map(\.key)).count == Disposition.usual.count)
    }

    @Test func theOperatorsOwnTakeTheirPlace() throws {
        let text = """
            [[dispositions]]
            key = "s"
            name = "Sold"

            [[dispositions]]
            key = "L"
            name = "Später"
            """
        #expect(
            try Self.read(text) == [Disposition(key: "s", name: "Sold"), Disposition(key: "L", name: "Später")])
        #expect(try Self.read(#"dispositions = [{ key = "a", name = "A" }]"#).map(\.name) == ["A"])
    }

    @Test(arguments: [
        ("name = \"Lawyer\"\ndo_not_call = true", Disposition.Meaning.doNotCall),
        ("name = \"Falsch\"\nwrong_number = true", .wrongNumber), ("name = \"WRONG number\"", .wrongNumber),
        ("name = \"Do not call\"", .doNotCall), ("name = \"Do not call\"\ndo_not_call = false", .none),
        ("name = \"Wrong number\"\ndo_not_call = true", .doNotCall), ("name = \"Sold\"", .none),
        ("name = \"call BACK\"", .callBack),
    ])
    func anOutcomeMayMeanSomething(_ text: String, _ meaning: Disposition.Meaning) throws {
        #expect(try Self.read("[[dispositions]]\nkey = \"k\"\n\(text)").first?.meaning == meaning)
    }

    @Test(arguments: [
        ("[[dispositions]]\nkey = \"s\"\nname = \"Sold\"\n[[dispositions]]\nname = \"Lost\"\nkey = \"s\"", 6, "Sold"),
        (
            "[[dispositions]]\nkey = \"s\"\nname = \"Sold\"\n[[dispositions]]\nname = \"sold\"\nkey = \"t\"", 5,
            "already"
        ),
        (
            "[[dispositions]]\nkey = \"s\"\nname = \"A\"\n[[dispositions]]\nkey = \"t\"\nnaem = \"B\"", 6,
            "there is no setting \u{201C}naem\u{201D}"
        ),
        ("[[dispositions]]\nkey = \"st\"\nname = \"A\"", 2, "one letter or digit"),
        ("[[dispositions]]\nkey = \"\"\nname = \"A\"", 2, "one letter or digit"),
        ("[[dispositions]]\nkey = \"é\"\nname = \"A\"", 2, "one letter or digit"),
        ("[[dispositions]]\nkey = 3\nname = \"A\"", 2, "text in quotation marks"),
        ("\n[[dispositions]]\nkey = \"a\"", 2, "needs a name"),
        ("[[dispositions]]\nkey = \"a\"\nname = \"  \"", 3, "needs a name"),
        ("[[dispositions]]\nkey = \"a\"\nname = \"A\"\ndo_not_call = 1", 4, "do_not_call"),
        ("[[dispositions]]\nkey = \"a\"\nname = \"A\"\ndo_not_call = true\nwrong_number = true", 5, "not both"),
    ])
    func mistakesAreToldWithTheirLine(_ text: String, _ line: Int, _ words: String) throws {
        let error = #expect(throws: ConfigurationError.self) { try Self.read(text) }
        #expect(error?.line == line && error?.file == "config.toml", "\(error?.description ?? "")")
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }
}
