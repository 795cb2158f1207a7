import Foundation
import Testing

@testable import CallDomain

/// A number whose range nobody knows may be of any country that shares its code: the strictest rule counts.
struct SharedCodeTests {
    /// 2027-07-15 00:30 UTC is 21:30 in Halifax and 17:30 in Los Angeles.
    private static let evening = Date(timeIntervalSince1970: 1_815_611_400)

    private static func rules(_ region: String, closes: Int) -> PlacementRules {
        var rules = PlacementRules()
        rules.hours = CallingHours(opens: 0, closes: 24 * 3600)
        rules.hoursByRegion[region] = CallingHours(opens: 9 * 3600, closes: closes * 3600)
        return rules
    }

    @Test(arguments: ["CA", "US", "JM"])
    func hoursOfAnyPlusOneCountryHold(_ region: String) throws {
        let place = try #require(CalleePlace(number: "+14282345678"))
        #expect(place.regions.contains(region) && place.zones.map(\.identifier) == ["America/Halifax"])
        let found = try #require(Self.rules(region, closes: 21).hours(at: Self.evening, place))
        #expect(found.isOutside && found.hours.closes == 21 * 3600)
        #expect(found.there.time.description.hasPrefix("2027-07-14 21:30"))
    }

    @Test func whatIsKnownHasItsOwnCountrysHours() throws {
        let place = try #require(CalleePlace(number: "+14155552678"))
        #expect(place.regions == ["US"])
        #expect(try #require(Self.rules("CA", closes: 10).hours(at: Self.evening, place)).isOutside == false)
    }

    /// A code that no table knows may ring in any zone of the plan.
    @Test func aCodeThatNoTableKnowsMayBeAnywhere() throws {
        let zones = try #require(CalleePlace(number: "+12212345678")).zones.map(\.identifier)
        for zone in ["America/New_York", "America/St_Johns", "Pacific/Honolulu", "America/Jamaica", "Pacific/Guam"] {
            #expect(zones.contains(zone), "\(zone)")
        }
        #expect(Set(zones).count == zones.count)
    }

    /// The digits of a mobile tell its network; those of a fixed line tell the town.
    @Test(arguments: [
        ("+61412345678", ["Australia/Sydney", "Australia/Perth"]),
        ("+79141234567", ["Europe/Moscow", "Asia/Kamchatka"]),
        ("+34612345678", ["Europe/Madrid", "Atlantic/Canary"]), ("+593991234567", ["America/Guayaquil"]),
    ])
    func aMobileMayBeAnywhereInItsCountry(_ number: String, _ zones: [String]) throws {
        let found = try #require(CalleePlace(number: number)).zones.map(\.identifier)
        for zone in zones { #expect(found.contains(zone), "\(found)") }
        #expect(found.count > 1)
    }

    @Test(arguments: [("+61731234567", "Australia/Brisbane"), ("+14155552678", "America/Los_Angeles")])
    func aFixedLineIsInItsTown(_ number: String, _ zone: String) throws {
        #expect(try #require(CalleePlace(number: number)).zones.map(\.identifier) == [zone])
    }

    @Test(arguments: [
        ("+447700900123", ["GB", "GG", "IM", "JE"]), ("+72001234567", ["RU", "KZ"]), ("+39612345678", ["IT", "VA"]),
        ("+61600000000", ["AU", "CC", "CX"]), ("+2129123456789", ["MA", "EH"]), ("+262123456789", ["RE", "YT"]),
        ("+4711111111", ["NO", "SJ"]), ("+590123456789", ["GP", "BL", "MF"]), ("+5990000000", ["CW", "BQ"]),
    ])
    func otherSharedCodesAreTheirCountries(_ number: String, _ regions: [String]) throws {
        let read = try #require(PhoneNumber.read(number).number)
        #expect(Set(read.regions) == Set(regions), "\(read.regions)")
    }

    @Test func aPlaceIsKeptWithAllItsCountries() throws {
        for place in [CalleePlace(zones: [.utc], regions: ["US", "CA"]), CalleePlace(zones: [.utc], region: "US")] {
            #expect(CalleePlace(json: place.json) == place)
        }
        let older: JSON = ["zones": ["GMT"], "region": "CA"]
        #expect(CalleePlace(json: older)?.regions == ["CA"])
    }
}
