import Foundation

/// Reads the deliveries that the inbox has kept, and tells the journal what they report.
public struct DeliveryProcessor: Sendable {
    private let journal: any CallJournal
    private let clients: Dispatcher.Clients
    private let clock: WallClock

    public init(journal: any CallJournal, clients: @escaping Dispatcher.Clients, clock: WallClock = .system) {
        self.journal = journal
        self.clients = clients
        self.clock = clock
    }

    /// Reads what is there and whatever comes, until the task is cancelled or the journal closes.
    public func run() async throws {
        let changes = journal.changes()
        try await process()
        for await _ in changes { try await process() }
    }

    /// Reads everything unread, oldest first. Gives back how many deliveries were read.
    @discardableResult
    public func process() async throws -> Int {
        var count = 0
        while !Task.isCancelled {
            let deliveries = try await journal.unreadDeliveries(limit: 50)
            guard !deliveries.isEmpty else { break }
            for delivery in deliveries { try await read(delivery) }
            count += deliveries.count
        }
        return count
    }

    private func read(_ delivery: InboxDelivery) async throws {
        do {
            let client = try clients(delivery.account)
            let report = try client.decodeDelivery(JSON(parsing: delivery.body))
            try await apply(report, of: client.account, from: delivery)
        } catch let error as JournalError {
            guard case .claimed(let other) = error else { throw error }
            let note = "names the id of call #\(other.short) and the reference of another"
            try await journal.markRead(delivery.id, note: note)
        } catch {
            try await journal.markRead(delivery.id, note: "cannot be read: \(error)".clipped)
        }
    }

    private func apply(_ report: CallReport, of account: Account, from delivery: InboxDelivery) async throws {
        guard let call = try await call(of: report, at: account) else {
            let note = "no call is known as \(report.providerCallID)"
            try await journal.setAside(delivery.id, awaiting: report.providerCallID, note: note)
            return
        }
        try await journal.record(report, of: call, from: .webhook, at: clock.now)
        try await journal.markRead(delivery.id, note: nil)
    }

    private func call(of report: CallReport, at account: Account) async throws -> CallID? {
        let known = try await journal.call(
            provider: account.provider, account: account.name, providerCallID: report.providerCallID)
        if let known { return known.id }
        guard let reference = report.reference, let call = try await journal.call(reference) else { return nil }
        return call.account == account.name && call.provider == account.provider ? call.id : nil
    }
}
