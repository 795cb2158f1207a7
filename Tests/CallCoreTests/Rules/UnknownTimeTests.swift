import Foundation
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("An hour that nobody can tell")
struct UnknownTimeTests {
    private let noon = Date(timeIntervalSince1970: 1_781_524_800)

    private func verdicts(
        _ place: CalleePlace?, rules: PlacementRules = PlacementRules(), overriding: Bool = false
    ) -> [PlacementVerdict] {
        let override = PlacementOverride(rule: .outsideHours, words: "", reason: "they asked")
        let placement = Placement(place: place, scheduledAt: nil, overrides: overriding ? [override] : [])
        return PlacementReview(CalleeFacts(), placement, rules: rules, at: noon).verdicts
    }

    @Test("is never taken to be a good one: an unknown zone of an old row refuses, and a reason sets it aside")
    func oldRow() throws {
        let json: JSON = ["zones": ["Europe/London", "Europe/Atlantis"], "region": "GB"]
        let place = try #require(CalleePlace(json: json))
        #expect(place.zones.map(\.identifier) == ["Europe/London"])
        #expect(place.unknownZones == ["Europe/Atlantis"])
        #expect(place.json == json)
        #expect(verdicts(place).map(\.words).first?.contains("Europe/Atlantis") == true)
        #expect(verdicts(place).compactMap(\.rule) == [.outsideHours])
        #expect(verdicts(place, overriding: true).isEmpty)
        #expect(verdicts(CalleePlace(json: ["zones": ["Europe/Atlantis"], "region": .null])).count == 1)
    }

    @Test("matters not where every hour is a good one, or where nothing is known of the person")
    func everyHour() {
        var rules = PlacementRules()
        rules.hours = CallingHours(opens: 0, closes: 86_400)
        let place = CalleePlace(zones: [], region: "DE")
        #expect(verdicts(place).count == 1)
        #expect(verdicts(place, rules: rules).isEmpty)
        #expect(verdicts(place, rules: .demo(speed: 1)).isEmpty)
        #expect(verdicts(nil).isEmpty)
    }

    @Test("is that of every number where the tables are missing")
    func noTables() throws {
        let tables = ZoneTables(directory: "/nonexistent")
        let place = try #require(CalleePlace(number: "+4930123456", tables: tables))
        #expect(place.zones.isEmpty && place.regions == ["DE"])
        #expect(verdicts(place).count == 1)
        let form = try #require(FormCatalog.form("voxworks-phone"))
        var values = FormValues()
        values["contact.phone_number"] = .text("+4930123456")
        let reading = form.read(values, in: FormContext(now: noon, zone: .utc))
        #expect(reading.calleePlace(FormKnowledge(), tables: tables)?.zones.isEmpty == true)
        #expect(reading.calleePlace(FormKnowledge())?.zones.map(\.identifier).contains("Europe/Berlin") == true)
    }
}
