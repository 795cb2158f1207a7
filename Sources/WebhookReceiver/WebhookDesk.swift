import CallCore
import Foundation
import NIOConcurrencyHelpers

/// Decides about one request after the other and counts them.
actor WebhookDesk {
    private(set) var counts = WebhookCounts()

    private let tokens: NIOLockedValueBox<[String: WebhookToken]>
    private let journal: any CallJournal
    private let clock: WallClock
    private let onDelivery: @Sendable (InboxDelivery) -> Void
    /// An unknown account is compared as well, so that it takes as long.
    private let decoy = WebhookToken.make()

    init(
        accounts: [String: WebhookToken], journal: any CallJournal, clock: WallClock,
        onDelivery: @escaping @Sendable (InboxDelivery) -> Void
    ) {
        tokens = NIOLockedValueBox(accounts)
        self.journal = journal
        self.clock = clock
        self.onDelivery = onDelivery
    }

    /// Deliveries for these accounts are taken from now on.
    nonisolated func use(_ accounts: [String: WebhookToken]) { tokens.withLockedValue { $0 = accounts } }

    enum Entry: Hashable {
        case account(String)
        case refused(Refusal)
    }

    enum Refusal: Hashable {
        case method
        case path
        case token
        case size
        case time
    }

    /// Who a request is for, by its first line.
    nonisolated func entry(method: String, path: String) -> Entry {
        guard method == "POST" else { return .refused(.method) }
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0].isEmpty, parts[1].elementsEqual("hooks".utf8),
            let account = String(parts[2])?.removingPercentEncoding
        else { return .refused(.path) }
        let token = tokens.withLockedValue { $0[account] }
        let isRight = (token ?? decoy).matches(parts[3])
        return isRight && token != nil ? .account(account) : .refused(.token)
    }

    func count(_ refusal: Refusal) {
        switch refusal {
        case .method: counts.wrongMethod += 1
        case .path: counts.wrongPath += 1
        case .token: counts.wrongToken += 1
        case .size: counts.tooLarge += 1
        case .time: counts.tooSlow += 1
        }
    }

    /// Keeps a body, and hands it on only when it is on the disk. `false` where it could not be kept.
    func keep(_ body: [UInt8], for account: String) async -> Bool {
        let delivery = InboxDelivery(account: account, receivedAt: clock.now, body: body)
        guard let isNew = try? await journal.receive(delivery) else {
            counts.notKept += 1
            return false
        }
        if isNew {
            counts.kept += 1
            onDelivery(delivery)
        } else {
            counts.repeats += 1
        }
        return true
    }
}
