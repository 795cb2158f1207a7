import Testing

@testable import CallConfiguration
@testable import CallDomain

/// Every number in the configuration, at its edges and far beyond: none ends the program.
struct NumericSettingTests {
    private static let beyond = [
        "-1", "65536", "2147483647", "2147483648", "-2147483649", "4294967296", "9223372036854775807",
        "9223372036854775808", "-9223372036854775808", "99999999999999999999999999", "1e308", "1e309", "nan", "+nan",
        "inf",
        "-inf", "-0.0", "1.5", "1e3", "0x10000000000000000", "true", "\"7\"", "[]", "{}", "2026-01-01",
    ]

    private static func read(_ text: String) throws(ConfigurationError) -> Configuration {
        try Configuration(TOMLDocument(text: text, file: "config.toml").root)
    }

    @Test(arguments: NumericSetting.all)
    func isTakenWithinItsRange(_ setting: NumericSetting) throws {
        for number in [setting.range.lowerBound, setting.range.upperBound] {
            _ = try Self.read(setting.with("\(number)"))
        }
    }

    @Test(arguments: NumericSetting.all)
    func isRefusedBeyondItsRange(_ setting: NumericSetting) throws {
        let next = [setting.range.lowerBound - 1, setting.range.upperBound + 1].map(String.init)
        for number in next + Self.beyond where Int(number).map(setting.range.contains) != true {
            let error = #expect(throws: ConfigurationError.self, "\(setting.key) \(number)") {
                try Self.read(setting.with(number))
            }
            guard let error, Self.isForTheReader(number, setting) else { continue }
            // A day that ends before it begins is told as that.
            if error.words.contains("before they start") { continue }
            #expect(error.words.contains("\u{201C}\(setting.key)\u{201D}"), "\(error)")
            #expect(error.words.contains("to"), "\(error) names no range")
            if Int(number) != nil { #expect(error.words.contains(number), "\(error) does not tell \(number)") }
            #expect(error.line == setting.text.split(separator: "\n").count)
        }
    }

    /// What is no TOML is refused before anybody knows what was meant.
    private static func isForTheReader(_ number: String, _ setting: NumericSetting) -> Bool {
        if setting.isText { return Int(number).map { $0 >= 0 && "\(number)".count < 20 } == true }
        return number != "9223372036854775808" && number.count < 25
            && !["1e309", "0x10000000000000000"].contains(number)
    }

    /// A key that holds a number and is not in the table above would not be tried.
    @Test func everySettingOfTheExampleIsKnown() {
        let keys = Set(NumericSetting.all.map(\.key))
        #expect(keys == ["calls_per_day", "pause", "start", "end", "base_url", "webhook_url", "public_url", "listen"])
    }
}
