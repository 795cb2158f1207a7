import CallDomain
import CallJournal
import CallProviders
import Foundation

/// Reads the deliveries that the inbox has kept, and tells the journal what they report.
public struct WebhookProcessor: Sendable {
    private let journal: any CallJournal
    private let clients: Dispatcher.Clients
    private let clock: WallClock
    private let pacer: Pacer

    public init(
        journal: any CallJournal, clients: @escaping Dispatcher.Clients, clock: WallClock = .system,
        pacer: Pacer = .system
    ) {
        self.journal = journal
        self.clients = clients
        self.clock = clock
        self.pacer = pacer
    }

    /// Seconds before each further attempt where the journal cannot be read or written; the last one repeats.
    private static let waits: [Double] = [0.2, 1, 5, 15, 30]

    /// Reads what is there and whatever comes, until the task is cancelled or the journal closes: a journal that is
    /// busy or a disk that is full may be cured, and what was delivered is still there then.
    public func run() async throws {
        let changes = journal.changes()
        guard await processPatiently() else { return }
        for await _ in changes {
            guard await processPatiently() else { return }
        }
    }

    /// `false` where nothing can be read any more.
    private func processPatiently() async -> Bool {
        var failures = 0
        while !Task.isCancelled {
            do {
                try await process()
                return true
            } catch JournalError.closed {
                return false
            } catch {
                let wait = Self.waits[min(failures, Self.waits.count - 1)]
                failures += 1
                guard (try? await pacer.sleep(wait)) != nil else { return false }
            }
        }
        return false
    }

    /// Reads everything unread, an account after the other and the oldest first. Gives back how many deliveries were read.
    ///
    /// What came for an account that this process does not know stays unread: another one, or the next configuration,
    /// may know it.
    @discardableResult
    public func process() async throws -> Int {
        var count = 0
        var failure: (any Error)?
        for account in try await journal.accountsWithUnreadDeliveries().sorted() {
            guard let client = try? clients(account) else { continue }
            do {
                count += try await process(with: client)
            } catch {
                // Of another account there may be what can be read.
                failure = error
            }
        }
        if let failure { throw failure }
        return count
    }

    private func process(with client: any ProviderClient) async throws -> Int {
        var count = 0
        while !Task.isCancelled {
            let deliveries = try await journal.unreadDeliveries(of: client.account.name, limit: 50)
            guard !deliveries.isEmpty else { break }
            for delivery in deliveries { try await read(delivery, with: client) }
            count += deliveries.count
        }
        return count
    }

    private func read(_ delivery: InboxWebhook, with client: any ProviderClient) async throws {
        do {
            let report = try client.decodeDelivery(JSON(received: delivery.body))
            try await apply(report, from: delivery, by: client)
        } catch let error as JournalError {
            try await settle(delivery, refusedFor: error)
        } catch {
            try await journal.markUnreadable(delivery.id, note: "cannot be read: \(error)".clipped)
        }
    }

    /// What is wrong with the journal as a whole is waited for; what is wrong with one delivery must not hold up those
    /// behind it, now and after every start.
    private func settle(_ delivery: InboxWebhook, refusedFor error: JournalError) async throws {
        if case .claimed(let other) = error {
            let note = "names the id of call #\(other.short) and the reference of another"
            return try await journal.markRead(delivery.id, note: note)
        }
        guard JournalFault(error) == nil, error != .closed else { throw error }
        try await journal.markUnreadable(delivery.id, note: "cannot be kept: \(error)".clipped)
    }

    private func apply(
        _ report: CallReport, from delivery: InboxWebhook, by client: any ProviderClient
    ) async throws {
        let account = client.account
        guard let call = try await call(of: report, at: account) else {
            let note = "no call is known as \(report.providerCallID)"
            try await journal.setAside(
                delivery.id, awaiting: report.providerCallID, at: account.provider, note: note)
            return
        }
        guard delivery.isSigned || !client.canConfirm else { return try await hint(report, of: call, from: delivery) }
        guard delivery.isSigned || call.providerCallID == report.providerCallID else {
            return try await leaveToPerson(report, of: call, from: delivery, at: account)
        }
        let source: EventSource = delivery.isSigned ? .signedWebhook : .webhook
        try await journal.record(report, of: call.id, from: source, at: clock.now)
        try await journal.markRead(delivery.id, note: delivery.isSigned ? nil : "unsigned, and cannot be confirmed")
    }

    /// What nobody vouches for moves nothing until the provider was read, by whoever follows the account.
    private func hint(_ report: CallReport, of call: Call, from delivery: InboxWebhook) async throws {
        guard call.awaits(report) else {
            return try await journal.markRead(delivery.id, note: "unsigned, and known already")
        }
        let event = CallEvent(
            call: call.id, at: clock.now, source: .webhook, kind: .hintReceived(report.state),
            raw: report.raw.compact)
        let hint = WebhookHint(
            delivery: delivery.id, call: call.id, providerCallID: report.providerCallID, state: report.state)
        try await journal.keepHint(event, hint: hint)
    }

    /// Nobody vouches for it and nobody can be asked: it makes no call ours. Once a person has said that the call is known
    /// under this id, the delivery is read again.
    private func leaveToPerson(
        _ report: CallReport, of call: Call, from delivery: InboxWebhook, at account: Account
    ) async throws {
        let event = CallEvent(
            call: call.id, at: clock.now, source: .webhook,
            kind: .hintForPerson(report.state, providerCallID: report.providerCallID), raw: report.raw.compact)
        try await journal.append(event)
        try await journal.setAside(
            delivery.id, awaiting: report.providerCallID, at: account.provider, note: "unsigned: a person has to say")
    }

    private func call(of report: CallReport, at account: Account) async throws -> Call? {
        let known = try await journal.call(
            provider: account.provider, account: account.name, providerCallID: report.providerCallID)
        if let known { return known }
        guard let reference = report.reference, let call = try await journal.call(reference) else { return nil }
        return call.account == account.name && call.provider == account.provider ? call : nil
    }
}

extension Call {
    /// Whether a report could add to what is known.
    fileprivate func awaits(_ report: CallReport) -> Bool {
        guard state.isEnded, state != .ended(.unstated) else { return true }
        return analysis.summary == nil && report.analysis != nil
    }
}

extension ProviderClient {
    /// Whether the provider can be asked if a delivery tells the truth.
    fileprivate var canConfirm: Bool { offer(of: .readCall).isOffered || offer(of: .readStatus).isOffered }
}
