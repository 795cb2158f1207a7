import Foundation
import Testing

@testable import CallDomain
@testable import CallProviders

struct RateAllowanceTests {
    private static let now = Date(timeIntervalSince1970: 1_788_264_000)

    private static func answer(_ headers: [String: String], status: Int = 200) -> HTTPAnswer {
        HTTPAnswer(status: status, headers: headers)
    }

    struct Reset: Sendable, CustomTestStringConvertible {
        let text: String
        var date: String?
        let seconds: Double?
        var testDescription: String { "\(text) \(date ?? "")" }
    }

    static let resets = [
        Reset(text: "12", seconds: 12), Reset(text: "0", seconds: 0), Reset(text: "-5", seconds: 0),
        Reset(text: "7.5", seconds: 7.5), Reset(text: "\"30\"", seconds: 30),
        Reset(text: "86400", seconds: 600), Reset(text: "1788264042", seconds: 42),
        Reset(text: "1788264042000", seconds: 42), Reset(text: "1788263000", seconds: 0),
        Reset(text: "1998264042", seconds: 600),
        Reset(text: "1788264942", date: "Tue, 01 Sep 2026 12:15:00 GMT", seconds: 42),
        Reset(text: "Tue, 01 Sep 2026 12:00:30 GMT", seconds: 30),
        Reset(text: "100000", seconds: nil), Reset(text: "soon", seconds: nil), Reset(text: "", seconds: nil),
        Reset(text: "nan", seconds: nil), Reset(text: "inf", seconds: nil), Reset(text: "1e300", seconds: nil),
    ]

    @Test(arguments: resets)
    func aResetIsADurationOrAMoment(_ row: Reset) {
        var headers = ["x-ratelimit-reset": row.text]
        headers["date"] = row.date
        #expect(RateLimitHeaders(Self.answer(headers), now: Self.now).all.reset == row.seconds)
    }

    @Test func eachFamilyIsReadAndVoxworksTextsToo() {
        let said = RateLimitHeaders(
            Self.answer([
                "x-ratelimit-limit": "120", "x-ratelimit-remaining": "\"7\"", "x-ratelimit-limit-heavy": " 20 ",
                "x-ratelimit-remaining-heavy": "-1", "x-ratelimit-reset-heavy": "9", "x-ratelimit-remaining-ip": "0",
                "x-ratelimit-limit-ip": "99999999999", "retry-after": "3",
            ]), now: Self.now)
        #expect(said.all == .init(limit: 120, left: 7, reset: nil))
        #expect(said.lists == .init(limit: 20, left: 0, reset: 9))
        #expect(said.address == .init(limit: nil, left: 0, reset: nil))
        #expect(said.retryAfter == 3)
    }

    private func allowance(_ headers: [String: String], status: Int = 200, isList: Bool = true) -> RateAllowance {
        var allowance = RateAllowance()
        let said = RateLimitHeaders(Self.answer(headers, status: status), now: Self.now)
        allowance.learn(said, status: status, isList: isList, at: 100, jitter: 0)
        return allowance
    }

    @Test func noneLeftMakesUsWait() {
        let all = allowance(["x-ratelimit-remaining": "0", "x-ratelimit-reset": "20"])
        #expect(all.nextFree(isList: false, for: .person, at: 100) == 120)
        #expect(all.nextFree(isList: true, for: .plan, at: 100) == 120)
        #expect(all.nextFree(isList: false, for: .person, at: 120) == 120)
        let lists = allowance(["x-ratelimit-remaining-heavy": "0", "x-ratelimit-reset-heavy": "20"])
        #expect(lists.nextFree(isList: false, for: .person, at: 100) == 100)
        #expect(lists.nextFree(isList: true, for: .person, at: 100) == 120)
        let address = allowance(["x-ratelimit-remaining-ip": "0"])
        #expect(address.nextFree(isList: false, for: .person, at: 100) == 160)
    }

