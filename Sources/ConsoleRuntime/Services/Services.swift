import CallCore

/// Everything that works for a console while it is open: clients, the dispatcher, the follower, the reader of deliveries.
public final class Services: Sendable {
    public let services: ConsoleServices
    private let transport: AsyncHTTPTransport
    private let room: ClientFactory
    private let follower: CallFollower
    private let tasks: [Task<Void, Never>]

    /// Settles what processes that died left behind, and starts; where the journal cannot be written, it only reads. Throws
    /// `JournalError`.
    ///
    /// `clockRate` is how many seconds of the clock pass in one of the pacer's. Unless it is `isFollowing`, calls are read when somebody asks only. The journal stays the caller's, who closes it after `close()`.
    public init(
        accounts: [Account],
        journal: any Journal, clock: WallClock = .system, pacer: Pacer = .system,
        clockRate: Double = 1, isFollowing: Bool = true, allowance: RateAllowance = RateAllowance(),
        deadlines: RequestDeadlines = .usual
    ) async throws {
        try await Self.settle(journal, clock)
        let transport = AsyncHTTPTransport()
        let ledger = RateLedger(pacer: pacer, initial: allowance)
        let room = ClientFactory(transport: transport, clock: clock, ledger: ledger, deadlines: deadlines)
        let book = ClientRegistry(accounts.map { room.client(for: $0) })
        let find: Dispatcher.Clients = { try book.client($0) }
        let follower = CallFollower(
            journal: journal, clients: book.all, clock: clock, pacer: pacer, clockRate: clockRate, ledger: ledger)
        let processor = WebhookProcessor(journal: journal, clients: find, clock: clock)
        let waits = DispatchWaits()
        let desk = DispatchService(
            dispatcher: Dispatcher(
                journal: journal, clients: find, clock: clock, pacer: pacer, clockRate: clockRate,
                onWaiting: { waits.tell($0) }),
            follower: follower,
            lookup: UnknownLookup(journal: journal, clients: find, clock: clock, pacer: pacer), pacer: pacer,
            ledger: ledger,
            journal: journal, doNotCall: journal, clock: clock)
        (self.transport, self.room, self.follower) = (transport, room, follower)
        services = ConsoleServices(
            journal: journal, clients: book, desk: desk, clock: clock, health: follower.health, waits: waits)
        // Whatever they learned could not be kept.
        guard !journal.isReadOnly else {
            tasks = []
            return
        }
        let following = isFollowing ? [Task { await follower.run() }] : []
        let watch = RecoveryWatch(journal: journal, clock: clock, pacer: pacer)
        tasks =
            following + [
                Task { _ = try? await processor.run() }, Task { await watch.run() },
                Task { await Self.tend(journal, clock) }, Task { await Self.guardFile(of: journal) },
            ]
    }

    private static func settle(_ journal: any Journal, _ clock: WallClock) async throws {
        guard !journal.isReadOnly, journal.trouble == nil else { return }
        do {
            _ = try await journal.recover(at: clock.now)
        } catch let error as JournalError where JournalFault(error)?.canPass == true {
            // Done as soon as the trouble is over.
        }
    }

    /// Looks again and again whether a trouble of the journal is over, and then does what it kept from being done.
    private static func tend(_ journal: any Journal, _ clock: WallClock) async {
        for await trouble in journal.troubles() {
            guard let trouble else {
                _ = try? await journal.recover(at: clock.now)
                continue
            }
            guard trouble.canPass else { continue }
            while journal.trouble?.canPass == true, (try? await Task.sleep(for: .seconds(1))) != nil {
                await journal.probe()
            }
        }
    }

    /// Nothing else tells while nobody places a call.
    private static func guardFile(of journal: any JournalHealth) async {
        while (try? await Task.sleep(for: .seconds(2))) != nil { journal.lookAfterFile() }
    }

    /// Works for these accounts from now on; calls under way come to their end with the client they began with. An account
    /// that is as it was keeps its client, and with it the key that a helper told.
    public func use(_ accounts: [Account]) async {
        let clients = accounts.map { account in
            let known = services.clients[account.name].flatMap { $0.account == account ? $0 : nil }
            return known ?? room.client(for: account)
        }
        services.clients.replace(by: clients)
        await follower.use(clients)
    }

    /// The harmless request of an account that is not kept yet; `key` is used for it alone.
    public func check(_ account: Account, key: Secret?) async throws -> String {
        try await room.client(for: account, key: key).check()
    }

    /// Stops following; requests under way fail.
    public func close() async {
        tasks.forEach { $0.cancel() }
        await transport.shutdown()
    }
}

/// Makes clients that share one transport.
private struct ClientFactory: Sendable {
    let transport: AsyncHTTPTransport
    let clock: WallClock
    let ledger: RateLedger
    let deadlines: RequestDeadlines

    func client(for account: Account, key: Secret? = nil) -> any ProviderClient {
        ProviderCatalog.client(
            for: account, transport: transport, ledger: ledger, clock: clock, deadlines: deadlines, key: key)
    }
}
