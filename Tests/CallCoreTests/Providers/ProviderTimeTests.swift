import Foundation
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("An instant as a provider writes it")
struct ProviderTimeTests {
    @Test(
        "is read in all four styles",
        arguments: [
            ("\"2026-04-06T15:00:00Z\"", 1_775_487_600), ("\"2026-04-06T15:00:00.250Z\"", 1_775_487_600.25),
            ("\"2026-04-06t15:00:00z\"", 1_775_487_600), ("\"2026-04-06T17:00:00+02:00\"", 1_775_487_600),
            ("\"2026-04-06T17:00:00.123456+0200\"", 1_775_487_600.123456),
            ("\"2026-04-06T10:00:00-05\"", 1_775_487_600), ("\"2026-04-06 15:00:00\"", 1_775_487_600),
            ("\"2026-04-06T15:00\"", 1_775_487_600), ("\"2026-04-06 15:00:00 UTC\"", 1_775_487_600),
            ("1775487600000", 1_775_487_600), ("\"1775487600000\"", 1_775_487_600), ("1775487600", 1_775_487_600),
            ("\"2024-02-29T00:00:00Z\"", 1_709_164_800), ("\"1970-01-01T00:00:00Z\"", 0),
            ("\"1969-12-31T23:59:59Z\"", -1),
        ])
    func read(text: String, seconds: Double) throws {
        let time = try #require(ProviderTime.read(try JSON(parsing: text)))
        #expect(abs(time.timeIntervalSince1970 - seconds) < 0.000_01)
    }

    @Test(
        "that says nothing is not known",
        arguments: [
            "0", "\"0\"", "\"\"", "null", "{}", "true", "\"soon\"", "\"2026-02-30T00:00:00Z\"", "\"2026-04-06\"",
            "\"2026-04-06T25:00:00Z\"", "\"2026-04-06T15:00:00.Z\"", "\"2026-04-06T15:00:00+99:00\"",
            "\"2026-04-06T15:00:00Zebra\"", "-5", "1e300", "\"2026-04-06T15:00:00 \"",
        ])
    func unreadable(text: String) throws {
        #expect(ProviderTime.read(try JSON(parsing: text)) == nil)
    }

    @Test("is written as the documents show it")
    func written() {
        #expect(ProviderTime.write(Date(timeIntervalSince1970: 1_775_487_600.9)) == "2026-04-06T15:00:00Z")
    }

    @Test("plain arithmetic agrees with the calendar", arguments: Array(stride(from: 1, through: 9999, by: 97)))
    func arithmetic(year: Int) throws {
        for (month, day) in [(1, 1), (2, 28), (3, 1), (12, 31)] {
            let time = try #require(WallTime(year: year, month: month, day: day, hour: 13, minute: 14, second: 15))
            #expect(WallTime(at: time.inUTC, in: .utc).hour == 13)
            if year > 1583 { #expect(time.resolve(in: .utc) == .once(time.inUTC)) }
        }
    }
}
