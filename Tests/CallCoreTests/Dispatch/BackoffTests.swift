import Foundation
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallProviders

/// However little a throttling provider asks for, it is left alone for the usual pauses at least.
struct BackoffTests {
    static let rows: [(Double?, [Double])] = [
        (nil, [2, 4, 8, 16, 32, 64, 128, 256, 300, 300]), (0, [2, 4, 8, 16, 32, 64, 128, 256, 300, 300]),
        (-1e308, [2, 4, 8, 16, 32, 64, 128, 256, 300, 300]), (.nan, [2, 4, 8, 16, 32, 64, 128, 256, 300, 300]),
        (5, [5, 5, 8, 16, 32, 64, 128, 256, 300, 300]), (3_600, [Double](repeating: 3_600, count: 10)),
    ]

    @Test(arguments: rows)
    func pausesGrow(_ asked: Double?, _ pauses: [Double]) {
        let usual = SendPolicy().throttleWaits
        #expect((0..<10).map { Backoff.wait(asked: asked, usual: usual, after: $0) } == pauses.map(Optional.some))
        #expect(Backoff.wait(asked: asked, usual: usual, after: .max).map { $0 >= 300 } == true)
    }

    @Test func withoutUsualPausesOnlyWhatIsAskedForIsWaited() {
        #expect(Backoff.wait(asked: nil, usual: [], after: 0) == nil)
        #expect(Backoff.wait(asked: 0, usual: [], after: 0) == 1)
        #expect(Backoff.wait(asked: 9, usual: [], after: 0) == 9)
    }

    static let headers = [
        "0", "-1", "-9223372036854775808", "0.0", "1e-300", "nan", "inf", "1e999", "soon", "",
        "Thu, 01 Jan 1970 00:00:00 GMT", "Sun, 06 Nov 1994 08:49:37 GMT", "Fri, 31 Dec 9999 23:59:59 GMT",
        "Fri, 99 Dec 99999999999999999999 99:99:99 GMT", "99999999999999999999", "9223372036854775807",
    ]

    /// A day of patience, too, is few requests.
    @Test(arguments: headers, [60.0, 86_400])
    func fewRequestsAreMade(_ header: String, _ patience: Double) {
        var plan = RetryPlan(SendPolicy(throttleBudget: patience))
        var waits: [Double] = []
        let answer = HTTPAnswer(status: 429, headers: ["retry-after": header], body: [])
        while let wait = plan.wait(
            after: DeliveryClassifier.classify(.answered(answer), now: Date(), report: { _ in nil }))
        {
            waits.append(wait)
            guard waits.count < 1_000 else { break }
        }
        #expect(waits.count <= (patience > 60 ? 300 : 5))
        #expect(waits.enumerated().allSatisfy { $1 >= SendPolicy().throttleWaits[min($0, 3)] })
        #expect(waits.reduce(0, +) <= patience)
    }
}
