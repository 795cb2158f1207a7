import Foundation
import Testing
import Wording

@testable import CallDispatch
@testable import CallDomain
@testable import CallProviders

/// Many calls, one after the other.
struct OperationBatchTests {
    private static let calls = (0..<45).map { _ in CallID() }

    private static func steps(_ count: Int, _ account: (Int) -> String = { _ in "vox" }) -> [ActStep] {
        (0..<count).map { ActStep(call: calls[$0], account: account($0), act: .cancel) }
    }

    private static func done(_ act: CallOperation, _ id: CallID) -> ActOutcome {
        let call = Call(
            id: id, account: "vox", provider: .voxworks, form: "", state: .ended(.canceled), callee: Callee(),
            caller: Caller(), createdAt: Sample.start)
        return ActOutcome(act: act, call: call, verdict: .done)
    }

    @Test func everyCallIsAskedForOnceInOrder() async {
        let asked = Asked()
        let round = OperationBatch { act, id in
            await asked.add(id)
            return Self.done(act, id)
        }
        let summary = await round.run(Self.steps(7))
        #expect(await asked.ids == Array(Self.calls.prefix(7)))
        #expect(summary.words == "7 canceled")
        #expect(summary.isWhole)
    }

    @Test func refusalsAreCountedWithTheirReason() async {
        let round = OperationBatch(words: { ($0 as? ProviderError)?.words ?? "\($0)" }) { act, id in
            if id == Self.calls[1] { throw ProviderError.refused(status: 400, message: "not scheduled") }
            if id == Self.calls[2] { throw ActError.notSeen(act: "cancel", because: "lost.", state: .scheduled) }
            return Self.done(act, id)
        }
        let summary = await round.run(Self.steps(4))
        #expect(summary.words.hasPrefix("2 canceled, 1 unknown: Not done so far (cancel)"))
        #expect(summary.words.hasSuffix("1 refused: Refused (400): not scheduled"))
        #expect(!summary.isWhole)
    }

    @Test func aRefusedKeyEndsItsAccountOnly() async {
        let asked = Asked()
        let round = OperationBatch(words: { ($0 as? ProviderError)?.words ?? "" }) { act, id in
            await asked.add(id)
            if id == Self.calls[0] { throw ProviderError.keyRefused("bad") }
            return Self.done(act, id)
        }
        let summary = await round.run(Self.steps(4) { $0 % 2 == 0 ? "bad" : "good" })
        #expect(await asked.ids == [Self.calls[0], Self.calls[1], Self.calls[3]])
        #expect(summary.results.map(\.kind) == [.refused, .done, .notTried, .done])
        #expect(summary.words.contains("1 not tried: The provider refused the key: bad"))
    }

    @Test func aThrottlingProviderIsWaitedForAndAskedAgain() async {
        let asked = Asked()
        let sleeps = SleepLog()
        let round = OperationBatch(pacer: sleeps.pacer) { act, id in
            if await asked.add(id) == 1 { throw ProviderError.throttled(retryAfter: 7) }
            return Self.done(act, id)
        }
        let summary = await round.run(Self.steps(2))
        #expect(await sleeps.sleeps == [7])
        #expect(await asked.ids == [Self.calls[0], Self.calls[0], Self.calls[1]])
        #expect(summary.isWhole)
    }

    @Test(arguments: [nil, 0, -3600, 0.001, .nan] as [Double?])
    func aPauseOfNothingIsTheUsualOneAndGrows(_ asked: Double?) async {
        let (log, sleeps) = (Asked(), SleepLog())
        let round = OperationBatch(pacer: sleeps.pacer) { _, id in
            guard await log.add(id) <= 20 else { throw ProviderError.keyRefused("asked too often") }
            throw ProviderError.throttled(retryAfter: asked)
        }
        _ = await round.run(Self.steps(3))
        #expect(await sleeps.sleeps == [5, 10, 20, 40])
        #expect(await log.ids.count == 5)
    }

    @Test func patienceWithAThrottlingProviderEnds() async {
        let sleeps = SleepLog()
        let round = OperationBatch(pacer: sleeps.pacer) { _, _ in throw ProviderError.throttled(retryAfter: 40) }
        let summary = await round.run(Self.steps(3))
        #expect(await sleeps.sleeps == [40, 40])
        #expect(summary.results.map(\.kind) == [.notSent, .notTried, .notTried])
    }

    /// Thirty a minute and account: the thirty-first waits until the first is a minute old.
    @Test func theBudgetOfAnAccountIsKept() async {
        let clock = StepClock()
        let waits = Waits()
        let round = OperationBatch(pacer: clock.pacer) { Self.done($0, $1) }
        let summary = await round.run(Self.steps(45)) { waits.add($0.waiting) }
        #expect(summary.count(.done) == 45)
        #expect(waits.all == [60])
    }

    @Test func roundsSideBySideShareTheBudget() async {
        let clock = StepClock()
        let waits = Waits()
        let budgets = ActBudgets()
        for count in [30, 2] {
            let round = OperationBatch(pacer: clock.pacer, budgets: budgets) { Self.done($0, $1) }
            _ = await round.run(Self.steps(count)) { waits.add($0.waiting) }
        }
        #expect(waits.all == [60])
    }

    /// Somebody may be on the line: only reading waits for what reading has used up.
    @Test(arguments: [(CallOperation.hangUp, []), (.cancel, []), (.readAgain, [600.0])])
    func aRestingAccountHoldsBackReadsAlone(_ act: CallOperation, _ expected: [Double]) async {
        let clock = StepClock()
        let waits = Waits()
        let ledger = RateLedger(pacer: clock.pacer)
        ledger.rest("vox", seconds: 600)
        let round = OperationBatch(pacer: clock.pacer, ledger: ledger) { Self.done($0, $1) }
        _ = await round.run([ActStep(call: Self.calls[0], account: "vox", act: act)]) { waits.add($0.waiting) }
        #expect(waits.all == expected)
    }

    @Test func stoppingLeavesTheRestAlone() async {
        let asked = Asked()
        let round = OperationBatch { act, id in
            await asked.add(id)
            withUnsafeCurrentTask { $0?.cancel() }
            return Self.done(act, id)
        }
        let summary = await Task { await round.run(Self.steps(3)) }.value
        #expect(await asked.ids.count == 1)
        #expect(summary.words == "1 canceled, 2 not tried: It was stopped before.")
    }
}

private actor Asked {
    private(set) var ids: [CallID] = []

    @discardableResult
    func add(_ id: CallID) -> Int {
        ids.append(id)
        return ids.count
    }
}

/// What a round waited for.
private final class Waits: Sendable {
    private let kept = Locked<[Double]>([])

    var all: [Double] { kept.withLock { $0 } }

    func add(_ wait: Double?) {
        if let wait { kept.withLock { $0.append(wait) } }
    }
}

/// A clock that goes on only by sleeping.
private final class StepClock: Sendable {
    private let now = Locked(0.0)

    var pacer: Pacer {
        Pacer(
            sleep: { seconds in self.now.withLock { $0 += seconds } },
            elapsed: { self.now.withLock { $0 } })
    }
}
