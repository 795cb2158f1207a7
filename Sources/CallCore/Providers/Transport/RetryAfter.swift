import Foundation

/// How long a provider asks us to wait (RFC 9110, 10.2.3): seconds, or a date.
enum RetryAfter {
    /// Seconds from now on, never below 0; `nil` where nothing readable was said.
    ///
    /// A date is held against the answer's own `date`, since the provider's clock need not agree with ours.
    static func seconds(in answer: HTTPAnswer, now: Date) -> Double? {
        guard let text = answer.headers["retry-after"]?.trimmingCharacters(in: .whitespaces) else { return nil }
        if let seconds = Double(text) { return seconds.isFinite ? max(0, seconds) : nil }
        guard let date = HTTPDate.read(text) else { return nil }
        let start = answer.headers["date"].flatMap(HTTPDate.read) ?? now
        return max(0, date.timeIntervalSince(start))
    }
}
