import CallCore
import Foundation
import Wording

/// What a command works with, each part opened when it is first asked for.
final class Session {
    let places: Places
    let printer: Printer
    let clock = WallClock.system
    /// What every client of this process spends from.
    let ledger = RateLedger()
    let waits = WaitTeller()
    private let transport = AsyncHTTPTransport()
    private var readConfiguration: Configuration?
    private var openJournal: SQLiteJournal?
    private var wasTroubleTold = false
    private var keepers: [Account: KeyCache] = [:]

    init(_ options: GlobalOptions) {
        places = options.places
        printer = Printer(printsJSON: options.json)
    }

    /// Opens a session for `work`, and closes what it opened, whatever becomes of it.
    static func run(_ options: GlobalOptions, _ work: (Session) async throws -> Void) async throws {
        let session = Session(options)
        if let problem = OperatorZone.current.problem { session.printer.note(problem.words) }
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

    /// Opens the journal to be read: nothing is made or changed, but what processes that died left behind is settled. Says what
    /// keeps it from being written, and where there is none. Throws `JournalError`.
    func journal() async throws -> SQLiteJournal {
        if let openJournal { return openJournal }
        let journal = try SQLiteJournal.look(at: dataFolder, clock: clock)
        openJournal = journal
        if journal.isLook, journal.trouble == nil, try await journal.hasCallsInOtherHands() {
            return tellingTrouble(of: try await opened())
        }
        if journal.isAbsent { printer.note("There is no journal in \(places.data) yet.") }
        return tellingTrouble(of: journal)
    }

    /// Opens the journal, to be read at least, for what goes on with calls where it can. Throws `JournalError`.
    func followedJournal() async throws -> SQLiteJournal {
        guard hasJournal else { return try await journal() }
        return tellingTrouble(of: try await opened())
    }

    /// Where there is no journal, waits until somebody begins one, and makes none. Gives back whether it waited.
    func waitForJournal() async throws -> Bool {
        guard !hasJournal else { return false }
        printer.note("There is no journal in \(places.data) yet: its first call is waited for.")
        while !hasJournal { try await Task.sleep(for: .milliseconds(200)) }
        return true
    }

    private func tellingTrouble(of journal: SQLiteJournal) -> SQLiteJournal {
        if let trouble = journal.trouble, !wasTroubleTold { printer.note(trouble.words) }
        wasTroubleTold = true
        return journal
    }

    private var dataFolder: URL { URL(fileURLWithPath: places.data) }

    /// Opens the journal for what writes. Throws `JournalError`: why it is read only, or damaged.
    func writableJournal() async throws -> SQLiteJournal {
        let journal = try await opened()
        if journal.isUnchecked {
            printer.note("The last end was not orderly: the journal is checked first.")
            _ = try await journal.check()
        }
        if let trouble = journal.trouble, !trouble.canPass || journal.isReadOnly { throw trouble.error }
        wasTroubleTold = true
        return journal
    }

    /// Writes into the journal, and says what is waited for where another process keeps it. Throws `JournalError`.
    func writing<Value>(_ work: (SQLiteJournal) async throws -> Value) async throws -> Value {
        let journal = try await writableJournal()
        return try await WaitNote.during("Waiting for the journal: another process writes into it.") {
            try await work(journal)
        }
    }

    /// Settles what processes that died left behind, as far as the journal can be written.
    private func opened() async throws -> SQLiteJournal {
        if let openJournal, !openJournal.isLook { return openJournal }
        openJournal?.close()
        openJournal = nil
        return try await WaitNote.during("Waiting for the journal: another process is opening it, or holds it.") {
            let journal = try SQLiteJournal.open(at: dataFolder, clock: clock)
            openJournal = journal
            guard !journal.isReadOnly, journal.trouble == nil else { return journal }
            do {
                _ = try await journal.recover(at: clock.now)
            } catch let error as JournalError where JournalFault(error) != nil {
                // Who only reads goes on; who writes meets it again.
            }
            return journal
        }
    }

    /// Whether anything was ever kept: looking at a request alone makes no journal.
    var hasJournal: Bool { SQLiteJournal.isThere(dataFolder) }

    func client(for account: Account) -> any ProviderClient {
        ProviderCatalog.client(
            for: account, transport: transport, ledger: ledger, clock: clock, keeper: keeper(of: account))
    }

    /// What all clients of an account ask for its key, so that a helper is asked once.
    func keeper(of account: Account) -> KeyCache {
        if let keeper = keepers[account] { return keeper }
        let keeper = KeyCache(account)
        keepers[account] = keeper
        return keeper
    }

    /// Asks for an account's key before anything is kept; a signal ends the asking. Throws `KeyError`.
    func askForKey(of account: Account) async throws {
        let keeper = keeper(of: account)
        _ = try await withTaskCancellationHandler {
            try await WaitNote.during("Waiting for the key of account \(account.name): its key_command is at work.") {
                try await keeper.key()
            }
        } onCancel: {
            Task { await keeper.abandon() }
        }
    }

    private func close() async {
        openJournal?.close()
        await transport.shutdown()
    }
}
