import Testing

@testable import CallDomain
@testable import CallProviders

struct RateBudgetTests {
    @Test func neverMoreThanTheLimitInAnyWindow() {
        var budget = RateBudget(limit: 5, window: 10)
        var generator = SystemRandomNumberGenerator()
        var taken: [Double] = []
        var now = 0.0
        for _ in 0..<2000 {
            now += Double.random(in: 0...3, using: &generator)
            if budget.take(at: now) { taken.append(now) }
        }
        #expect(taken.count > 500)
        for (index, first) in taken.enumerated() {
            #expect(taken[index...].prefix { $0 < first + 10 }.count <= 5)
        }
    }

    @Test func itSaysWhenTheNextIsFree() {
        var budget = RateBudget(limit: 2, window: 60)
        #expect(budget.nextFree(at: 5) == 5)
        let taken = [5, 15, 20].map { budget.take(at: $0) }
        #expect(taken == [true, true, false])
        #expect(budget.nextFree(at: 20) == 65)
        let isTaken = budget.take(at: 65)
        #expect(isTaken)
        #expect(budget.nextFree(at: 65) == 75)
    }

    @Test func noneIsNone() {
        var budget = RateBudget(limit: 0)
        let isTaken = budget.take(at: 0)
        #expect(!isTaken)
        #expect(budget.nextFree(at: 0) == .infinity)
    }
}

extension RateBudget {
    fileprivate mutating func take(at now: Double) -> Bool {
        guard nextFree(at: now) <= now else { return false }
        spend(at: now)
        return true
    }
}
