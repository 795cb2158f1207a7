import CallDomain
import CallJournal
import CallProviders
import Foundation

/// Follows open calls by asking their providers, within what each account allows.
///
/// It only reads: what it learns goes to the journal, and `PollPlan` decides what to read when. Of several processes one
/// has an account's turn; the others read what is looked at there, and take over when that one is gone.
public actor CallFollower {
    /// How each account's provider is and how much was asked of it, whenever that changes. For one reader.
    public nonisolated let health: AsyncStream<AccountHealth>

    let journal: any CallJournal
    let clock: WallClock
    let pacer: Pacer
    let clients: ClientRegistry
    let ledger: RateLedger
    private let lookup: UnknownLookup
    let healthSink: AsyncStream<AccountHealth>.Continuation
    /// Seconds of the clock in one of the pacer's.
    private let clockRate: Double
    /// What ended before the turn was ours was looked through.
    var hasCaughtUp = false

    var plan: PollPlan
    private var focus: Set<CallID> = []
    var followed = FollowedCalls()
    var failures: [String: Int] = [:]
    var lastHealth: [String: AccountHealth] = [:]
    var turns: [String: PollLease] = [:]
    var nextTurns = -Double.infinity
    var sweptPages: [String: Int] = [:]
    private var lookedFor: Set<CallID> = []

    private var errands: [Int: Task<Void, Never>] = [:]
    private var lastErrand = 0
    private var nap: Task<Void, Never>?
    private var isRung = false
    private var isOver = false

    /// `clockRate` is how many seconds of the clock pass in one of the pacer's: 1 unless a world runs faster than it is
    /// asked about. The clients are to spend from the same `ledger`.
    public init(
        journal: any CallJournal, clients: [any ProviderClient], clock: WallClock = .system, pacer: Pacer = .system,
        clockRate: Double = 1, ledger: RateLedger? = nil
    ) {
        self.journal = journal
        self.clockRate = clockRate
        self.clock = clock
        self.pacer = pacer
        self.ledger = ledger ?? RateLedger(pacer: pacer)
        let book = ClientRegistry(clients)
        self.clients = book
        lookup = UnknownLookup(
            journal: journal, clients: { try book.client($0) }, clock: clock, pacer: pacer)
        plan = PollPlan(
            accounts: Dictionary(uniqueKeysWithValues: book.all.map { ($0.account.name, Self.view(of: $0)) }),
            subjects: [])
        (health, healthSink) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(64))
    }

    /// Follows until the task is cancelled or the journal closes.
    public func run() async {
        let watch = Task { [journal] in
            for await _ in journal.changes() { ring() }
            stop()
        }
        while !isOver, !Task.isCancelled {
            await takeTurns()
            await refresh()
            for name in plan.accounts.keys { plan.accounts[name]?.allowance = ledger.allowance(of: name) }
            let decision = plan.decide(at: pacer.elapsed())
            for request in decision.requests { start(request) }
            await rest(until: earliest(decision.next, waitingForTurns))
        }
        watch.cancel()
        for errand in errands.values { errand.cancel() }
        turns = [:]
        healthSink.finish()
    }

    /// The calls that somebody looks at: they are read more often, and whole.
    public func focus(on calls: Set<CallID>) {
        guard calls != focus else { return }
        focus = calls
        ring()
    }

    private func stop() {
        isOver = true
        ring()
    }

    private static func view(of client: any ProviderClient) -> PollPlan.AccountView {
        PollPlan.AccountView(
            name: client.account.name, offers: Set(Capability.allCases.filter { client.offer(of: $0).isOffered }))
    }

    /// Accounts were added, changed or removed: what was learned of those that stay is kept.
    public func use(_ clients: [any ProviderClient]) {
        self.clients.replace(by: clients)
        let before = plan.accounts
        plan.accounts = Dictionary(
            uniqueKeysWithValues: self.clients.all.map { client in
                var view = Self.view(of: client)
                if let known = before[client.account.name] {
                    (view.deeper, view.lastDeeper, view.isLed) = (known.deeper, known.lastDeeper, known.isLed)
                }
                return (client.account.name, view)
            })
        turns = turns.filter { plan.accounts[$0.key] != nil }
        nextTurns = -.infinity
        lastHealth = [:]
        failures = [:]
        ring()
    }
}

extension CallFollower {
    func ring() {
        isRung = true
        nap?.cancel()
    }

    private func earliest(_ one: Double?, _ other: Double?) -> Double? { [one, other].compactMap(\.self).min() }

    /// Seconds in which many changes become one look at the journal.
    private static let gathering = 0.1

