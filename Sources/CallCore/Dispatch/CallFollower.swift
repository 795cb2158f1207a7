import Foundation

/// Follows open calls by asking their providers, within what each account allows.
///
/// It only reads: what it learns goes to the journal, and `PollPlan` decides what to read when.
public actor CallFollower {
    /// How each account's provider is, whenever that changes. For one reader.
    public nonisolated let health: AsyncStream<AccountHealth>

    let journal: any CallJournal
    let clock: WallClock
    let pacer: Pacer
    private let clients: ClientBook
    private let lookup: UnknownLookup
    private let healthSink: AsyncStream<AccountHealth>.Continuation
    /// Seconds of the clock in one of the pacer's.
    private let clockRate: Double
    private var hasCaughtUp = false

    var plan: PollPlan
    private var focus: Set<CallID> = []
    /// Provider's ids of the calls that are followed.
    private var names: [CallID: String] = [:]
    /// Calls that were seen to end, and how often they were read since.
    private var ended: [CallID: Int] = [:]
    private var lastReads: [CallID: Double] = [:]
    private var misses: [CallID: Int] = [:]
    private var failures: [String: Int] = [:]
    private var lastHealth: [String: ProviderHealth] = [:]
    private var lookedFor: Set<CallID> = []
    private var sweptPages: [String: Int] = [:]

    private var errands: [Int: Task<Void, Never>] = [:]
    private var lastErrand = 0
    private var nap: Task<Void, Never>?
    private var isRung = false

    /// `clockRate` is how many seconds of the clock pass in one of the pacer's: 1 unless a world runs faster than it is
    /// asked about.
    public init(
        journal: any CallJournal, clients: [any ProviderClient], clock: WallClock = .system, pacer: Pacer = .system,
        clockRate: Double = 1
    ) {
        self.journal = journal
        self.clockRate = clockRate
        self.clock = clock
        self.pacer = pacer
        let book = ClientBook(clients)
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
            await refresh()
            let decision = plan.decide(at: pacer.elapsed())
            for request in decision.requests { start(request) }
            await rest(until: decision.next)
        }
        watch.cancel()
        for errand in errands.values { errand.cancel() }
        healthSink.finish()
    }

    /// The calls that somebody looks at: they are read more often, and whole.
    public func focus(on calls: Set<CallID>) {
        guard calls != focus else { return }
        focus = calls
        ring()
    }

    private var isOver = false

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
                    (view.all, view.lists) = (known.all, known.lists)
                    (view.deeper, view.lastDeeper) = (known.deeper, known.lastDeeper)
                }
                return (client.account.name, view)
            })
        lastHealth = [:]
        failures = [:]
        ring()
    }
}

extension CallFollower {
    private func ring() {
        isRung = true
        nap?.cancel()
    }

    /// Sleeps until something changes, or until a moment on the pacer's clock.
    private func rest(until moment: Double?) async {
        guard !isRung, !isOver else {
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
        let now = pacer.elapsed()
        guard let open = try? await journal.calls(CallQuery(scope: .followed, limit: 1000)) else { return }
        let left = Set(names.keys).subtracting(open.map(\.id))
        var calls = open
        for id in left {
            guard let call = try? await journal.call(id), call.state.isEnded else { continue }
            calls.append(call)
        }
        if !hasCaughtUp {
            hasCaughtUp = true
            calls += await endedUnread()
        }
        names = [:]
        plan.subjects = calls.compactMap { subject($0, at: now) }
        await lookForUnknown()
    }

    /// Calls of ours that ended before the program did, so that nobody has read their analysis.
    private func endedUnread() async -> [Call] {
        let ended = (try? await journal.calls(CallQuery(filter: Self.ended, now: clock.now))) ?? []
        return ended.filter { call in
            !call.form.isEmpty && call.state.outcome?.hasConversation == true && call.analysis.summary == nil
                && clock.now.timeIntervalSince(call.updatedAt) < 3600
        }
    }

    private static let ended = CallFilter(terms: [CallFilter.Term(.trait(.ended))])

    private func subject(_ call: Call, at now: Double) -> PollPlan.Subject? {
        guard let name = call.providerCallID, clients[call.account]?.account.provider ?? call.provider == call.provider
        else { return nil }
        let due = (call.scheduledAt ?? call.createdAt).timeIntervalSince(clock.now) / clockRate
        var subject = PollPlan.Subject(
            id: call.id, account: call.account, state: call.state, dueAt: now + due,
            isFocused: focus.contains(call.id), lastRead: lastReads[call.id], misses: misses[call.id] ?? 0)
        if let outcome = call.state.outcome {
            let reads = ended[call.id] ?? 0
            let most = outcome.hasConversation ? PollRhythm.afterEnd.count : 1
            guard call.analysis.summary == nil, reads < most else { return nil }
            ended[call.id] = reads
            subject.readsAfterEnd = reads
        }
        names[call.id] = name
        return subject
    }

    private func lookForUnknown() async {
        guard let unknown = try? await journal.calls(CallQuery(scope: .unknown)) else { return }
        for call in unknown where clients[call.account] != nil && lookedFor.insert(call.id).inserted {
            run { [lookup] in _ = try? await lookup.follow(call.id) }
        }
    }

    private func run(_ work: @escaping @Sendable () async -> Void) {
        lastErrand += 1
        let number = lastErrand
        errands[number] = Task {
            await work()
            errands[number] = nil
        }
    }
}

extension CallFollower {
    private func start(_ request: PollRequest) {
        run { [weak self] in await self?.perform(request) }
    }

