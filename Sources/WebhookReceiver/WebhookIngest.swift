import CallDomain
import CallJournal
import CallProviders
import Foundation

/// Decides about one request after the other and counts them.
actor WebhookIngest {
    private(set) var counts = WebhookCounts()
    /// Refusals that the journal has not been told of.
    private var untold: [WebhookRefusal: Int] = [:]

    private let doors: Locked<[String: WebhookEndpoint]>
    private let journal: any CallJournal
    private let clock: WallClock
    private let onDelivery: @Sendable (InboxWebhook) -> Void
    private var waiting: [Arrival] = []
    private var isWriting = false
    /// An unknown account is compared as well, so that it takes as long.
    private let decoy = WebhookToken.make()

    private struct Arrival {
        let delivery: InboxWebhook
        let answer: CheckedContinuation<Bool, Never>
    }

    init(
        accounts: [String: WebhookEndpoint], journal: any CallJournal, clock: WallClock,
        onDelivery: @escaping @Sendable (InboxWebhook) -> Void
    ) {
        doors = Locked(accounts)
        self.journal = journal
        self.clock = clock
        self.onDelivery = onDelivery
    }

    /// Deliveries for these accounts are taken from now on.
    nonisolated func use(_ accounts: [String: WebhookEndpoint]) { doors.withLock { $0 = accounts } }

    enum Entry {
        case account(String, WebhookEndpoint.WebhookSignature)
        /// Who asks knows the token, so that the reason can be told.
        case known(WebhookRefusal)
        case refused(WebhookRefusal)
    }

    /// Who a request is for, by its first line: the same path however it is spelt.
    nonisolated func entry(method: String, path: String) -> Entry {
        let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String($0)?.removingPercentEncoding }
        guard parts.count == 3, parts[0] == "hooks", let account = parts[1], let token = parts[2] else {
            return .refused(.path)
        }
        let door = doors.withLock { $0[account] }
        let isRight = (door?.token ?? decoy).matches(token.utf8)
        guard isRight, let door else { return .refused(.token) }
        guard method == "POST" else { return .known(.method) }
        return .account(account, door.seal)
    }

    func count(_ refusal: WebhookRefusal) {
        counts.refusals[refusal, default: 0] += 1
        untold[refusal, default: 0] += 1
    }

    func countNotKept() { counts.notKept += 1 }

    /// Tells the journal what was refused since it was last told.
    func tellRefusals() async {
        let refusals = untold
        untold = [:]
        guard !refusals.isEmpty else { return }
        do {
            try await journal.addRefusals(refusals, at: clock.now)
        } catch {
            untold.merge(refusals, uniquingKeysWith: +)
        }
    }

    /// Keeps a body, and hands it on only when it is on the disk. `false` where it could not be kept.
    nonisolated func keep(_ body: [UInt8], isSigned: Bool, for account: String) async -> Bool {
        let delivery = InboxWebhook(account: account, receivedAt: clock.now, body: body, isSigned: isSigned)
        return await keep(delivery)
    }

    private func keep(_ delivery: InboxWebhook) async -> Bool {
        await withCheckedContinuation { continuation in
            waiting.append(Arrival(delivery: delivery, answer: continuation))
            guard !isWriting else { return }
            isWriting = true
            Task { await write() }
        }
    }

    /// In one transaction whatever came while the one before was on its way to the disk.
    private static let mostAtOnce = 256

    private func write() async {
        while !waiting.isEmpty {
            let batch = Array(waiting.prefix(Self.mostAtOnce))
            waiting.removeFirst(batch.count)
            let areNew = try? await journal.receive(batch.map(\.delivery))
            answer(batch, areNew)
        }
        isWriting = false
    }

    private func answer(_ batch: [Arrival], _ areNew: [Bool]?) {
        for arrival in batch { arrival.answer.resume(returning: areNew != nil) }
        guard let areNew else { return counts.notKept += batch.count }
        for (arrival, isNew) in zip(batch, areNew) {
            guard isNew else {
                counts.repeats += 1
                continue
            }
            counts.kept += 1
            onDelivery(arrival.delivery)
        }
    }
}
