import CallDomain
import CallJournal
import CallProviders

/// Settles what another process leaves behind when it dies while this one lives.
public struct RecoveryWatch: Sendable {
    private let journal: any CallJournal
    private let clock: WallClock
    private let pacer: Pacer
    /// Seconds between two looks, while anything is in another process's hands.
    static let interval = 5.0

    public init(journal: any CallJournal, clock: WallClock = .system, pacer: Pacer = .system) {
        self.journal = journal
        self.clock = clock
        self.pacer = pacer
    }

    /// Watches until the task is cancelled or the journal closes.
    public func run() async {
        let changes = journal.changes()
        await settle()
        for await _ in changes { await settle() }
    }

    private func settle() async {
        while (try? await journal.hasCallsInOtherHands()) == true {
            guard (try? await pacer.sleep(Self.interval)) != nil else { return }
            _ = try? await journal.recover(at: clock.now)
        }
    }
}
