import Foundation

extension FormReading {
    /// By how many seconds minutes that are counted from the sending may move a call.
    private static let tolerance = 30.0

    /// Whether sending at `now` what was read at `then` makes the telephone ring at another moment than was read.
    public func isStale(since then: Date, at now: Date) -> Bool {
        guard let scheduledAt else { return false }
        guard scheduledAt > now else { return true }
        let isCounted = form.fields(for: .delay).contains { $0.carrier == nil && body[path: $0.path] != nil }
        return isCounted && abs(now.timeIntervalSince(then)) > Self.tolerance
    }
}
