import Foundation
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallProviders

struct PollPlanTests {
    private static let everything: Set<Capability> = [.listCalls, .readCall, .readStatus, .readTranscript]
    private static let one = CallID()

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var state = CallState.inProgress
        var offers = everything.subtracting([.listCalls])
        var dueAt = 1000.0
        var isFocused = false
        var lastRead: Double?
        var readsAfterEnd: Int?
        var misses = 0
        let request: PollRequest?
        let next: Double?
        var testDescription: String { name }
    }

    /// At 1000 on the pacer's clock.
    static let cases: [Case] = [
        Case(name: "live, never read", request: .status(one), next: nil),
        Case(name: "live, just read", lastRead: 999, request: nil, next: 1003),
        Case(name: "live, read long ago", lastRead: 996, request: .status(one), next: nil),
        Case(name: "ringing", state: .ringing, lastRead: 996, request: .status(one), next: nil),
        Case(name: "live in focus: whole", isFocused: true, lastRead: 998, request: .whole(one), next: nil),
        Case(name: "live in focus, just read", isFocused: true, lastRead: 999, request: nil, next: 1001),
        Case(
            name: "live in focus, only status", offers: [.readStatus], isFocused: true, request: .status(one),
            next: nil),
        Case(name: "live, only whole", offers: [.readCall], request: .whole(one), next: nil),
        Case(name: "nothing offered", offers: [], request: nil, next: nil),
        Case(name: "only lists offered", offers: [.readBalance], request: nil, next: nil),
        Case(name: "due in an hour", state: .scheduled, dueAt: 4600, request: nil, next: 4580),
        Case(
            name: "due in an hour, in focus", state: .scheduled, dueAt: 4600, isFocused: true, request: nil, next: 4580),
        Case(
            name: "due in an hour, just read", state: .scheduled, dueAt: 4600, lastRead: 999, request: nil, next: 4580),
        Case(name: "due soon", state: .scheduled, dueAt: 1019, request: .status(one), next: nil),
        Case(name: "accepted now", state: .accepted, lastRead: 999, request: nil, next: 1003),
        Case(name: "queued in focus", state: .queued, isFocused: true, lastRead: 999, request: nil, next: 1001.5),
        Case(name: "late", state: .queued, dueAt: 400, lastRead: 999, request: nil, next: 1029),
        Case(name: "very late", state: .queued, dueAt: -10_000, lastRead: 999, request: nil, next: 1299),
        Case(name: "not known there", lastRead: 990, misses: 3, request: nil, next: 1022),
        Case(name: "over", state: .ended(.completed), lastRead: 997, readsAfterEnd: 0, request: .whole(one), next: nil),
        Case(
            name: "over, read once", state: .ended(.completed), lastRead: 997, readsAfterEnd: 1, request: nil,
            next: 1002),
        Case(
            name: "over, read enough", state: .ended(.completed), lastRead: 0, readsAfterEnd: 8, request: nil, next: nil
        ),
        Case(
            name: "over, only status", state: .ended(.completed), offers: [.readStatus], readsAfterEnd: 0,
            request: nil, next: nil),
        Case(name: "over, not awaited", state: .ended(.completed), request: nil, next: nil),
        Case(name: "not placed", state: .unknown, request: nil, next: nil),
    ]

    @Test(arguments: cases)
    func oneCall(_ row: Case) {
        var plan = PollPlan(
            accounts: ["a": PollPlan.AccountView(name: "a", offers: row.offers)],
            subjects: [
                PollPlan.Subject(
                    id: Self.one, account: "a", state: row.state, dueAt: row.dueAt, isFocused: row.isFocused,
                    readsAfterEnd: row.readsAfterEnd, lastRead: row.lastRead, misses: row.misses)
            ])
        let decision = plan.decide(at: 1000)
        #expect(decision.requests == [row.request].compactMap { $0 })
        #expect(decision.next == row.next)
    }

    private func plan(_ account: PollPlan.AccountView, _ subjects: [PollPlan.Subject] = []) -> PollPlan {
        PollPlan(accounts: [account.name: account], subjects: subjects)
    }

    private func live(_ account: String = "a", isFocused: Bool = false, lastRead: Double? = nil) -> PollPlan.Subject {
        PollPlan.Subject(
            id: CallID(), account: account, state: .inProgress, dueAt: 0, isFocused: isFocused, lastRead: lastRead)
    }

    @Test func listsAreSweptAndDeepened() {
        var account = PollPlan.AccountView(name: "a", offers: [.listCalls])
        var first = plan(account)
        let decision1 = first.decide(at: 0)
        #expect(decision1.requests == [.sweep(account: "a")])
        let decision2 = first.decide(at: 0)
        #expect(decision2.requests.isEmpty, "what is under way is not asked again")
        account.lastSweep = 0
        var resting = plan(account)
        let decision3 = resting.decide(at: 1)
        #expect(decision3 == PollPlan.Decision(requests: [], next: 15))
        account.deeper = "2"
        var deeper = plan(account)
        let decision4 = deeper.decide(at: 1)
        #expect(decision4.requests == [.deeper(account: "a", cursor: "2")])
        account.lastDeeper = 1
        var waiting = plan(account)
        let decision5 = waiting.decide(at: 2)
        #expect(decision5.next == 5)
    }

    @Test func aPauseIsObeyed() {
        var account = PollPlan.AccountView(name: "a", offers: Self.everything)
        account.restsUntil = 50
        var plan = plan(account, [live()])
        let decision6 = plan.decide(at: 49.9)
        #expect(decision6 == PollPlan.Decision(requests: [], next: 50))
        let decision7 = plan.decide(at: 50)
        #expect(decision7.requests.count == 2)
    }

    @Test func aMinuteOfManyCallsStaysWithinTheBudget() {
        var account = PollPlan.AccountView(name: "a", offers: Self.everything)
        account.deeper = "2"
        var plan = plan(account, (0..<100).map { _ in live(isFocused: true) })
        var all = 0
        var lists = 0
        for second in 0..<60 {
            let now = Double(second)
            for request in plan.decide(at: now).requests {
                all += 1
                if request.isList { lists += 1 }
                plan.underWay.remove(request)
                plan.answered(request, at: now)
            }
        }
        #expect(all == 90)
        #expect(lists > 0 && lists <= 12)
    }

    @Test func whatIsLookedAtComesFirstAndNobodyStarves() {
        var account = PollPlan.AccountView(name: "a", offers: [.readStatus])
        account.allowance.all = RateBudget(limit: 2)
        let waiting = [live(lastRead: 10), live(lastRead: 5), live(lastRead: 20)]
        let focused = live(isFocused: true, lastRead: 30)
        var plan = plan(account, waiting + [focused])
        let decision8 = plan.decide(at: 100)
        #expect(decision8.requests == [.status(focused.id), .status(waiting[1].id)])
    }

    @Test func anUnknownAccountIsNotAsked() {
        var plan = plan(PollPlan.AccountView(name: "a", offers: Self.everything), [live("b")])
        let decision9 = plan.decide(at: 0)
        #expect(decision9.requests == [.sweep(account: "a")])
    }
}

extension PollPlan {
    fileprivate mutating func answered(_ request: PollRequest, at now: Double) {
        switch request {
        case .sweep(let account): accounts[account]?.lastSweep = now
        case .deeper(let account, _): accounts[account]?.lastDeeper = now
        case .status(let id), .whole(let id):
            for index in subjects.indices where subjects[index].id == id { subjects[index].lastRead = now }
        }
    }
}
