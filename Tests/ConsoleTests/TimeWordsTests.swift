import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// Times as an operator reads them.
struct TimeWordsTests {
    private let times = TimeWords(now: Samples.now, zone: Zone(identifier: "America/New_York") ?? .utc)

    @Test(arguments: [
        (0.0, "16:31"), (-86_400, "yesterday 16:31"), (86_400, "tomorrow 16:31"),
        (-31_536_000, "Sun 15 Jun 2025 16:31"),
        (172_800, "Wed 17 Jun 16:31"), (-59_520, "yesterday 23:59"),
    ])
    func moments(_ offset: Double, _ words: String) {
        #expect(times.moment(Samples.now.addingTimeInterval(offset)).string == words)
    }

    @Test(arguments: [
        (0.0, "due"), (-5, "due"), (1, "in 00:00:01"), (751, "in 00:12:31"), (86_399, "in 23:59:59"),
        (90_000, "in 1 d 1 h"),
    ])
    func countdowns(_ offset: Double, _ words: String) {
        #expect(times.countdown(Samples.now.addingTimeInterval(offset)).string == words)
    }

    @Test(arguments: [(42.0, "in 42 s"), (-300, "5 min ago"), (14_280, "in 3 h 58 min"), (-200_000, "2 d 7 h ago")])
    func distances(_ offset: Double, _ words: String) {
        #expect(times.distance(Samples.now.addingTimeInterval(offset)).string == words)
    }

    @Test(arguments: [(0.0, "00:00"), (134, "02:14"), (3734, "1:02:14"), (-3, "00:00"), (.infinity, "277777:46:40")])
    func running(_ seconds: Double, _ words: String) {
        #expect(TimeWords.running(seconds).string == words)
    }
}
