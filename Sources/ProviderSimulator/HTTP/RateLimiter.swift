import Foundation

/// Keeps each provider's limits, and writes its headers.
struct RateLimiter: Sendable {
    struct Verdict {
        var isAllowed = true
        var headers: [Reply.Header] = []
        var retryAfterSeconds = 0
    }

    private var contactship: FixedWindow?
    private var contactshipLists: FixedWindow?
    private var voxworks: FixedWindow?

    init(_ limits: SimulatorRateLimits) {
        contactship = limits.contactshipPerMinute.map { FixedWindow(limit: $0) }
        contactshipLists = limits.contactshipListsPerMinute.map { FixedWindow(limit: $0) }
        voxworks = limits.voxworksPerMinute.map { FixedWindow(limit: $0) }
    }

    mutating func take(_ route: Route, at now: Date) -> Verdict {
        var verdict = Verdict()
        switch route.provider {
        case .contactship:
            Self.add(contactship?.take(at: now), suffix: "", reset: true, to: &verdict)
            guard route.endpoint == .list || route.endpoint == .contacts else { break }
            Self.add(contactshipLists?.take(at: now), suffix: "-heavy", reset: true, to: &verdict)
        case .voxworks:
            Self.add(voxworks?.take(at: now), suffix: "", reset: false, to: &verdict)
        case .temphone:
            break
        }
        return verdict
    }

    private static func add(_ reading: FixedWindow.Reading?, suffix: String, reset: Bool, to verdict: inout Verdict) {
        guard let reading else { return }
        verdict.headers += [
            Reply.Header(name: "X-RateLimit-Limit" + suffix, value: String(reading.limit)),
            Reply.Header(name: "X-RateLimit-Remaining" + suffix, value: String(reading.remaining)),
        ]
        if reset {
            verdict.headers.append(
                Reply.Header(name: "X-RateLimit-Reset" + suffix, value: String(reading.resetSeconds)))
        }
        guard !reading.isAllowed else { return }
        verdict.isAllowed = false
        verdict.retryAfterSeconds = max(verdict.retryAfterSeconds, reading.resetSeconds)
    }
}
