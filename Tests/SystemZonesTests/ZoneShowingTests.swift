import Foundation
import Testing

@testable import SystemZones

@Suite("A time on the wall")
struct ZoneShowingTests {
    private static func wall(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0) -> Int {
        GregorianDays.days(year: year, month: month, day: day) * 86_400 + hour * 3600 + minute * 60
    }

    @Test("comes once, twice or never, and how far the clocks go over it is told")
    func kinds() throws {
        let zone = try #require(Zone(identifier: "Europe/Berlin"))
        let gap = Self.wall(2026, 3, 29, 1)
        #expect(zone.showing(wall: Self.wall(2026, 3, 29, 1, 59)) == .once(Self.date(gap - 3600 + 59 * 60)))
        #expect(zone.showing(wall: Self.wall(2026, 3, 29, 2)) == .never(forwardAt: Self.date(gap), by: 3600))
        #expect(zone.showing(wall: Self.wall(2026, 3, 29, 2, 59)) == .never(forwardAt: Self.date(gap), by: 3600))
        #expect(zone.showing(wall: Self.wall(2026, 3, 29, 3)) == .once(Self.date(gap)))
        let twice = Self.wall(2026, 10, 25, 2, 30)
        #expect(zone.showing(wall: twice) == .twice(Self.date(twice - 7200), Self.date(twice - 3600)))
    }

    @Test("never came where a whole day was left out")
    func missingDay() throws {
        let zone = try #require(Zone(identifier: "Pacific/Apia"))
        guard case .never(let instant, let seconds) = zone.showing(wall: Self.wall(2011, 12, 30, 12)) else {
            Issue.record("30 December 2011 never came in Samoa")
            return
        }
        #expect(seconds == 86_400)
        #expect(instant == Self.date(Self.wall(2011, 12, 30, 10)))
    }

    @Test(
        "is found again from each instant, at every quarter of an hour around each change",
        arguments: [
            "Australia/Lord_Howe", "Africa/Casablanca", "America/St_Johns", "Antarctica/Troll", "Pacific/Chatham",
        ])
    func roundTrip(name: String) throws {
        let zone = try #require(Zone(identifier: name))
        for change in zone.changes(after: 1_200_000_000, 20) {
            for moment in stride(from: change - 10_800, to: change + 10_800, by: 900) {
                let wall = moment + zone.offset(at: Self.date(moment))
                switch zone.showing(wall: wall) {
                case .once(let instant): #expect(instant == Self.date(moment))
                case .twice(let first, let second): #expect([first, second].contains(Self.date(moment)))
                case .never: Issue.record("\(name) \(moment) was shown")
                }
            }
        }
    }

    private static func date(_ seconds: Int) -> Date { Date(timeIntervalSince1970: Double(seconds)) }

    @Test("is reckoned for any number at all")
    func extremes() throws {
        for name in ["America/New_York", "UTC", "Europe/Kyiv"] {
            let zone = try #require(Zone(identifier: name))
            for wall in [Int.min, -1, 0, Int.max] { _ = zone.showing(wall: wall) }
            for date in [Date.distantPast, .distantFuture, Date(timeIntervalSince1970: .nan), Self.date(.max)] {
                _ = zone.clock(at: date)
                _ = zone.nextTransition(after: date)
            }
            #expect(
                zone.clock(at: Date(timeIntervalSince1970: -.infinity)).abbreviation == (name == "UTC" ? "UTC" : "LMT"))
        }
    }
}
