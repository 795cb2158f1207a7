import Foundation
import TestTools
import Testing

@testable import SystemZones

@Suite("A zone's clocks")
struct ZoneAgainstCLibraryTests {
    static let zones = """
        Africa/Abidjan Africa/Cairo Africa/Casablanca Africa/El_Aaiun Africa/Johannesburg Africa/Juba Africa/Lagos
        Africa/Monrovia Africa/Sao_Tome America/Anchorage America/Argentina/San_Luis America/Asuncion America/Bogota
        America/Caracas America/Chicago America/Denver America/Edmonton America/Godthab America/Havana
        America/Indiana/Knox America/Los_Angeles America/Mexico_City America/Miquelon America/New_York America/Nuuk
        America/Phoenix America/Regina America/Santiago America/Sao_Paulo America/St_Johns America/Tijuana
        America/Vancouver America/Whitehorse America/Winnipeg Antarctica/Troll Asia/Almaty Asia/Calcutta Asia/Gaza
        Asia/Jerusalem Asia/Kathmandu Asia/Pyongyang Asia/Shanghai Asia/Tehran Asia/Tokyo Atlantic/Azores
        Australia/Lord_Howe Australia/Sydney CET EST5EDT Etc/GMT+12 Europe/Berlin Europe/Dublin Europe/Istanbul
        Europe/Kiev Europe/Kyiv Europe/London Europe/Moscow Pacific/Apia Pacific/Auckland Pacific/Chatham
        Pacific/Kiritimati US/Pacific UTC
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    /// 1970 to the end of 2037, which the C library's tables reach too.
    private static let range = 0..<2_145_916_800

    private static func moments(_ zone: Zone, seed: Int) -> [Int] {
        var random = SeededRandom(seed: UInt64(seed))
        let anywhere = (0..<16).map { _ in Int.random(in: range, using: &random) }
        let starts = [0, 700_000_000, 1_300_000_000, 1_780_000_000, 1_810_000_000]
        return anywhere + starts.flatMap { zone.changes(after: $0, 2) }.filter(range.contains)
    }

    @Test("show what the C library says they do, also around their changes", arguments: Array(zones.enumerated()))
    func agree(index: Int, name: String) throws {
        let zone = try #require(Zone(identifier: name))
        let moments = Self.moments(zone, seed: index)
        #expect(moments.map(zone.written) == (try CLibrary.clocks(name, moments)))
    }

    @Test(
        "show what the C library says they do all through 2027",
        arguments: ["America/Vancouver", "America/Edmonton", "Europe/Kyiv", "Africa/Casablanca", "Asia/Gaza"])
    func year(name: String) throws {
        let zone = try #require(Zone(identifier: name))
        let moments =
            stride(from: 1_798_761_600, to: 1_830_297_600, by: 6 * 3600) + zone.changes(after: 1_798_761_600, 6)
        #expect(moments.map(zone.written) == (try CLibrary.clocks(name, Array(moments))))
    }

    @Test(
        "show what the C library says they do far beyond the tables", arguments: ["America/Chicago", "Europe/Dublin"])
    func future(name: String) throws {
        let zone = try #require(Zone(identifier: name))
        let moments = zone.changes(after: 2_400_000_000, 6) + zone.changes(after: 30_000_000_000, 6)
        #expect(moments.count == 36)
        #expect(moments.map(zone.written) == (try CLibrary.clocks(name, moments)))
    }

    @Test(
        "follow a rule as the C library follows it",
        arguments: [
            "UTC+5", "EST5", "EST5EDT", "EST5EDT,M3.2.0,M11.1.0", "<-05>5", "<+0330>-3:30",
            "CET-1CEST,M3.5.0,M10.5.0/3",
            "IST-1GMT0,M10.5.0,M3.5.0/1", "AEST-10AEDT,M10.1.0,M4.1.0/3", "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0",
            "XXX3YYY,J60/0,J300/2", "XXX3YYY,59/0,300/2", "<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "NZST-12NZDT,J2,J364",
            "AAA12BBB11:30:15,M1.1.1/0,M12.5.6/23:59:59", "EET-2EEST,M3.4.4/50,M10.4.4/50",
        ])
    func rules(text: String) throws {
        let zone = OperatorZone(variable: text, localtime: "", name: "", store: .system).zone
        var random = SeededRandom(seed: 7)
        let anywhere = (0..<60).map { _ in Int.random(in: Self.range, using: &random) }
        let moments = anywhere + zone.changes(after: 1_700_000_000, 12)
        #expect(moments.map(zone.written) == (try CLibrary.clocks(text, moments)))
    }

    @Test(
        "can be on summer time all the year, as RFC 9636 writes it",
        arguments: ["EST5EDT,0/0,J365/25", "XXX3EDT4,0/0,J365/23"])
    func summerOnly(text: String) throws {
        let rule = try #require(ClockRuleReader.read(text))
        for moment in stride(from: 1_798_700_000, to: 1_830_400_000, by: 3_599) {
            #expect(rule.clock(at: moment) == LocalClock(offset: -14_400, isDaylightSaving: true, abbreviation: "EDT"))
        }
        #expect(rule.change(after: 1_800_000_000) == nil)
    }

    @Test(
        "follow no text that is no rule",
        arguments: [
            "", "E", "ES5", "EST", "EST25", "EST5EDT,", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0", "<-05", "<>5",
            "EST5EDT,M3.0.0,M11.1.0", "EST5EDT,J0,J1", "EST5EDT,366,1", "EST5EDT,M3.2.0/168,M11.1.0", "EST5:60",
            "EST5EDT,M3.2.0,M11.1.0,", "EST 5", "Foo/Bar", String(repeating: "A", count: 300) + "5",
        ])
    func noRule(text: String) { #expect(ClockRuleReader.read(text) == nil) }
}