    @Test func whatOthersSpentCountsForThePlanAndNotForAPerson() {
        let shared = allowance(["x-ratelimit-limit": "120", "x-ratelimit-remaining": "30", "x-ratelimit-reset": "50"])
        #expect(shared.nextFree(isList: false, for: .plan, at: 100) == 150)
        #expect(shared.nextFree(isList: false, for: .person, at: 100) == 100)
    }

    @Test func theProvidersFigureTakesThePlaceOfOurs() {
        var small = allowance(["x-ratelimit-limit": "4"])
        for _ in 0..<3 { small.spend(isList: false, at: 100) }
        #expect(small.nextFree(isList: false, for: .plan, at: 100) == 160)
        #expect(small.nextFree(isList: false, for: .person, at: 100) == 100)
        small.spend(isList: true, at: 101)
        #expect(small.nextFree(isList: false, for: .person, at: 101) == 160)
        #expect(small.reading(at: 101) == RateReading(lists: .init(used: 1, limit: 20), all: .init(used: 4, limit: 4)))
        #expect(small.reading(at: 170) == RateReading(lists: .init(used: 0, limit: 20), all: .init(used: 0, limit: 4)))
    }

    static let pauses: [([String: String], Bool, Double)] = [
        (["retry-after": "30"], false, 130), (["retry-after": "0"], false, 102), (["retry-after": "-5"], false, 102),
        (["retry-after": "Tue, 01 Sep 2015 12:00:30 GMT"], false, 102), (["retry-after": "nan"], false, 102),
        (["retry-after": "99999"], false, 3700), (["retry-after": "Tue, 01 Sep 2026 12:00:30 GMT"], false, 130),
        (["x-ratelimit-reset": "9", "x-ratelimit-remaining": "0"], false, 109), ([:], false, 102),
    ]

    @Test(arguments: pauses)
    func a429IsObeyed(_ headers: [String: String], _ isList: Bool, _ free: Double) {
        let allowance = allowance(headers, status: 429, isList: isList)
        #expect(allowance.nextFree(isList: false, for: .person, at: 100) == free)
    }

    @Test func onlyTheListsRestWhereOnlyTheyAreUsedUp() {
        let headers = [
            "retry-after": "30", "x-ratelimit-remaining": "80", "x-ratelimit-remaining-heavy": "0",
        ]
        let allowance = allowance(headers, status: 429)
        #expect(allowance.nextFree(isList: false, for: .person, at: 100) == 100)
        #expect(allowance.nextFree(isList: true, for: .person, at: 100) >= 130)
    }

    @Test func withoutAWordThePausesGrowAndEnd() {
        var allowance = RateAllowance()
        var ends: [Double] = []
        for _ in 0..<9 {
            allowance.learn(RateLimitHeaders(), status: 429, isList: false, at: 0, jitter: 1)
            ends.append(allowance.nextFree(isList: false, for: .person, at: 0))
        }
        #expect(ends == [2.5, 5, 10, 20, 40, 75, 75, 75, 75])
    }

    @Test func aPauseOfNothingGrowsLikeNoneThatIsAskedFor() {
        var allowance = RateAllowance()
        var said = RateLimitHeaders()
        said.retryAfter = 0
        var ends: [Double] = []
        for _ in 0..<7 {
            allowance.learn(said, status: 429, isList: false, at: 0, jitter: 0)
            ends.append(allowance.nextFree(isList: false, for: .person, at: 0))
        }
        #expect(ends == [2, 4, 8, 16, 32, 60, 60])
    }

    @Test func answersThatOvertakeEachOtherGiveNothingBack() {
        var budget = RateBudget(limit: 120)
        budget.learn(limit: nil, left: 0, until: 60, at: 0)
        budget.learn(limit: nil, left: 3, until: 61, at: 1)
        #expect(budget.nextFree(at: 2) == 60)
        budget.learn(limit: nil, left: 119, until: 120, at: 30)
        #expect(budget.nextFree(at: 31) == 31, "a new window began")
    }
}
