import Foundation

/// The hours of a day in which people are called, by their own clocks.
public struct CallingHours: Hashable, Sendable {
    /// Seconds after midnight; the last moment is the one before `closes`.
    public let opens: Int
    public let closes: Int

    /// 08:00–21:00, as the telephone consumer rules of the United States have it (47 CFR 64.1200 (c)(1)).
    public static let usual = CallingHours(opens: 8 * 3600, closes: 21 * 3600)

    /// In seconds after midnight; taken in order and kept within a day.
    public init(opens: Int, closes: Int) {
        let bounds = [opens, closes].map { min(max($0, 0), Self.day) }
        self.opens = bounds.min() ?? 0
        self.closes = bounds.max() ?? Self.day
    }

    public func contains(_ time: WallTime) -> Bool { (opens..<closes).contains(time.secondOfDay) }

    /// No time of day lies outside.
    var isWholeDay: Bool { opens == 0 && closes == Self.day }

    /// Seconds to the nearer end of the hours; below zero outside of them.
    func margin(_ time: WallTime) -> Int {
        let second = time.secondOfDay
        if contains(time) { return min(second - opens, closes - second) }
        let untilOpening = (opens - second + Self.day) % Self.day
        // The moment of closing is outside already.
        let sinceClosing = (second - closes + Self.day) % Self.day + 1
        return -min(untilOpening, sinceClosing)
    }

    private static let day = 86_400
}

extension CallingHours: CustomStringConvertible {
    /// `08:00–21:00`.
    public var description: String { "\(Self.text(opens))\u{2013}\(Self.text(closes))" }

    private static func text(_ seconds: Int) -> String {
        let (hours, minutes) = (seconds / 60).quotientAndRemainder(dividingBy: 60)
        return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    }
}

extension WallTime {
    fileprivate var secondOfDay: Int { hour * 3600 + minute * 60 + second }
}
