import CallCore

/// Everything that works for a console while it is open: clients, the dispatcher, the follower, the reader of deliveries.
public final class ServiceRoom: Sendable {
    public let services: ConsoleServices
    private let transport: AsyncHTTPTransport
    private let tasks: [Task<Void, Never>]

    /// Settles what processes that died left behind, and starts. Throws `JournalError`.
    ///
    /// `clockRate` is how many seconds of the clock pass in one of the pacer's. Unless it is `isFollowing`, calls are read when somebody asks only. The journal stays the caller's, who closes it after `close()`.
    public init(
        accounts: [Account], journal: any CallJournal & DraftShelf & DirectoryShelf, clock: WallClock = .system,
        pacer: Pacer = .system,
        clockRate: Double = 1, isFollowing: Bool = true
    ) async throws {
        _ = try await journal.recover(at: clock.now)
        let transport = AsyncHTTPTransport()
        let clients = accounts.map { account in
            ProviderCatalog.client(for: account, transport: transport, clock: clock) {
                try await KeyReader.read(account)
            }
        }
        let byName = Dictionary(clients.map { ($0.account.name, $0) }) { first, _ in first }
        let find: Dispatcher.Clients = { name in
            guard let client = byName[name] else { throw ProviderError.noKey("There is no account \(name).") }
            return client
        }
        let follower = CallFollower(
            journal: journal, clients: clients, clock: clock, pacer: pacer, clockRate: clockRate)
        let processor = DeliveryProcessor(journal: journal, clients: find, clock: clock)
        let desk = DispatchDesk(
            dispatcher: Dispatcher(journal: journal, clients: find, clock: clock, pacer: pacer), follower: follower,
            lookup: UnknownLookup(journal: journal, clients: find, clock: clock, pacer: pacer))
        self.transport = transport
        services = ConsoleServices(
            journal: journal, shelf: journal, lists: journal, clients: byName, desk: desk, health: follower.health)
        let following = isFollowing ? [Task { await follower.run() }] : []
        tasks = following + [Task { _ = try? await processor.run() }]
    }

    /// Stops following; requests under way fail.
    public func close() async {
        tasks.forEach { $0.cancel() }
        await transport.shutdown()
    }
}
