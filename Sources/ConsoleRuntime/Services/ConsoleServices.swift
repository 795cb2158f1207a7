import CallCore

/// Everything a console reaches outside of itself.
public struct ConsoleServices: Sendable {
    public var journal: any CallJournal
    public var shelf: any DraftStore
    /// Where providers' lists are kept for the next session.
    public var lists: any DirectoryCache
    /// Where lists of calls keep how they look.
    public var boards: any ViewStore
    /// The numbers that nobody calls.
    public var doNotCall: any DoNotCallStore
    /// Where lists are read whole.
    public var windows: any CallWindows
    /// How the journal is as a whole.
    public var standing: any JournalHealth
    public var clients: ClientRegistry
    public var desk: any CallDesk
    /// `nil` where accounts can be looked at only.
    public var accounts: (any AccountDesk)?
    /// The operator's own program that is told of calls; `nil` for none.
    public var helper: EventHelper?
    public var clock: WallClock
    /// How each account's provider is, whenever that changes.
    public var health: AsyncStream<AccountHealth>
    /// What sending and acting wait for.
    public var waits: DispatchWaits

    public init(
        journal: any Journal, clients: ClientRegistry, desk: any CallDesk, clock: WallClock = .system,
        health: AsyncStream<AccountHealth> = AsyncStream { $0.finish() }, waits: DispatchWaits = DispatchWaits()
    ) {
        (self.journal, shelf, lists, boards) = (journal, journal, journal, journal)
        (doNotCall, windows, standing) = (journal, journal, journal)
        self.clients = clients
        self.desk = desk
        self.clock = clock
        self.health = health
        self.waits = waits
    }
}
