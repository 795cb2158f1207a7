import Foundation
import Testing

@testable import CallDomain
@testable import CallJournal

/// Numbers over lists.
struct CallStatisticsTests {
    @Test func numbersAddUp() async throws {
        var world = try ListedWorld(seed: 5)
        try await world.fill(80)
        let plain = try await NaiveList(world.journal)
        for text in ["", "jane", "account:sal", "is:ended", "zzz"] {
            let query = CallQuery(filter: CallFilter(parsing: text), now: Sample.start)
            let calls = plain.found(query)
            let found = try await world.journal.statistics(query, in: .utc)
            #expect(found.total.calls == calls.count)
            let states: [CallState: Int] = Dictionary(grouping: calls, by: \.state).mapValues(\.count)
            #expect(found.states == states)
            let decided = calls.compactMap { $0.state.outcome?.wasAnswered }
            #expect(found.total.decided == decided.count)
            #expect(found.total.answered == decided.filter(\.self).count)
            let talks = calls.compactMap(\.conversationSeconds)
            let difference: Double = abs((found.meanDuration ?? -1) - (mean(talks) ?? -1))
            #expect(difference < 0.001)
            #expect(found.accounts.map(\.calls).reduce(0, +) == calls.count)
            #expect(Set(found.accounts.map(\.name)) == Set(calls.map(\.account)))
            let known = calls.filter { ($0.caller.agentName ?? $0.caller.agentID) != nil }
            #expect(found.agents.map(\.calls).reduce(0, +) == known.count)
            #expect(found.hours.count == 24)
            #expect(found.hours.map(\.calls).reduce(0, +) == calls.count)
        }
    }

    private func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    @Test func theTimeToAnswerIsTakenFromTheFirstReports() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .queued)
        for (state, seconds) in [(CallState.ringing, 10.0), (.ringing, 12), (.inProgress, 18), (.inProgress, 30)] {
            try await journal.record(
                Sample.report("call-1", state), of: intent.id, from: .webhook,
                at: Sample.start.addingTimeInterval(seconds))
        }
        #expect(try await journal.call(intent.id)?.secondsToAnswer == 8)
        #expect(try await journal.statistics(CallQuery()).meanSecondsToAnswer == 8)
    }

    /// That it rang, told only when somebody had answered, says nothing of how long it took.
    @Test func lateReportsCountForNothing() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .queued)
        for (state, seconds) in [(CallState.inProgress, 10.0), (.ringing, 40)] {
            try await journal.record(
                Sample.report("call-1", state), of: intent.id, from: .webhook,
                at: Sample.start.addingTimeInterval(seconds))
        }
        #expect(try await journal.statistics(CallQuery()).meanSecondsToAnswer == nil)
    }

    @Test(arguments: [("UTC", 20), ("Asia/Kolkata", 1), ("Asia/Kathmandu", 2), ("America/New_York", 16)])
    func hoursAreThoseOfTheZone(_ name: String, _ hour: Int) async throws {
        let journal = try SQLiteJournal.temporary()
        // 2026-05-28 20:26:40 UTC.
        try await journal.seed(in: .ended(.completed))
        let zone = try #require(Zone(identifier: name))
        let hours = try await journal.statistics(CallQuery(), in: zone).hours
        #expect(hours.firstIndex { $0.calls == 1 } == hour)
    }

    /// Twelve o'clock in New York is at another time of UTC in summer than in winter.
    ///
    /// A call with a zero time, or with one of the last year that a calendar holds, makes no difference to the others.
    @Test(arguments: [[], [-62_135_596_800], [253_402_300_799], [-62_135_596_800, -1, 253_402_300_799]])
    func hoursFollowTheClockThroughTheYear(_ oddities: [TimeInterval]) async throws {
        let journal = try SQLiteJournal.temporary()
        let zone = try #require(Zone(identifier: "America/New_York"))
        let noons = [1_768_496_400, 1_784_131_200, 1_792_080_000, 1_800_032_400].map { Date(timeIntervalSince1970: $0) }
        for (index, noon) in noons.enumerated() {
            try #require(WallTime(at: noon, in: zone).description.contains("12:00"))
            let intent = Sample.intent(number: "+1415555000\(index)", createdAt: noon)
            try await journal.seed(intent, in: .ended(.busy), providerCallID: "call-\(index)")
        }
        for (index, odd) in oddities.enumerated() {
            let intent = Sample.intent(
                number: "+1415555100\(index)", account: "odd", createdAt: Date(timeIntervalSince1970: odd))
            try await journal.seed(intent, in: .ended(.busy), providerCallID: "odd-\(index)")
        }
        let query = CallQuery(filter: CallFilter(parsing: "account:sales"), now: Sample.start)
        #expect(try await journal.statistics(query, in: zone).hours[12].calls == 4)
        let all = try await journal.statistics(CallQuery(), in: zone).hours
        #expect(all.map(\.calls).reduce(0, +) == 4 + oddities.count)
    }
}