    /// Sleeps until something changes, or until a moment on the pacer's clock.
    private func rest(until moment: Double?) async {
        guard (try? await pacer.sleep(Self.gathering)) != nil, !isRung, !isOver else {
            isRung = false
            return
        }
        let seconds = moment.map { max(0.02, $0 - pacer.elapsed()) } ?? 86_400
        let nap = Task { [pacer] in _ = try? await pacer.sleep(seconds) }
        self.nap = nap
        await withTaskCancellationHandler {
            await nap.value
        } onCancel: {
            nap.cancel()
        }
        self.nap = nil
        isRung = false
    }

    /// Reads from the journal which calls are open.
    private func refresh() async {
        guard let open = await openCalls() else { return }
        await readHints()
        let left = followed.ids.subtracting(open.map(\.id))
        var calls = open
        for id in left {
            guard let call = await keptCall(id) else { continue }
            await settleKnownHints(of: call)
            guard let known = followed[id] else { continue }
            if known.address != nil && call.state.isEnded || !known.hints.isEmpty { calls.append(call) }
        }
        if !hasCaughtUp {
            hasCaughtUp = true
            calls += await endedUnread()
        }
        plan.subjects = followed.follow(calls, in: circumstances)
        await lookForUnknown()
    }

    private var circumstances: FollowedCalls.Circumstances {
        let providers = clients.all.map { ($0.account.name, $0.account.provider) }
        return FollowedCalls.Circumstances(
            now: clock.now, elapsed: pacer.elapsed(), clockRate: clockRate, focus: focus,
            providers: Dictionary(providers) { first, _ in first }, plan: plan)
    }

    /// The live ones, and of the others those that are due first, at accounts where anything can be read: what lies days
    /// ahead is not asked about, and what nobody can ask about must not stand before it.
    private func openCalls() async -> [Call]? {
        guard let live = try? await journal.calls(CallQuery(scope: .live, limit: 1000)) else { return nil }
        let readable = plan.accounts.values.filter(\.canReadCalls).map(\.name).sorted()
        guard !readable.isEmpty else { return live }
        let terms =
            [CallFilter.Term(.trait(.waiting))]
            + readable.map { CallFilter.Term(.account(CallFilter.TextMatch($0, isWhole: true))) }
        let query = CallQuery(scope: .scheduled, filter: CallFilter(terms: terms), now: clock.now, limit: 1000)
        return (try? await journal.calls(query)).map { live + $0 }
    }

    /// Calls of ours that ended before the program did, so that nobody has read their analysis.
    private func endedUnread() async -> [Call] {
        let ended = (try? await journal.calls(CallQuery(filter: Self.ended, now: clock.now))) ?? []
        return ended.filter { call in
            !call.form.isEmpty && call.state.outcome?.hasConversation == true && !call.isTold
                && clock.now.timeIntervalSince(call.updatedAt) < 3600
        }
    }

    private static let ended = CallFilter(terms: [CallFilter.Term(.trait(.ended))])

    private func lookForUnknown() async {
        guard let unknown = try? await journal.calls(CallQuery(scope: .unknown)) else { return }
        for call in unknown where clients[call.account] != nil && plan.accounts[call.account]?.isLed == true {
            guard lookedFor.insert(call.id).inserted else { continue }
            run { [weak self] in await self?.lookFor(call.id) }
        }
    }

    /// A journal that fails for a while must not leave a call without its looks.
    private func lookFor(_ call: CallID) async {
        do {
            _ = try await lookup.follow(call)
        } catch is JournalError {
            guard (try? await pacer.sleep(Self.lookingAgain)) != nil else { return }
            lookedFor.remove(call)
            ring()
        } catch {}
    }

    /// Seconds.
    private static let lookingAgain = 30.0

    private func run(_ work: @escaping @Sendable () async -> Void) {
        lastErrand += 1
        let number = lastErrand
        errands[number] = Task {
            await work()
            errands[number] = nil
        }
    }

    /// Counts the request, so that the client need not, and begins it.
    private func start(_ request: PollRequest) {
        guard let account = account(of: request) else { return _ = plan.underWay.remove(request) }
        ledger.spend(account, isList: request.isList)
        run { [weak self] in
            await RateLedger.$prepaid.withValue(OnceFlag()) { await self?.perform(request) }
        }
    }

    private func account(of request: PollRequest) -> String? {
        switch request {
        case .sweep(let account), .deeper(let account, _): account
        case .status(let id), .whole(let id): followed[id]?.address?.account
        }
    }
}