    private func perform(_ request: PollRequest) async {
        defer {
            plan.underWay.remove(request)
            ring()
        }
        switch request {
        case .sweep(let account): await sweep(account, from: nil)
        case .deeper(let account, let cursor): await sweep(account, from: cursor)
        case .status(let id): await read(id) { client, name in try await client.status(of: name) }
        case .whole(let id): await read(id) { client, name in try await client.call(name) }
        }
    }

    private func read(
        _ id: CallID, _ work: @Sendable (any ProviderClient, String) async throws -> CallReport
    ) async {
        guard let name = names[id], let account = plan.subjects.first(where: { $0.id == id })?.account,
            let client = clients[account], let call = try? await journal.call(id),
            call.provider == client.account.provider
        else { return }
        do {
            let report = try await work(client, name)
            settle(account, .none)
            misses[id] = nil
            try await journal.record(report, of: id, from: .poll, at: clock.now)
        } catch let error as ProviderError {
            settle(account, error)
            if error.isAboutTheCall { misses[id, default: 0] += 1 }
        } catch {}
        lastReads[id] = pacer.elapsed()
        if let reads = ended[id] { ended[id] = reads + 1 }
    }

    /// The newest calls each time, and the older ones page by page, once.
    private func sweep(_ account: String, from cursor: String?) async {
        guard let client = clients[account] else { return }
        do {
            let page = try await client.calls(CallListQuery(cursor: cursor))
            settle(account, .none)
            try await journal.adopt(page.calls, account: client.account, at: clock.now)
            let pages = sweptPages[account, default: 0]
            if cursor != nil || pages == 0 {
                sweptPages[account] = pages + 1
                plan.accounts[account]?.deeper = pages < Self.mostPages ? page.next : nil
            }
        } catch let error as ProviderError {
            settle(account, error)
            if cursor != nil, error.isAboutTheCall { plan.accounts[account]?.deeper = nil }
        } catch {}
        if cursor == nil {
            plan.accounts[account]?.lastSweep = pacer.elapsed()
        } else {
            plan.accounts[account]?.lastDeeper = pacer.elapsed()
        }
    }

    private static let mostPages = 40

    /// What an answer, or none, says of the account: how long it rests, and how it looks.
    private func settle(_ account: String, _ error: ProviderError?) {
        let count = failures[account, default: 0]
        let verdict = HealthVerdict(error, failures: count, jitter: .random(in: 0...1))
        let now = pacer.elapsed()
        guard let verdict, let restsUntil = plan.accounts[account]?.restsUntil else { return }
        // An answer to an earlier request does not end a pause that was asked for since.
        guard verdict.isFailure || restsUntil <= now else { return }
        failures[account] = verdict.isFailure ? count + 1 : 0
        if verdict.isFailure { plan.accounts[account]?.restsUntil = max(restsUntil, now + verdict.rest) }
        let health = verdict.health(at: clock.now)
        guard lastHealth.updateValue(health, forKey: account) != health else { return }
        healthSink.yield(AccountHealth(account: account, health: health))
    }
}

extension ProviderError {
    /// Says nothing of the account or of the way to it.
    fileprivate var isAboutTheCall: Bool {
        switch self {
        case .notFound, .refused, .notOffered: true
        default: false
        }
    }
}

extension Outcome {
    /// Whether a summary of it can be expected.
    fileprivate var hasConversation: Bool {
        switch self {
        case .completed, .voicemail, .unstated: true
        case .noAnswer, .busy, .failed, .canceled: false
        }
    }
}
