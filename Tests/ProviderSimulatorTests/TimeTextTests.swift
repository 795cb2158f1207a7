import Foundation
import Testing

@testable import ProviderSimulator

@Suite("Times as the providers write them")
struct TimeTextTests {
    @Test(
        "Instants",
        arguments: [
            ("2026-03-15T15:00:00Z", 1_773_586_800.0), ("2026-03-15T15:00:00.25Z", 1_773_586_800.25),
            ("2026-03-15T08:00:00-07:00", 1_773_586_800), ("2026-03-15T20:30:00.000000+05:30", 1_773_586_800),
            ("2024-02-29T00:00:00Z", 1_709_164_800), ("1970-01-01T00:00:00Z", 0),
        ])
    func instants(text: String, seconds: Double) {
        #expect(TimeText.instant(text)?.timeIntervalSince1970 == seconds)
    }

    @Test(
        "What is no instant",
        arguments: [
            "", "2026-03-15", "2026-03-15T15:00:00", "2026-03-15 15:00:00Z", "2026-02-29T00:00:00Z",
            "2026-13-01T00:00:00Z", "2026-03-15T24:00:00Z", "2026-03-15T15:60:00Z", "2026-03-15T15:00:00z",
            "2026-03-15T15:00:00+0700", "2026-03-15T15:00:00+25:00", "２026-03-15T15:00:00Z", "tomorrow",
        ])
    func noInstants(text: String) {
        #expect(TimeText.instant(text) == nil)
    }

    @Test("Wall times are taken in their zone, summer time included")
    func wallTimes() throws {
        let mexico = try #require(TimeText.zone("America/Mexico_City"))
        let newYork = try #require(TimeText.zone("America/New_York"))
        #expect(TimeText.wallTime("2026-06-15 10:00:00", zone: mexico) == TimeText.instant("2026-06-15T16:00:00Z"))
        #expect(TimeText.wallTime("2026-06-15 14:30:00", zone: newYork) == TimeText.instant("2026-06-15T18:30:00Z"))
        #expect(TimeText.wallTime("2026-01-15 14:30:00", zone: newYork) == TimeText.instant("2026-01-15T19:30:00Z"))
        #expect(TimeText.wallTime("2026-06-15T14:30:00", zone: newYork) == nil)
        #expect(TimeText.wallTime("2026-06-31 14:30:00", zone: newYork) == nil)
    }

    @Test("Zones are IANA names", arguments: ["EST", "GMT+3", "America/Nowhere", "", "+02:00"])
    func noZones(name: String) {
        #expect(TimeText.zone(name) == nil)
    }

    @Test("Writing", arguments: [0.0, 1_773_586_800.0, 951_782_400.0, 4_102_444_799.0])
    func writing(seconds: Double) {
        let date = Date(timeIntervalSince1970: seconds)
        #expect(TimeText.instant(TimeText.iso(date)) == date)
        let fine = Date(timeIntervalSince1970: seconds + 0.123456)
        #expect(TimeText.isoMicroseconds(fine).hasSuffix(".123456+00:00"))
        #expect(TimeText.milliseconds(fine) == Int(seconds) * 1000 + 123)
    }
}
