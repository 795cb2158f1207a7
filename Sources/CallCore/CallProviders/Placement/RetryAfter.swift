import CallDomain
import Foundation

/// How long a provider asks us to wait (RFC 9110, 10.2.3): seconds, or a date.
enum RetryAfter {
    /// A day: who asks for more asks for a person's look, and the figure is the provider's to choose.
    static let longest: Double = 86_400

    /// Seconds from now on, from 0 to `longest`; `nil` where nothing readable was said.
    ///
    /// A date is held against the answer's own `date`, since the provider's clock need not agree with ours.
    static func seconds(in answer: HTTPAnswer, now: Date) -> Double? {
        guard let text = answer.headers["retry-after"]?.trimmingCharacters(in: .whitespaces) else { return nil }
        if let seconds = Double(text) { return seconds.isFinite ? clamped(seconds) : nil }
        guard let date = HTTPDate.read(text) else { return nil }
        let start = answer.headers["date"].flatMap(HTTPDate.read) ?? now
        return clamped(date.timeIntervalSince(start))
    }

    private static func clamped(_ seconds: Double) -> Double { min(max(0, seconds), longest) }
}
