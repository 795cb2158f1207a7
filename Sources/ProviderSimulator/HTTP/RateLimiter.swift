import Foundation

/// Keeps each provider's limits, and writes its headers.
struct RateLimiter: Sendable {
    struct Verdict {
        var isAllowed = true
        var headers: [Reply.Header] = []
        var retryAfterSeconds = 0
    }

    private var windows: [SimulatorProvider: [(rule: RateRule, window: FixedWindow)]] = [:]

    init(_ limits: SimulatorRateLimits) {
        for provider in SimulatorProvider.allCases {
            windows[provider] = provider.simulated.limits(limits).compactMap { rule in
                rule.limit.map { (rule, FixedWindow(limit: $0)) }
            }
        }
    }

    mutating func take(_ route: Route, at now: Date) -> Verdict {
        var verdict = Verdict()
        for index in (windows[route.provider] ?? []).indices {
            guard let rule = windows[route.provider]?[index].rule, rule.counts(route.endpoint) else { continue }
            Self.add(windows[route.provider]?[index].window.take(at: now), rule, to: &verdict)
        }
        return verdict
    }

    private static func add(_ reading: FixedWindow.Reading?, _ rule: RateRule, to verdict: inout Verdict) {
        guard let reading else { return }
        verdict.headers += [
            Reply.Header(name: "X-RateLimit-Limit" + rule.suffix, value: String(reading.limit)),
            Reply.Header(name: "X-RateLimit-Remaining" + rule.suffix, value: String(reading.remaining)),
        ]
        if rule.tellsReset {
            verdict.headers.append(
                Reply.Header(name: "X-RateLimit-Reset" + rule.suffix, value: String(reading.resetSeconds)))
        }
        guard !reading.isAllowed else { return }
        verdict.isAllowed = false
        verdict.retryAfterSeconds = max(verdict.retryAfterSeconds, reading.resetSeconds)
    }
}

/// What one of a provider's limits counts.
struct RateRule: Sendable {
    /// Requests a minute; `nil` is no limit.
    let limit: Int?
    /// `nil` for all.
    private let endpoints: Set<SimulatorEndpoint>?
    /// Of its headers' names.
    let suffix: String
    let tellsReset: Bool

    init(_ limit: Int?, of endpoints: Set<SimulatorEndpoint>? = nil, suffix: String = "", tellsReset: Bool = false) {
        self.limit = limit
        self.endpoints = endpoints
        self.suffix = suffix
        self.tellsReset = tellsReset
    }

    func counts(_ endpoint: SimulatorEndpoint) -> Bool { endpoints?.contains(endpoint) ?? true }
}
