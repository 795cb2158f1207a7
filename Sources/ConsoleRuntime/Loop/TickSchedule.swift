import Console
import Foundation

/// When the screen next changes by itself.
enum TickSchedule {
    /// However fast the clock runs: what a tick asks the journal for must have time to come.
    static let shortest = Duration.milliseconds(50)

    /// Milliseconds to the next full second, or minute, of the clock on the wall.
    static func milliseconds(to ticking: Ticking, at now: Date) -> Int {
        let period = period(ticking)
        let into = now.timeIntervalSince1970.truncatingRemainder(dividingBy: period)
        let left = into >= 0 ? period - into : -into
        // A millisecond late rather than early: an early one would show the old time and have to come again.
        return max(1, Int((left * 1000).rounded(.up)) + 1)
    }

    /// Whether a new second, or minute, has begun since.
    static func isDue(_ ticking: Ticking, last: Date, now: Date) -> Bool {
        let period = period(ticking)
        return (last.timeIntervalSince1970 / period).rounded(.down)
            != (now.timeIntervalSince1970 / period).rounded(.down)
    }

    private static func period(_ ticking: Ticking) -> Double { ticking == .everySecond ? 1 : 60 }
}
