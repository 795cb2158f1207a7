import CallCore
import Foundation

/// What a command works with, each part opened when it is first asked for.
final class Session {
    let places: Places
    let printer: Printer
    let clock = WallClock.system
    /// What every client of this process spends from.
    let ledger = RateLedger()
    private let transport = AsyncHTTPTransport()
    private var readConfiguration: Configuration?
    private var openJournal: SQLiteJournal?
    private var keepers: [Account: KeyKeeper] = [:]

    init(_ options: GlobalOptions) {
        places = options.places
        printer = Printer(printsJSON: options.json)
    }

    /// Opens a session for `work`, and closes what it opened, whatever becomes of it.
    static func run(_ options: GlobalOptions, _ work: (Session) async throws -> Void) async throws {
        let session = Session(options)
        let result: Result<Void, any Error>
        do {
            result = .success(try await work(session))
        } catch {
            result = .failure(error)
        }
        await session.close()
        try result.get()
    }

    /// Throws `ConfigurationError`.
    func configuration() throws -> Configuration {
        if let readConfiguration { return readConfiguration }
        let configuration = try Configuration.read(from: places.configuration)
        readConfiguration = configuration
        return configuration
    }

    /// Opens the journal, and settles what processes that died left behind. Throws `JournalError`.
    func journal() async throws -> SQLiteJournal {
        if let openJournal { return openJournal }
        let journal = try SQLiteJournal.open(at: URL(fileURLWithPath: places.data), clock: clock)
        openJournal = journal
        _ = try await journal.recover(at: clock.now)
        return journal
    }

    /// Whether anything was ever kept: looking at a request alone makes no journal.
    var hasJournal: Bool { FileManager.default.fileExists(atPath: places.data) }

    func client(for account: Account) -> any ProviderClient {
        ProviderCatalog.client(
            for: account, transport: transport, ledger: ledger, clock: clock, keeper: keeper(of: account))
    }

    /// What all clients of an account ask for its key, so that a helper is asked once.
    func keeper(of account: Account) -> KeyKeeper {
        if let keeper = keepers[account] { return keeper }
        let keeper = KeyKeeper(account)
        keepers[account] = keeper
        return keeper
    }

    /// Asks for an account's key before anything is kept; a signal ends the asking. Throws `KeyError`.
    func askForKey(of account: Account) async throws {
        let keeper = keeper(of: account)
        _ = try await withTaskCancellationHandler {
            try await keeper.key()
        } onCancel: {
            Task { await keeper.abandon() }
        }
    }

    private func close() async {
        openJournal?.close()
        await transport.shutdown()
    }
}
