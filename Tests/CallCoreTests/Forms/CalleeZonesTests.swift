import Foundation
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("The callee's zone")
struct CalleeZonesTests {
    private static let tables = ZoneTables(
        zones: """
            # a comment
            MX\t+1924-09909\tAmerica/Mexico_City\tCentral Mexico
            MX\t+3232-11701\tAmerica/Tijuana\tBaja California
            US\t+404251-0740023\tAmerica/New_York\tEastern (most areas)
            US\t+340308-1181434\tAmerica/Los_Angeles\tPacific
            US\t+211825-1575130\tPacific/Honolulu\tHawaii
            SH\t-1555-00542\tAtlantic/St_Helena
            XX\tbroken
            NO,SE\t+5230+01322\tEurope/Berlin
            QQ\t+0000+00000\tNowhere/Town
            """, countries: "MX\tMexico\nGB\tBritain (UK)\nCI\tCôte d'Ivoire\n")

    private static func zones(
        _ form: String, _ values: [String: String], contact: Contact? = nil, tables: ZoneTables = tables
    ) throws -> CalleeZones? {
        let form = try #require(FormCatalog.form(form))
        var filled = FormValues()
        for (path, text) in values { filled[path] = .text(text) }
        let reading = form.read(filled, in: FormContext(now: Date(timeIntervalSince1970: 1_767_225_600), zone: .utc))
        return reading.calleeZones(FormKnowledge(contact: contact), tables: tables)
    }

    private static func contact(
        number: String? = nil, country: String? = nil, zone: String? = nil, id: String = "c"
    ) -> Contact {
        Contact(id: id, name: "Jane", number: number, country: country, timeZone: zone)
    }

    @Test("is the contact's own, before the number's country, before the contact's")
    func order() throws {
        let all = Self.contact(number: "+525555550100", country: "United States", zone: "Europe/Berlin")
        let own = try #require(try Self.zones("contactship-contact", ["contact_id": "c"], contact: all))
        #expect(own.origin == .contact)
        #expect(own.zones.map(\.identifier) == ["Europe/Berlin"])
        #expect(own.isCertain)
        let number = Self.contact(number: "+525555550100", country: "United States", zone: "Mars/Base")
        let byNumber = try #require(try Self.zones("contactship-contact", ["contact_id": "c"], contact: number))
        #expect(byNumber.origin == .number(country: "Mexico"))
        #expect(byNumber.zones.map(\.identifier) == ["America/Mexico_City"])
        #expect(byNumber.isCertain)
        let country = Self.contact(number: "+80012345678", country: " méxico ")
        let byCountry = try #require(try Self.zones("contactship-contact", ["contact_id": "c"], contact: country))
        #expect(byCountry.origin == .country(" méxico "))
        #expect(byCountry.zones.count == 2)
    }

    @Test("is unknown for a contact that is not the one called, and without anything to go by")
    func unknown() throws {
        let other = Self.contact(zone: "Europe/Berlin", id: "d")
        #expect(try Self.zones("contactship-contact", ["contact_id": "c"], contact: other) == nil)
        #expect(try Self.zones("contactship-contact", [:], contact: other) == nil)
        #expect(try Self.zones("contactship-contact", ["contact_id": "c"]) == nil)
        #expect(try Self.zones("contactship-phone", ["to_number": "+80012345678"]) == nil)
        #expect(try Self.zones("contactship-phone", ["to_number": "+4930123456"]) == nil)
        #expect(try Self.zones("contactship-phone", ["to_number": "hello", "country": "Atlantis"]) == nil)
        let nothing = ZoneTables(directory: "/nowhere")
        #expect(try Self.zones("contactship-phone", ["to_number": "+493012345678"], tables: nothing) == nil)
    }

    @Test("of a number is its known contact's, and only theirs")
    func knownNumber() throws {
        let known = Self.contact(number: "(415) 555-2678", zone: "Pacific/Honolulu")
        let theirs = try Self.zones("contactship-phone", ["to_number": "+14155552678"], contact: known)
        #expect(theirs?.origin == .contact)
        let others = try Self.zones("contactship-phone", ["to_number": "+14155552679"], contact: known)
        #expect(others?.origin == .number(country: "United States"))
    }

    @Test("follows the country in the form where the number has none")
    func writtenCountry() throws {
        let zones = try Self.zones("contactship-phone", ["to_number": "+80012345678", "country": "USA"])
        #expect(zones?.origin == .country("USA"))
        #expect(zones?.zones.count == 3)
    }

    struct Careful: Sendable {
        let instant: String
        let zone: String
        let time: String
        let isWithin: Bool
        let isShared: Bool
    }

