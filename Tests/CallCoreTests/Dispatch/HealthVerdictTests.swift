import Foundation
import Testing

@testable import CallDomain
@testable import CallProviders

struct HealthVerdictTests {
    static let rows: [(ProviderError?, Int, Double?, ProviderHealth?)] = [
        (nil, 3, 0, .ok),
        (.throttled(retryAfter: 12), 0, 12, .throttled(until: Sample.start.addingTimeInterval(12))),
        (.throttled(retryAfter: 0), 0, 2, .throttled(until: Sample.start.addingTimeInterval(2))),
        (.throttled(retryAfter: 0), 5, 60, .throttled(until: Sample.start.addingTimeInterval(60))),
        (.throttled(retryAfter: -1e9), 1, 4, .throttled(until: Sample.start.addingTimeInterval(4))),
        (.throttled(retryAfter: .nan), 1, 4, .throttled(until: Sample.start.addingTimeInterval(4))),
        (.throttled(retryAfter: 1), 3, 16, .throttled(until: Sample.start.addingTimeInterval(16))),
        (.throttled(retryAfter: 1e9), 0, 3600, .throttled(until: Sample.start.addingTimeInterval(3600))),
        (.throttled(retryAfter: nil), 2, 8, .throttled(until: Sample.start.addingTimeInterval(8))),
        (.unreachable("refused"), 0, 2, .down(reason: "refused")),
        (.unreachable("refused"), 99, 60, .down(reason: "refused")),
        (.badAnswer(status: 502, message: "proxy"), 1, 4, .down(reason: "proxy")),
        (.noKey("set it"), 0, 60, .noKey(reason: "set it")),
        (.keyRefused("bad"), 0, 60, .down(reason: "key refused: bad")),
        (.notFound("x"), 0, nil, nil), (.refused(status: 400, message: "x"), 0, nil, nil),
        (.notOffered("x"), 0, nil, nil),
    ]

    @Test(arguments: rows)
    func everyAnswer(_ error: ProviderError?, _ failures: Int, _ rest: Double?, _ health: ProviderHealth?) {
        let verdict = HealthVerdict(error, failures: failures, jitter: 0)
        #expect(verdict?.rest == rest)
        #expect(verdict?.health(at: Sample.start) == health)
    }

    @Test func jitterOnlyLengthens() {
        let verdict = HealthVerdict(.throttled(retryAfter: 10), failures: 0, jitter: 1)
        #expect(verdict?.rest == 12.5)
    }
}
