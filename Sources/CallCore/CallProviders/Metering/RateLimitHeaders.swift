import CallDomain
import Foundation

/// What one answer's headers say of its sender's limits: `X-RateLimit-Limit`, `-Remaining` and `-Reset`, and the same with
/// `-heavy` for lists and `-ip` for the address, as Contactship's rate-limit pages have them; Voxworks declares the first
/// two as strings.
struct RateLimitHeaders: Hashable, Sendable {
    struct Family: Hashable, Sendable {
        var limit: Int?
        var left: Int?
        /// Seconds from now on.
        var reset: Double?
    }

    var all = Family()
    var lists = Family()
    var address = Family()
    /// Seconds from now on.
    var retryAfter: Double?

    init() {}

    init(_ answer: HTTPAnswer, now: Date) {
        all = Self.family("", answer, now)
        lists = Self.family("-heavy", answer, now)
        address = Self.family("-ip", answer, now)
        retryAfter = RetryAfter.seconds(in: answer, now: now)
    }

    private static func family(_ suffix: String, _ answer: HTTPAnswer, _ now: Date) -> Family {
        let text = { (name: String) in
            answer.headers["x-ratelimit-\(name)\(suffix)"]?.trimmingCharacters(in: .init(charactersIn: " \t\""))
        }
        return Family(
            limit: text("limit").flatMap(count), left: text("remaining").flatMap(count).map { max(0, $0) },
            reset: text("reset").flatMap { reset($0, answer, now) })
    }

    private static func count(_ text: String) -> Int? {
        guard let value = Double(text), value.isFinite, abs(value) < 1e9 else { return nil }
        return Int(value.rounded(.down))
    }

    /// Contactship's newer page warns that a reset may be a duration or a timestamp, so its size decides: what is no
    /// more than a day is seconds left, what lies in this century is a moment in seconds or milliseconds. A moment is held
    /// against the answer's own date. Neither can hold us back for longer than `longest`.
    private static func reset(_ text: String, _ answer: HTTPAnswer, _ now: Date) -> Double? {
        let start = answer.headers["date"].flatMap(HTTPDate.read) ?? now
        let seconds: Double
        if let value = Double(text), value.isFinite {
            switch value {
            case ...86_400: seconds = value
            case 1e9..<1e11: seconds = value - start.timeIntervalSince1970
            case 1e12..<1e14: seconds = value / 1000 - start.timeIntervalSince1970
            default: return nil
            }
        } else if let date = HTTPDate.read(text) {
            seconds = date.timeIntervalSince(start)
        } else {
            return nil
        }
        return min(max(0, seconds), longest)
    }

    private static let longest: Double = 600
}