    @Test(
        "is the most careful of a country's",
        arguments: [
            Careful(
                instant: "2026-06-15T18:30:00Z", zone: "Pacific/Honolulu", time: "08:30", isWithin: true,
                isShared: false),
            Careful(
                instant: "2026-06-15T15:00:00Z", zone: "Pacific/Honolulu", time: "05:00", isWithin: false,
                isShared: false),
            Careful(
                instant: "2026-06-15T12:30:00Z", zone: "Pacific/Honolulu", time: "02:30", isWithin: false,
                isShared: false),
            Careful(
                instant: "2026-06-16T00:30:00Z", zone: "America/New_York", time: "20:30", isWithin: true,
                isShared: false),
            Careful(
                instant: "2026-06-16T03:00:00Z", zone: "America/New_York", time: "23:00", isWithin: false,
                isShared: false),
        ])
    func careful(sample: Careful) throws {
        let zones = try #require(CalleeZones(ZoneTables.system.zones(of: "US"), origin: .country("USA")))
        let careful = zones.careful(at: try #require(ProviderTime.read(sample.instant)))
        #expect(careful.zone.identifier == sample.zone)
        #expect(careful.time.timeOfDay == sample.time)
        #expect(careful.isWithin == sample.isWithin)
        #expect(careful.isShared == sample.isShared)
    }

    @Test("is shared where all clocks of a country agree, and hours can be others")
    func shared() throws {
        let zones = try #require(
            CalleeZones(
                ["Europe/Berlin", "Europe/Busingen"].compactMap { Zone(identifier: $0) },
                origin: .number(country: "Germany")))
        let noon = try #require(ProviderTime.read("2026-06-15T10:00:00Z"))
        #expect(zones.careful(at: noon).isShared)
        #expect(!zones.isCertain)
        #expect(!zones.careful(at: noon, hours: CallingHours(opens: 13 * 3600, closes: 14 * 3600)).isWithin)
        #expect(CalleeZones([], origin: .contact) == nil)
    }

    @Test("tables of this system know the countries of the world")
    func system() throws {
        let tables = ZoneTables.system
        #expect(tables.zones(of: "MX").map(\.identifier).contains("America/Mexico_City"))
        #expect(tables.zones(of: "us").count > 20)
        #expect(tables.zones(of: "AU").map(\.identifier).contains("Australia/Lord_Howe"))
        #expect(tables.zones(of: "IN").map(\.identifier) == ["Asia/Kolkata"])
        #expect(tables.zones(of: "XK").map(\.identifier) == ["Europe/Belgrade"])
        #expect(tables.zones(of: "QQ").isEmpty)
        for (name, region) in [
            ("Mexico", "MX"), ("united states", "US"), ("GB", "GB"), ("United Kingdom", "GB"), ("Britain (UK)", "GB"),
            ("Cote d'Ivoire", "CI"), ("Côte d\u{2019}Ivoire", "CI"), ("Türkiye", "TR"), ("de", "DE"),
        ] { #expect(tables.region(named: name) == region, "\(name)") }
        #expect(tables.region(named: "") == nil)
        #expect(tables.region(named: String(repeating: "x", count: 100_000)) == nil)
        let numbers = WrittenNumber.table.compactMap { row -> String? in
            guard case .number(_, _, let region, _) = row.expected, region != "001" else { return nil }
            return region
        }
        for region in Set(numbers) { #expect(!tables.zones(of: region).isEmpty, "\(region)") }
    }

    @Test("tables read zone1970.tab where zone.tab is missing, and shared rows for each country")
    func otherTable() throws {
        #expect(Self.tables.zones(of: "SE").map(\.identifier) == ["Europe/Berlin"])
        #expect(Self.tables.zones(of: "NO").map(\.identifier) == ["Europe/Berlin"])
        #expect(Self.tables.zones(of: "XX").isEmpty)
        #expect(Self.tables.zones(of: "QQ").isEmpty)
        #expect(Self.tables.zones(of: "AC").map(\.identifier) == ["Atlantic/St_Helena"])
        let folder = FileManager.default.temporaryDirectory.appending(path: "zones-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("NO,SE\t+5230+01322\tEurope/Berlin\n".utf8).write(to: folder.appending(path: "zone1970.tab"))
        #expect(ZoneTables(directory: folder.path).zones(of: "SE").map(\.identifier) == ["Europe/Berlin"])
        try Data([0xFF, 0xFE, 0x00]).write(to: folder.appending(path: "zone.tab"))
        _ = ZoneTables(directory: folder.path).zones(of: "SE")
    }
}
