import Foundation
import Testing

@testable import CallDomain

/// Whom one may call and when, as values.
struct PlacementRulesTests {
    /// 2026-06-15 12:00 UTC: 05:00 in Los Angeles, 08:00 in New York, 13:00 in London.
    static let noon = Date(timeIntervalSince1970: 1_781_524_800)

    static func place(_ zones: [String], _ region: String? = nil) -> CalleePlace {
        CalleePlace(zones: zones.compactMap(Zone.init(identifier:)), region: region)
    }

    private func verdicts(
        _ place: CalleePlace?, at instant: Date, scheduled: Date? = nil, overriding rule: PlacementOverride.Rule? = nil,
        rules: PlacementRules = PlacementRules(), calls: [Date] = []
    ) -> [PlacementVerdict] {
        let overrides = rule.map { [PlacementOverride(rule: $0, words: "", reason: "they asked")] } ?? []
        let placement = Placement(place: place, scheduledAt: scheduled, overrides: overrides)
        return PlacementReview(CalleeFacts(calls: calls), placement, rules: rules, at: instant).verdicts
    }

    static let hours: [([String], Double, Bool)] = [
        (["Europe/London"], 0, true), (["America/New_York"], 0, true), (["America/New_York"], -1, false),
        (["America/Los_Angeles"], 0, false), (["America/New_York", "America/Los_Angeles"], 0, false),
        (["America/New_York", "America/Los_Angeles"], 10_800, true), (["Europe/London"], 28_799, true),
        (["Europe/London"], 28_800, false),
    ]

    @Test(arguments: hours)
    func theHoursAreThoseOfThePersonCalled(_ zones: [String], _ later: Double, _ isWithin: Bool) {
        let found = verdicts(Self.place(zones), at: Self.noon.addingTimeInterval(later))
        #expect(found.isEmpty == isWithin)
        let isHours = found.allSatisfy { $0.rule == .outsideHours }
        #expect(isHours)
    }

    @Test func theScheduledTimeCountsAndNotNow() {
        let london = Self.place(["Europe/London"])
        let night = Self.noon.addingTimeInterval(12 * 3600)
        #expect(verdicts(london, at: Self.noon, scheduled: night).count == 1)
        #expect(verdicts(london, at: night, scheduled: night.addingTimeInterval(10 * 3600)).isEmpty)
    }

    @Test func anOverrideSetsItsOwnRuleAside() {
        let night = Self.noon.addingTimeInterval(12 * 3600)
        let london = Self.place(["Europe/London"])
        let calls = Array(repeating: night, count: 3)
        #expect(verdicts(london, at: night, calls: calls).compactMap(\.rule) == [.outsideHours, .overCap])
        #expect(verdicts(london, at: night, overriding: .outsideHours, calls: calls).compactMap(\.rule) == [.overCap])
        #expect(verdicts(london, at: night, overriding: .overCap, calls: calls).compactMap(\.rule) == [.outsideHours])
    }

    @Test func nobodyOverridesTheList() {
        let entry = DoNotCallTests.entry()
        let overrides = PlacementOverride.Rule.allCases.map { PlacementOverride(rule: $0, words: "", reason: "x") }
        let placement = Placement(place: nil, scheduledAt: nil, overrides: overrides)
        var rules = PlacementRules.demo(speed: 1)
        rules.callsPerDay = 0
        let review = PlacementReview(CalleeFacts(doNotCall: entry), placement, rules: rules, at: Self.noon)
        #expect(review.verdicts == [.doNotCall(entry)] && review.isRefused)
        #expect(PlacementOverride(.doNotCall(entry), reason: "x") == nil)
    }

    @Test func aCountryMayHaveItsOwnHours() {
        var rules = PlacementRules()
        rules.hoursByRegion["GB"] = CallingHours(opens: 9 * 3600, closes: 12 * 3600)
        #expect(verdicts(Self.place(["Europe/London"], "GB"), at: Self.noon, rules: rules).count == 1)
        #expect(verdicts(Self.place(["Europe/London"], "IE"), at: Self.noon, rules: rules).isEmpty)
    }

    @Test func nobodysTimeIsKnownWithoutAPlace() {
        #expect(verdicts(nil, at: Self.noon.addingTimeInterval(12 * 3600)).isEmpty)
        #expect(verdicts(Self.place([]), at: Self.noon.addingTimeInterval(12 * 3600)).isEmpty)
    }

    /// Over two zones the day that holds more calls counts.
    @Test func callsAreCountedOverTheDayOfThePersonCalled() {
        let noon = Self.noon
        let calls = [-6.0, -5, 1, 20].map { noon.addingTimeInterval($0 * 3600) }
        func count(_ zones: [String]) -> Int {
            PlacementRules.calls(calls, onTheDayOf: noon, Self.place(zones))
        }
        // In Los Angeles it is 05:00: six hours ago was yesterday.
        #expect(count(["America/Los_Angeles"]) == 2)
        #expect(count(["Europe/London"]) == 3)
        #expect(count(["America/Los_Angeles", "Europe/London"]) == 3)
        #expect(PlacementRules.calls(calls, onTheDayOf: noon, nil) == 4)
    }

    @Test(arguments: [(0, 99, false), (3, 2, false), (3, 3, true), (1, 1, true), (1, 0, false)])
    func theCap(_ cap: Int, _ calls: Int, _ isOver: Bool) {
        var rules = PlacementRules()
        rules.callsPerDay = cap
        let moments = Array(repeating: Self.noon, count: calls)
        let found = verdicts(Self.place(["Europe/London"]), at: Self.noon, rules: rules, calls: moments)
        #expect(found == (isOver ? [.overCap(count: calls, cap: cap)] : []))
    }

    static let delays: [(Double, Bool)] = [(0, false), (60, false), (61, true), (-5, false), (28_800, true)]

    @Test(arguments: delays)
    func lateIsMoreThanAMinute(_ seconds: Double, _ isLate: Bool) {
        let placement = Placement(place: nil, scheduledAt: nil, dueAt: Self.noon)
        let review = PlacementReview(
            CalleeFacts(), placement, rules: PlacementRules(), at: Self.noon.addingTimeInterval(seconds))
        #expect(review.verdicts == (isLate ? [.late(seconds: seconds)] : []))
    }

    @Test func aTimeThatHasPassedIsLate() {
        let placement = Placement(place: nil, scheduledAt: Self.noon, dueAt: Self.noon.addingTimeInterval(-5))
        for (at, count) in [(Self.noon.addingTimeInterval(-1), 0), (Self.noon, 1)] {
            let review = PlacementReview(CalleeFacts(), placement, rules: PlacementRules(), at: at)
            #expect(review.verdicts.count == count)
        }
    }

    @Test func theWordsSayWhatAndWhere() {
        let night = Self.noon.addingTimeInterval(8.5 * 3600)
        let hours = verdicts(Self.place(["Europe/London"]), at: night)
        #expect(hours.first?.words == "it would ring at 21:30 in London, outside 08:00\u{2013}21:00")
        let override = hours.first.flatMap { PlacementOverride($0, reason: "they asked") }
        #expect(override?.words == "outside calling hours (21:30 in London, 08:00\u{2013}21:00)")
        let late = PlacementVerdict.late(seconds: 725).words
        #expect(late == "found 12 minutes late: place it again if it is still wanted")
    }
}
