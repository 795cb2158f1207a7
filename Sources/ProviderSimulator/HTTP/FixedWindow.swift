import Foundation

/// Counts requests in fixed windows of 60 seconds.
struct FixedWindow: Sendable {
    struct Reading: Equatable {
        let isAllowed: Bool
        let limit: Int
        let remaining: Int
        /// Whole seconds until the window ends, at least 1.
        let resetSeconds: Int
    }

    private static let length = 60.0
    let limit: Int
    private var window = -1
    private var count = 0

    init(limit: Int) {
        self.limit = limit
    }

    /// Counts one request.
    mutating func take(at now: Date) -> Reading {
        let seconds = now.timeIntervalSince1970
        let current = Int((seconds / Self.length).rounded(.down))
        if current != window {
            window = current
            count = 0
        }
        count += 1
        let reset = Int((Double(current + 1) * Self.length - seconds).rounded(.up))
        return Reading(
            isAllowed: count <= limit, limit: limit, remaining: max(limit - count, 0), resetSeconds: max(reset, 1))
    }
}
