import CallDomain

/// What may still be asked of one account. No clock of its own: moments are seconds on a clock that never goes back.
public struct RateAllowance: Hashable, Sendable {
    /// Lists count against both. The figures are Contactship's, from the older of its two rate-limit pages; no other
    /// document names any, and what the answers' headers say takes their place.
    var all = RateBudget(limit: 120)
    var lists = RateBudget(limit: 20)
    /// Nothing is asked before.
    private(set) var restsUntil: Double = -.infinity
    private var throttles = 0

    public init() {}

    /// For providers that count nothing, such as simulated ones that are told so: requests a minute.
    public init(requests: Int, lists: Int) {
        all = RateBudget(limit: requests)
        self.lists = RateBudget(limit: lists)
    }

    /// Who asks: a person's request may use everything, what is asked by itself leaves a part of it.
    package enum Asker: Hashable {
        case person
        case plan
    }

    /// The earliest moment for the next request.
    package func nextFree(isList: Bool, for asker: Asker, at now: Double) -> Double {
        let isPlan = asker == .plan
        let free = max(restsUntil, all.nextFree(at: now, leaving: isPlan ? all.limit / 4 : 0))
        guard isList else { return free }
        return max(free, lists.nextFree(at: now, leaving: isPlan ? lists.limit * 2 / 5 : 0))
    }

    package mutating func spend(isList: Bool, at now: Double) {
        all.spend(at: now)
        if isList { lists.spend(at: now) }
    }

    mutating func rest(until moment: Double) { restsUntil = max(restsUntil, moment) }

    /// `jitter` from 0 to 1 lengthens each pause, so that several consoles do not come back together.
    mutating func learn(_ said: RateLimitHeaders, status: Int, isList: Bool, at now: Double, jitter: Double) {
        let end = { (reset: Double?) in now + (reset ?? 60) + jitter }
        all.learn(limit: said.all.limit, left: said.all.left, until: end(said.all.reset), at: now)
        lists.learn(limit: said.lists.limit, left: said.lists.left, until: end(said.lists.reset), at: now)
        if said.address.left == 0 { rest(until: end(said.address.reset)) }
        guard status == 429 else {
            throttles = 0
            return
        }
        throttles += 1
        let usual = said.lists.left == 0 ? said.lists.reset : said.all.reset
        let backOff = HealthVerdict.rests[min(throttles, HealthVerdict.rests.count) - 1]
        let pause = min(Backoff.atLeast(backOff, asked: said.retryAfter ?? usual), 3600) * (1 + jitter / 4)
        // Only the lists are used up: the rest goes on.
        if isList, said.lists.left == 0, let left = said.all.left, left > 0 {
            lists.learn(limit: nil, left: 0, until: now + pause, at: now)
        } else {
            rest(until: now + pause)
        }
    }

    func reading(at now: Double) -> RateReading {
        RateReading(
            lists: RateReading.Part(used: lists.used(at: now), limit: lists.limit),
            all: RateReading.Part(used: all.used(at: now), limit: all.limit))
    }
}
