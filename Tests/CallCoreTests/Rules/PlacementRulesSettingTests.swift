import Testing

@testable import CallConfiguration
@testable import CallDomain
@testable import CallProviders

/// What a configuration says of whom one may call and when.
struct PlacementRulesSettingTests {
    private static let accounts = """

        [accounts.sales]
        provider = "contactship"
        key_env = "A"
        calls_per_day = 5

        [accounts.sales.calling_hours]
        start = "10:00"
        US = { end = "18:30" }

        [accounts.other]
        provider = "voxworks"
        key_env = "B"
        """

    private func configuration(_ text: String) throws -> Configuration {
        try Configuration(TOMLDocument(text: text, file: "c.toml").root)
    }

    @Test func theUsualOnesHoldWhereNothingIsSaid() throws {
        let read = try configuration("[accounts.a]\nprovider = \"voxworks\"\n")
        #expect(read.account("a")?.rules == PlacementRules())
        #expect(read.rules.hours == .usual && read.rules.callsPerDay == 3)
    }

    @Test func anAccountSaysMoreThanTheGeneral() throws {
        let general = """
            calls_per_day = 0

            [calling_hours]
            start = "9:00"
            end = "20:00"

            [calling_hours.GB]
            end = "19:00"

            """
        let read = try configuration(general + Self.accounts)
        let sales = try #require(read.account("sales")).rules
        #expect(sales.hours.description == "10:00\u{2013}20:00" && sales.callsPerDay == 5)
        #expect(sales.hours(in: "US").description == "10:00\u{2013}18:30")
        #expect(sales.hours(in: "GB").description == "09:00\u{2013}19:00")
        #expect(sales.hours(in: "DE") == sales.hours && sales.hours(in: nil) == sales.hours)
        let other = try #require(read.account("other")).rules
        #expect(other == read.rules && other.cap == nil)
        #expect(other.hours(in: "US").description == "09:00\u{2013}20:00")
    }

    @Test(arguments: [
        ("[calling_hours]\nstart = \"8\"", 2, "is \u{201C}8\u{201D}; it must be a time from \"00:00\" to \"24:00\""),
        ("[calling_hours]\nstart = 8", 2, "is 8; it must be a time"),
        ("[calling_hours]\nstart = \"08:60\"", 2, "must be a time"),
        ("[calling_hours]\nend = \"24:01\"", 2, "must be a"),
        ("[calling_hours]\nstart = \"21:00\"\nend = \"08:00\"", 3, "end before they start"),
        ("[calling_hours]\nstart = \"22:00\"", 2, "end before they start"),
        ("[calling_hours]\nstrat = \"08:00\"", 2, "Did you mean start"),
        ("[calling_hours]\nZZ = { start = \"08:00\" }", 2, "no country such as US"),
        ("[calling_hours.US]\nbegin = \"08:00\"", 2, "no setting"),
        ("calls_per_day = -1", 1, "is -1; it must be a whole number from 0 to 1000"),
        ("calls_per_day = \"3\"", 1, "is \u{201C}3\u{201D}; it must be a whole number"),
        ("[accounts.a]\nprovider = \"voxworks\"\ncalls_per_day = 1001", 3, "from 0 to 1000 (calls; 0 for no cap)"),
    ])
    func mistakesAreNamedWithTheirLine(_ text: String, _ line: Int, _ words: String) {
        do {
            _ = try configuration(text)
            Issue.record("\(text) was read")
        } catch let error as ConfigurationError {
            #expect(error.file == "c.toml" && error.line == line && error.words.contains(words), "\(error)")
        } catch {
            Issue.record(error)
        }
    }

    /// Changing an account on the screen leaves what its table says of hours, byte for byte.
    @Test func writingAnAccountKeepsThem() throws {
        let text = try ConfigurationText(Array(("calls_per_day = 2\n" + Self.accounts).utf8), file: "c.toml")
        let old = try #require(text.configuration.account("sales"))
        var new = old
        new.environment = .sandbox
        new.webhookURL = "https://hooks.example.com"
        let changed = try text.applying(.change(from: old, to: new))
        #expect(changed.configuration.account("sales")?.rules == old.rules)
        let written = String(decoding: changed.bytes, as: UTF8.self)
        #expect(written.contains("start = \"10:00\"\nUS = { end = \"18:30\" }"))
        var added = Account(name: "new", provider: .voxworks, baseURL: "", key: .missing)
        added.baseURL = ProviderCatalog.profile(of: .voxworks).defaultBaseURL
        let more = try changed.applying(.add(added))
        #expect(more.configuration.account("new")?.rules.callsPerDay == 2)
        let less = try more.applying(.remove(try #require(more.configuration.account("sales"))))
        #expect(!String(decoding: less.bytes, as: UTF8.self).contains("18:30"))
    }
}
