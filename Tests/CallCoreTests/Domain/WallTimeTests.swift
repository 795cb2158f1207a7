import Foundation
import Testing

@testable import CallDomain

@Suite("A wall time")
struct WallTimeTests {
    @Test(
        "is read and written",
        arguments: [
            ("2026-06-15 14:30:00", "2026-06-15 14:30:00"), ("2026-06-15 14:30", "2026-06-15 14:30:00"),
            ("2026-06-15T14:30:59", "2026-06-15 14:30:59"), ("2028-02-29 00:00", "2028-02-29 00:00:00"),
            ("2000-02-29 23:59", "2000-02-29 23:59:00"), ("0001-01-01 00:00", "0001-01-01 00:00:00"),
        ])
    func right(text: String, written: String) throws {
        #expect(try #require(WallTime(text)).description == written)
    }

    @Test(
        "is refused where no clock can show it",
        arguments: [
            "", "2026-06-15", "14:30", "2026-02-29 10:00", "1900-02-29 10:00", "2026-13-01 10:00", "2026-00-10 10:00",
            "2026-04-31 10:00", "2026-06-15 24:00", "2026-06-15 10:60", "2026-06-15 10:00:60", "2026-6-15 10:00",
            "2026-06-15 10:00Z", " 2026-06-15 10:00", "2026-06-15  10:00", "٢٠٢٦-٠٦-١٥ ١٠:٠٠", "0000-01-01 00:00",
        ])
    func wrong(text: String) {
        #expect(WallTime(text) == nil)
    }

    @Test("means one instant, none or two")
    func resolution() throws {
        let zone = try #require(Zone(identifier: "America/New_York"))
        func resolve(_ text: String) throws -> WallTime.Resolution { try #require(WallTime(text)).resolve(in: zone) }
        #expect(try resolve("2026-06-15 14:30") == .once(Date(timeIntervalSince1970: 1_781_548_200)))
        #expect(try resolve("2026-03-08 02:30") == .skipped)
        #expect(
            try resolve("2026-11-01 01:30")
                == .twice(Date(timeIntervalSince1970: 1_793_511_000), Date(timeIntervalSince1970: 1_793_514_600)))
    }

    @Test(
        "and its instant lead back to each other",
        arguments: [
            "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "UTC",
        ])
    func roundTrip(name: String) throws {
        let zone = try #require(Zone(identifier: name))
        var random = DomainRandom(seed: 5)
        for _ in 0..<300 {
            let instant = Date(
                timeIntervalSince1970: Double(Int.random(in: 1_700_000_000...2_000_000_000, using: &random)))
            switch WallTime(at: instant, in: zone).resolve(in: zone) {
            case .once(let found): #expect(found == instant)
            case .twice(let first, let second): #expect(first == instant || second == instant)
            case .skipped: Issue.record("\(instant) is shown by no clock in \(name)")
            }
        }
    }
}
